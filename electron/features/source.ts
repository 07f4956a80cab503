// [Note: Feature sources] What every source of audio features is: what it can tell, what it needs, what asking costs,
// and how it is asked. Most are given their values (imports, the user's own files, the demo) and ask nobody; those that
// ask do so here, in main, over the network. A source answers in values: what went wrong is one of them.

import type { AskedSourceId } from '../../shared/domain/feature-source-ids.ts';
import type { AudioFeatures, FeatureName } from '../../shared/domain/features.ts';

export type AskedReply =
  /** By id; one that is missing is not known there. */
  | { kind: 'told'; features: ReadonlyMap<string, AudioFeatures> }
  /** Not now: so many ms from now, or, null, whenever the asking one thinks best. */
  | { kind: 'later'; afterMs: number | null }
  /** One of the ids cannot be asked about. */
  | { kind: 'bad-id' }
  /** Worth another try, or not. */
  | { kind: 'failed'; why: FailedWhy; again: boolean };
export type FailedWhy = 'features-offline' | 'features-down' | 'features-refused' | 'features-not-understood';

export interface AskedSource {
  id: AskedSourceId;
  /** What it can tell of a track. */
  answers: readonly FeatureName[];
  /** What it must know of a track to be asked: a Spotify id, or the ISRC of the recording. */
  needs: readonly ('spotify-id' | 'isrc')[];
  /** What asking costs: tracks in one request, and ms from one request to the next. */
  batch: number;
  gapMs: number;
  /** Never rejects but with the signal's reason. */
  ask(ids: readonly string[], signal: AbortSignal): Promise<AskedReply>;
}
