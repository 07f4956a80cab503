// What the recommender is asked, what it answers, and the weights it ranks with. Types alone.

import type { FeatureName } from '../../shared/domain/features.ts';
import type { Reason } from '../../shared/domain/suggestions.ts';
import type { Catalogue } from '../catalogue/columns.ts';
import type { ScanQuery } from '../catalogue/scan/query.ts';

/** In the order they are summed and, where contributions are equal, named. */
export const SIGNALS = [
  'artist',
  'album',
  'genre',
  'audio',
  'year',
  'tempo',
  'energy',
  'key',
  'newArtist',
] as const;
export type SignalName = (typeof SIGNALS)[number];

/** assets/ranker-weights.json, parsed by whoever reads it. */
export interface RankerWeights {
  /** How the numbers were obtained. */
  source: string;
  /** What a signal that is 1 adds, 0 or more; only their ratios matter. */
  signals: Record<SignalName, number>;
  /** What a feature counts in audio distance, 0 or more. */
  features: Record<Exclude<FeatureName, 'timeSignature'>, number>;
  scales: {
    /** Masked distance (mean squared deviations) at which audio closeness has fallen to 1/e. */
    audioDistance: number;
    /** Share of audio closeness that the last tracks decide, 0..1; the playlist's centroids decide the rest. */
    audioLast: number;
    /** Share of a playlist at which an artist or an album counts fully, 0..1. */
    artistShare: number;
    albumShare: number;
    /** Years at which closeness in time has fallen to 1/e. */
    years: number;
  };
}

export interface RecommendRequest {
  /** Track ids in the playlist's saved order; those not in the catalogue give nothing to go by. */
  playlist: readonly number[];
  /** "More like this": the one seed, in place of the playlist; null to continue the playlist. */
  likeTrackId: number | null;
  /** Tracks never to suggest here. */
  dismissed: readonly number[];
  /** 0 familiar: the playlist's own artists .. 1 discover: only artists not in it. */
  discover: number;
  /** How many at most. */
  limit: number;
}

export interface Ranked {
  row: number;
  trackId: number;
  /** 0..100, not rising along the list. 100 would be the best in every signal at once among this request's candidates. */
  score: number;
  /**
   * The deciding ones first, at most 3. Texts are not the engine's: `same-artist` has `{place}`, the artist's
   * place among the track's own, and `same-album` nothing; whoever joins the text fills in the names.
   */
  reasons: Reason[];
}

export interface Recommendation {
  ranked: Ranked[];
  /** Tracks that were ranked, after the playlist, dismissed ones and versions were taken out. */
  candidates: number;
  /** No seed is in the catalogue: ordered by popularity. */
  unseeded: boolean;
}

export interface Engine {
  catalogue: Catalogue;
  weights: RankerWeights;
  /** Distances of all rows to each vector of the query, count x rows, valid until the next scan. */
  scan(query: ScanQuery): Float32Array;
  /** Called between pieces of work of a few milliseconds; throws when a newer request makes this one pointless. */
  checkpoint(): void;
}
