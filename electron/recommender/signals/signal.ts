// [Note: Signals] What a signal is. Each lives in a file of its own: one question about a candidate, answered 0..1,
// NaN where the candidate cannot be asked it. A candidate that lacks a signal is taken for the average of those that
// have it (rank.ts), so it neither gains nor loses by the gap. Null: this request has nothing to ask.

import type { Catalogue } from '../../catalogue/columns.ts';
import type { Evidence } from '../candidates.ts';
import type { Profile } from '../profile.ts';
import type { RankerWeights } from '../types.ts';

export interface SignalContext {
  catalogue: Catalogue;
  profile: Profile;
  evidence: Evidence;
  scales: RankerWeights['scales'];
  /** Artists of the playlist and of the seed: what is "familiar". */
  ownArtists: ReadonlySet<number>;
}

/** Answers for one row; null when the request gives nothing to compare with. */
export type Signal = (context: SignalContext) => ((row: number) => number) | null;
