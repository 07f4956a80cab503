// From a request to a ranked list with reasons: candidates, signals, rank, rerank, explain. Pure: no clock, no
// chance, no I/O; the same catalogue, weights and request give the same answer.

import { SegueError } from '../../shared/domain/result.ts';
import { type Exclusion, exclusion, gather } from './candidates.ts';
import { explainer } from './explain.ts';
import { gatesOf } from './gates.ts';
import { askNeighbours } from './neighbours.ts';
import { divider } from './parts.ts';
import { personalised } from './personal/apply.ts';
import { artistsOf, makeProfile, rowsOf } from './profile.ts';
import { type Scored, score } from './rank.ts';
import { rerank } from './rerank.ts';
import type { SignalContext } from './signals/signal.ts';
import { topRows } from './top.ts';
import type { Engine, Gates, Recommendation, RecommendRequest } from './types.ts';
import { turnAway } from './unlike.ts';

/**
 * Tracks to follow a playlist, or like one track.
 *
 * Never among them: the playlist's tracks, dismissed ones, versions of a song in the playlist, two versions of one
 * song; at discover 1, any track by an artist of the playlist. Equal scores are ordered by track id.
 *
 * @returns at most `limit` tracks
 * @throws SegueError `not-found` when the track to be like is not in the catalogue; what `engine.checkpoint` throws
 */
export function recommend(engine: Engine, request: RecommendRequest): Recommendation {
  return decide(engine, request).recommendation;
}

/** A recommendation and what it was decided by; null for an unseeded one. */
export interface Decided {
  recommendation: Recommendation;
  by: { context: SignalContext; scored: Scored } | null;
}

/** `recommend`, for those who ask why. */
export function decide(engine: Engine, request: RecommendRequest): Decided {
  const { catalogue, checkpoint } = engine;
  const playlist = rowsOf(catalogue, request.playlist);
  const like = request.likeTrackId === null ? [] : rowsOf(catalogue, [request.likeTrackId]);
  if (request.likeTrackId !== null && like.length === 0) {
    throw new SegueError('not-found', `track ${request.likeTrackId} is not in the catalogue`);
  }
  const seeds = request.likeTrackId === null ? playlist : like;
  const taken = [...new Set([...playlist, ...like])];
  const ownArtists = new Set(taken.flatMap((row) => [...artistsOf(catalogue, row)]));
  const excluded = exclusion(
    catalogue,
    taken,
    rowsOf(catalogue, request.dismissed),
    request.discover >= 1 ? ownArtists : null,
  );
  if (seeds.length === 0) return { recommendation: unseeded(engine, excluded, request), by: null };

  const { playlistId, discover } = request;
  const name = request.likeTrackId === null ? request.name : '';
  const { context, gates } = prepare(engine, { seeds, name, playlistId, ownArtists }, excluded);
  const weights = personalised(engine.weights, request.personal);
  const scored = score(context, weights, gates, discover, checkpoint);

  const best = topRows(scored.totals, reserve(request.limit), checkpoint);
  const lowered = turnAway(context, scored, best, rowsOf(catalogue, request.unlike ?? []), checkpoint);
  const totals = Float64Array.from(best, (candidate) => scored.totals[candidate] ?? 0);
  const rows = best.map((candidate) => scored.rows[candidate] ?? 0);
  const shown = rerank(catalogue, rows, totals, request, checkpoint);
  const explain = explainer(context, scored);
  const divide = divider(scored.best);
  const ranked = shown.map((one) => {
    const candidate = best[one.place] ?? 0;
    const row = rows[one.place] ?? 0;
    const added = scored.asked.map((asked) => ({ ...asked, added: asked.added[candidate] ?? 0 }));
    return {
      ...{ row, trackId: catalogue.trackId[row] ?? 0 },
      ...{ ...divide(added, one, lowered.get(candidate)), reasons: explain(candidate) },
    };
  });
  return {
    recommendation: { ranked, candidates: scored.rows.length, unseeded: false },
    by: { context, scored },
  };
}

interface Wanted {
  seeds: number[];
  name: string;
  playlistId: number | null;
  ownArtists: ReadonlySet<number>;
}

/** What the signals are asked with, and the gates of their weights: the same for ranking and for fitting. */
export function prepare(
  engine: Engine,
  { seeds, name, playlistId, ownArtists }: Wanted,
  excluded: Exclusion,
): { context: SignalContext; gates: Gates } {
  const { catalogue, weights, checkpoint } = engine;
  const profile = makeProfile(catalogue, seeds, name, weights);
  const neighbours = askNeighbours(catalogue, profile, name, playlistId, checkpoint);
  const evidence = gather(engine, profile, neighbours, excluded);
  return {
    context: { catalogue, profile, evidence, ownArtists },
    gates: gatesOf(catalogue, profile, neighbours),
  };
}

/** Rows between checkpoints. */
const PIECE = 4096;

/** Re-ranking takes out versions and what the artist cap holds back: it begins with more than are asked for. */
const reserve = (limit: number): number => 1000 + 4 * limit;

/** Nothing to go by: by popularity, unknown ones as the average; the strictest artist cap gives it variety. */
function unseeded(engine: Engine, excluded: Exclusion, { limit }: RecommendRequest): Recommendation {
  const { catalogue, checkpoint } = engine;
  const known = catalogue.popularity.filter((value) => !Number.isNaN(value));
  const mean = known.reduce((sum, value) => sum + value, 0) / Math.max(1, known.length);
  const popularity = catalogue.popularity.map((value) => (Number.isNaN(value) ? mean : value));
  const rows = topRows(popularity, reserve(limit), checkpoint, (row) => !excluded(row));
  const totals = Float64Array.from(rows, (row) => popularity[row] ?? 0);
  const shown = rerank(catalogue, rows, totals, { discover: 1, limit }, checkpoint);
  const divide = divider(1);
  return {
    ranked: shown.map((one) => {
      const row = rows[one.place] ?? 0;
      const byPopularity = { name: 'popularity', added: totals[one.place] ?? 0, most: 1 } as const;
      return {
        ...{ row, trackId: catalogue.trackId[row] ?? 0 },
        ...{ ...divide([byPopularity], one), reasons: [] },
      };
    }),
    candidates: catalogue.rows - countExcluded(engine, excluded),
    unseeded: true,
  };
}

function countExcluded({ catalogue, checkpoint }: Engine, excluded: Exclusion): number {
  let count = 0;
  for (let row = 0; row < catalogue.rows; row++) {
    if (row % PIECE === 0) checkpoint();
    if (excluded(row)) count++;
  }
  return count;
}
