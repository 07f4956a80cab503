// A strategy orders the catalogue for a playlist: the hybrid, and the simpler ones it is measured against. Pure.

import type { Steering } from '../../../shared/domain/steering-defaults.ts';
import type { NamedArtist } from '../../catalogue/name-phrases.ts';
import type { Ranked } from '../types.ts';

export {
  isPlain,
  type PlainStrategy,
  STRATEGIES,
  type StrategyName,
} from '../../../shared/domain/steering-defaults.ts';

export interface Ask {
  /** Rows, each once. */
  seeds: readonly number[];
  name: string;
  namedArtists?: readonly NamedArtist[] | undefined;
  exclude: readonly number[];
  limit: number;
  discover: number;
  /** False: repeats of an artist cost nothing, to measure what variety costs. Heard by hybrid and content alone. */
  varied?: boolean | undefined;
  /** Rows that may be in the answer; without it all. */
  eligible?: (row: number) => boolean;
  /** Heard by the nearest tracks alone. */
  nearest?: Steering['nearest'] | undefined;
  /** As `Engine.checkpoint`. */
  checkpoint?: () => void;
}

export type Answered = Pick<Ranked, 'row' | 'score' | 'parts' | 'reasons'>;

/** A track of a strategy that orders by one number, which is all of its score. @param score 0..100 */
export const near = (row: number, score: number): Answered => ({
  ...{ row, score, reasons: [] },
  parts: score > 0 ? [{ name: 'nearness', points: score, most: 100 }] : [],
});

/** Best first: scores (0..100) do not rise. */
export type Strategy = (ask: Ask) => Answered[];
