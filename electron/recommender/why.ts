// Why one track of a recommendation is there, in full: the parts of its score and the values behind them. Pure.
// The recommendation is made anew: the same request gives the same answer, and nothing has to be kept for it.

import { SegueError } from '../../shared/domain/result.ts';
import type { Fact, WhyPart } from '../../shared/domain/why.ts';
import { contraryOf } from './contrary.ts';
import { factOf } from './facts.ts';
import { heard } from './pools.ts';
import { rowsOf } from './profile.ts';
import type { Decided } from './recommend.ts';
import { sameness, WINDOW } from './rerank.ts';
import { decideBy } from './strategies/steered.ts';
import { isPlain } from './strategies/strategy.ts';
import { type Engine, type RecommendRequest, type ScorePart, SIGNALS, type SignalName } from './types.ts';
import { mostAlike } from './unlike.ts';

export interface Explained {
  /** 0..100, the parts' sum exactly. */
  score: number;
  /** Its place in the list, from 1. */
  rank: number;
  candidates: number;
  /** Largest first. A fact's `{trackId}` is the other track, whose title its sentence needs. */
  parts: (ScorePart & Pick<WhyPart, 'fact' | 'contrary'>)[];
}

const isSignal = (name: string): name is SignalName => (SIGNALS as readonly string[]).includes(name);

/** @throws SegueError `not-found` when the track is not in the list; what `recommend` throws */
export function why(engine: Engine, request: RecommendRequest, trackId: number): Explained {
  const decided = decideBy(engine, request);
  const { ranked, candidates } = decided.recommendation;
  const place = ranked.findIndex((one) => one.trackId === trackId);
  const found = ranked[place];
  if (!found) throw new SegueError('not-found', `track ${trackId} is not suggested`);
  const { score, parts } = found;
  return {
    ...{ score, rank: place + 1, candidates },
    parts: parts.map((part) => ({
      ...part,
      ...behind(heard(engine, request.pools), request, decided, place, part),
    })),
  };
}

function behind(
  { catalogue }: Engine,
  { playlistId, unlike = [], strategy = 'hybrid' }: RecommendRequest,
  { recommendation: { ranked }, by }: Decided,
  place: number,
  { name }: ScorePart,
): Pick<WhyPart, 'fact' | 'contrary'> {
  const only = (code: Fact['code'], params: Fact['params'] = {}) => ({ fact: { code, params } });
  const row = ranked[place]?.row ?? 0;
  if (name === 'dismissed' && by) {
    const other = mostAlike(by.context, rowsOf(catalogue, unlike), row);
    return only('dismissed', { trackId: catalogue.trackId[other] ?? 0 });
  }
  if (name === 'artistLimit') return only('artist-limit');
  if (name === 'nearness' && isPlain(strategy)) return only(`near-${strategy}`);
  if (isSignal(name) && by) {
    const { asked, rows } = by.scored;
    const one = asked.find((signal) => signal.name === name);
    const candidate = rows.indexOf(row);
    if (one) {
      const contrary = contraryOf(one, candidate);
      const fact = factOf({ context: by.context, row, asked: one, candidate, playlistId });
      return { fact, ...(contrary && { contrary }) };
    }
  }
  if (isSignal(name)) {
    const own = catalogue.popularity[row] ?? Number.NaN;
    if (Number.isNaN(own)) return only('unknown');
    return only('popularity-alone', { own: Math.round(100 * own) });
  }
  const near = ranked.slice(Math.max(0, place - WINDOW + 1), place).map((one) => one.row);
  const other = sameness(catalogue, row, near).by;
  if (other < 0) return only('variety-waited');
  return only('variety', { trackId: catalogue.trackId[other] ?? 0 });
}
