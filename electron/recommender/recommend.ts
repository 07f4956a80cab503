// From a request to a ranked list with reasons: candidates, signals, rank, rerank, explain. Pure: no clock, no
// chance, no I/O; the same catalogue, weights and request give the same answer.

import type { Steering } from '../../shared/domain/steering-defaults.ts';
import type { NamedArtist } from '../catalogue/name-phrases.ts';
import { askedFor } from './asked.ts';
import { gatherByName } from './by-name.ts';
import { type Exclusion, gather } from './candidates.ts';
import { explainer } from './explain.ts';
import { gatesOf } from './gates.ts';
import { entries, reserve } from './list.ts';
import { namedBy } from './named.ts';
import { askNeighbours } from './neighbours.ts';
import { personalised } from './personal/apply.ts';
import { makeProfile, rowsOf } from './profile.ts';
import { type Scored, score } from './rank.ts';
import { rerank } from './rerank.ts';
import type { SignalContext } from './signals/signal.ts';
import { weightsOf } from './steer.ts';
import { topRows } from './top.ts';
import type { Engine, Gates, Recommendation, RecommendRequest } from './types.ts';
import { turnAway } from './unlike.ts';
import { unseeded } from './unseeded.ts';

/**
 * Tracks to follow a playlist, or like some tracks.
 *
 * Never among them: the playlist's tracks, dismissed ones and those never to suggest, what a filter leaves out,
 * versions of a song in the playlist unless allowed, two versions of one song; at discover 1, any track by an artist
 * of the playlist. Equal scores are ordered by track id.
 *
 * @returns at most `limit` tracks
 * @throws SegueError `not-found` when no track to be like is in the catalogue; what `engine.checkpoint` throws
 */
export function recommend(engine: Engine, request: RecommendRequest): Recommendation {
  return decide(engine, request).recommendation;
}

/** A recommendation and what it was decided by; null for one without a score of parts, or of popularity alone. */
export interface Decided {
  recommendation: Recommendation;
  by: { context: SignalContext; scored: Scored } | null;
}

/** `recommend`, for those who ask why. */
export function decide(engine: Engine, request: RecommendRequest): Decided {
  const { catalogue, checkpoint } = engine;
  const asked = askedFor(catalogue, request, checkpoint);
  const { seeds, taken, ownArtists, excluded, filtered } = asked;
  const { playlistId, shape, namedArtists } = request;
  const name = request.seedIds.length === 0 ? request.name : '';
  const about = { seeds, name, namedArtists, playlistId, ownArtists, shape };
  const { context, gates } = prepare(engine, about, excluded);
  if (seeds.length === 0 && context.evidence.rows.length === 0)
    return { recommendation: unseeded(engine, asked, request), by: null };
  const weights = personalised(engine.weights, request.personal);
  const scored = score(context, weights, gates, request, checkpoint);

  const best = topRows(scored.totals, reserve(request), checkpoint);
  const lowered = turnAway(context, scored, best, rowsOf(catalogue, request.unlike ?? []), checkpoint);
  const totals = Float64Array.from(best, (candidate) => scored.totals[candidate] ?? 0);
  const rows = best.map((candidate) => scored.rows[candidate] ?? 0);
  const basis = seeds.length > 0 ? 'tracks' : 'name';
  const wanted = basis === 'name' ? context.profile.named.artists : undefined;
  const shown = rerank(catalogue, rows, totals, taken, { ...request, ...(wanted && { wanted }) }, checkpoint);
  // One alone differs from none, whatever is known.
  const idle = scored.rows.length > 1 ? weightsOf(scored.idle) : [];
  const explain = explainer(context, scored, checkpoint);
  const ranked = entries(catalogue, rows, shown, scored.best, (_row, place) => {
    const candidate = best[place] ?? 0;
    const added = scored.asked.map((one) => ({
      ...{ name: one.name, added: one.added[candidate] ?? 0, most: one.most },
    }));
    return { added, lowered: lowered.get(candidate), reasons: explain(candidate) };
  });
  return {
    recommendation: { ranked, candidates: scored.rows.length, basis, filtered, idle },
    by: { context, scored },
  };
}

interface Wanted {
  /** None: there is the name alone to go by. */
  seeds: number[];
  name: string;
  namedArtists?: readonly NamedArtist[] | undefined;
  playlistId: number | null;
  ownArtists: ReadonlySet<number>;
  shape?: Steering['shape'] | undefined;
}

/** What the signals are asked with, and the gates of their weights: the same for ranking and for fitting. */
export function prepare(
  engine: Engine,
  { seeds, name, namedArtists = [], playlistId, ownArtists, shape }: Wanted,
  excluded: Exclusion,
): { context: SignalContext; gates: Gates } {
  const { catalogue, weights, tower, checkpoint } = engine;
  const profile = makeProfile(catalogue, seeds, namedBy(catalogue, name, namedArtists), weights);
  const neighbours = askNeighbours(catalogue, profile, playlistId, checkpoint);
  const gathered = seeds.length > 0 ? gather : gatherByName;
  const evidence = gathered(engine, profile, neighbours, excluded);
  return {
    context: { catalogue, profile, evidence, ownArtists, tower, checkpoint, shape },
    gates: gatesOf(catalogue, profile, neighbours),
  };
}
