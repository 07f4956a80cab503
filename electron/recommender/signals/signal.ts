// [Note: Signals] What a signal is. Each lives in a file of its own: one subject, asked in one part or several, each
// answered by a number of about 0..1, NaN where the candidate cannot be asked it. A candidate that lacks a part is
// taken for the average of those that have it (rank.ts), so it neither gains nor loses by the gap. Null: this request
// has nothing to ask. The first part is the one that explanations look at.

import type { Steering } from '../../../shared/domain/steering-defaults.ts';
import type { Catalogue } from '../../catalogue/columns.ts';
import type { Evidence } from '../candidates.ts';
import type { Profile } from '../profile.ts';
import type { TowerWeights } from '../towers/tower.ts';
import type { Engine } from '../types.ts';

export interface SignalContext {
  catalogue: Catalogue;
  profile: Profile;
  evidence: Evidence;
  /** Artists of the playlist and of the seed: what is "familiar". */
  ownArtists: ReadonlySet<number>;
  tower: TowerWeights;
  checkpoint: Engine['checkpoint'];
  /** What the user pulls towards. */
  shape?: Steering['shape'] | undefined;
}

export type Answer = (row: number) => number;

/** Answers for one row, by part; null when the request gives nothing to compare with. */
export type Signal = (context: SignalContext) => Record<string, Answer> | null;

/** 0 at 0, 1 at `most` and beyond: the first few count most. */
export const logarithmic = (value: number, most: number): number =>
  Math.min(1, Math.log1p(value) / Math.log1p(most));
