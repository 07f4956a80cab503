// From a request to a ranked list with reasons: candidates, signals, rank, rerank, explain. Pure: no clock, no
// chance, no I/O; the same catalogue, weights and request give the same answer.

import { SegueError } from '../../shared/domain/result.ts';
import type { Catalogue } from '../catalogue/columns.ts';
import { type Exclusion, exclusion, gather } from './candidates.ts';
import { explainer } from './explain.ts';
import { gatesOf } from './gates.ts';
import { askNeighbours } from './neighbours.ts';
import { artistsOf, makeProfile, rowsOf } from './profile.ts';
import { type Scored, score } from './rank.ts';
import { rerank } from './rerank.ts';
import type { SignalContext } from './signals/signal.ts';
import { topRows } from './top.ts';
import type { Engine, Gates, Ranked, Recommendation, RecommendRequest } from './types.ts';

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
  const { catalogue, weights, checkpoint } = engine;
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
  if (seeds.length === 0) return unseeded(engine, excluded, request);

  const { playlistId, discover } = request;
  const name = request.likeTrackId === null ? request.name : '';
  const { context, gates } = prepare(engine, { seeds, name, playlistId, ownArtists }, excluded);
  const scored = score(context, weights, gates, discover, checkpoint);

  const best = topRows(scored.totals, reserve(request.limit), checkpoint);
  const totals = Float64Array.from(best, (candidate) => scored.totals[candidate] ?? 0);
  const rows = best.map((candidate) => scored.rows[candidate] ?? 0);
  const shown = rerank(catalogue, rows, totals, request, checkpoint);
  const explain = explainer(context, scored);
  const shownScore = falling();
  return {
    ranked: shown.map((place) => {
      const points = shownScore((totals[place] ?? 0) / scored.best);
      return {
        ...placed(catalogue, rows[place] ?? 0, points),
        reasons: explain(best[place] ?? 0),
        parts: partsOf(scored, best[place] ?? 0, points),
      };
    }),
    candidates: scored.rows.length,
    unseeded: false,
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

const placed = (catalogue: Catalogue, row: number, score: number): Omit<Ranked, 'reasons' | 'parts'> => ({
  row,
  trackId: catalogue.trackId[row] ?? 0,
  score,
});

/** A candidate's score divided among the signals as its total is. */
function partsOf({ asked, totals }: Scored, candidate: number, points: number): Ranked['parts'] {
  const total = totals[candidate] ?? 0;
  return asked
    .map(({ name, added }) => ({ signal: name, part: (points * (added[candidate] ?? 0)) / (total || 1) }))
    .filter(({ part }) => part > 0)
    .sort((a, b) => b.part - a.part);
}

/** Nothing to go by: by popularity, unknown ones as the average; the strictest artist cap gives it variety. */
function unseeded(engine: Engine, excluded: Exclusion, { limit }: RecommendRequest): Recommendation {
  const { catalogue, checkpoint } = engine;
  const known = catalogue.popularity.filter((value) => !Number.isNaN(value));
  const mean = known.reduce((sum, value) => sum + value, 0) / Math.max(1, known.length);
  const popularity = catalogue.popularity.map((value) => (Number.isNaN(value) ? mean : value));
  const rows = topRows(popularity, reserve(limit), checkpoint, (row) => !excluded(row));
  const totals = Float64Array.from(rows, (row) => popularity[row] ?? 0);
  const shown = rerank(catalogue, rows, totals, { discover: 1, limit }, checkpoint);
  const shownScore = falling();
  return {
    ranked: shown.map((place) => ({
      ...placed(catalogue, rows[place] ?? 0, shownScore(totals[place] ?? 0)),
      reasons: [],
      parts: [],
    })),
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

/**
 * Shares 0..1 as scores 0..100 that fall with rank: re-ranking may place a track below one of a lower share, which
 * then shows the lower of the two. A share of nothing (NaN) is 0.
 */
function falling(): (share: number) => number {
  let ceiling = 100;
  return (share) => {
    ceiling = Math.min(ceiling, Math.max(0, 100 * (share || 0)));
    return ceiling;
  };
}
