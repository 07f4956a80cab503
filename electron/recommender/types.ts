// What the recommender is asked, what it answers, and the weights it ranks with. Types alone.

import type { FeatureName } from '../../shared/domain/features.ts';
import type { SignalName } from '../../shared/domain/signals.ts';
import type { SteeredWeight, Steering } from '../../shared/domain/steering-defaults.ts';
import type { Basis, Filtered, Reason } from '../../shared/domain/suggestions.ts';
import type { PartName } from '../../shared/domain/why.ts';
import type { Catalogue } from '../catalogue/columns.ts';
import type { NamedArtist } from '../catalogue/name-phrases.ts';
import type { ScanQuery } from '../catalogue/scan/query.ts';
import type { Multipliers } from './personal/learn.ts';
import type { TowerWeights } from './towers/tower.ts';

export { SIGNALS, type SignalName } from '../../shared/domain/signals.ts';

/**
 * What is known of a request, 0..1 each; a weight is a sum over gates. `always` is 1; `named` is 1 where there is nothing
 * but the playlist's name to go by, `single` where there is one track. Those after it are 0 when the pool has seen nothing
 * of the playlist: [Note: Gates].
 */
export const GATES = [
  'always',
  'length',
  'artists',
  'era',
  'named',
  'single',
  'seen',
  'heard',
  'linked',
  'seenLength',
  'seenSquared',
  'seenPopular',
  'seenSpread',
] as const;
export type GateName = (typeof GATES)[number];
export type Gates = Readonly<Record<GateName, number>>;

/** assets/ranker-weights.json, parsed by whoever reads it. */
export interface RankerWeights {
  /** How the numbers were obtained. */
  source: string;
  /** By signal and by part of it: what the part adds where it is 1, a gate's share each. Any sign. */
  signals: Partial<Record<SignalName, Record<string, Partial<Record<GateName, number>>>>>;
  /** What a new artist adds at discover 1. */
  newArtist: number;
  /** What being marked explicit, or not, as all of the playlist's tracks are adds. */
  explicit: number;
  /** What a feature counts in audio distance, 0 or more. */
  features: Record<Exclude<FeatureName, 'timeSignature'>, number>;
}

/** Steering that is left out is as in `NEUTRAL`; [Note: Steered weights] in steer.ts says what weights do. */
export interface RecommendRequest extends Partial<Omit<Steering, 'discover' | 'pools'>> {
  /** Track ids in the playlist's saved order; those not in the catalogue give nothing to go by. */
  playlist: readonly number[];
  /** The playlist's name, empty where there is none. */
  name: string;
  /** Artists of the library that are called as some words of the name; without, none is looked for. */
  namedArtists?: readonly NamedArtist[] | undefined;
  /** The playlist's id among the catalogue's own, so that it does not vouch for itself; null: it is none of them. */
  playlistId: number | null;
  /** "More like this", "suggest from these": seeds in place of the playlist; none to continue the playlist. */
  seedIds: readonly number[];
  /** Tracks never to suggest here. */
  dismissed: readonly number[];
  /** Tracks and artists (the library's ids) never to suggest anywhere. */
  never?: { trackIds: readonly number[]; artistIds: readonly number[] };
  /** Tracks whose like is to be lowered, the newest last: [Note: Not this]. */
  unlike?: readonly number[] | undefined;
  /** How often each signal's fitted weight counts, for this user; without, all count once: [Note: Personal weights]. */
  personal?: Multipliers | undefined;
  /** Ids of the pools to suggest from, and to hear of other playlists and of popularity; without, all: [Note: Pools]. */
  pools?: readonly number[] | null | undefined;
  /** False: repeats of an artist cost nothing; true without. */
  varied?: boolean | undefined;
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
   * The deciding ones first, at most 3. Texts are not the engine's: in place of `{artist}` there is `{place}`, the
   * artist's place among the track's own, and `same-album` has nothing; whoever joins the text fills in the names.
   */
  reasons: Reason[];
  /** What the score is made of, largest first; none where the strategy does not divide it. */
  parts: ScorePart[];
}

/** Something that a score is made of: a signal, or what re-ranking did. */
export interface ScorePart {
  name: PartName;
  /** What it adds to the score, below 0 where it takes away. The parts' sum is the score exactly: [Note: Parts]. */
  points: number;
  /** What it could add at most in this request; 0 for what only takes away. */
  most: number;
}

export interface Recommendation {
  ranked: Ranked[];
  /** Tracks that were ranked, after the playlist, dismissed ones and versions were taken out. */
  candidates: number;
  basis: Basis;
  /** What the filters did; null: there are none. */
  filtered: Filtered | null;
  /** Weights that change nothing here, however they are set. */
  idle: SteeredWeight[];
}

export interface Engine {
  catalogue: Catalogue;
  weights: RankerWeights;
  /** Distances of all rows as `Kernel.scan` gives them, valid until the next scan. */
  scan(query: ScanQuery): Float32Array;
  /** The two towers' weights: of the strategy, and of a signal. */
  tower: TowerWeights;
  /** Called between pieces of work of a few milliseconds; throws when a newer request makes this one pointless. */
  checkpoint(): void;
}
