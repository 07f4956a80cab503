// What suggestions can be steered by, and steering that changes nothing. Apart from the schema (steering.ts, which has
// bounds and meanings), so that the window can start without it.

import type { RadarAxis } from './features.ts';

/** Ways to order the catalogue, by name; electron/recommender/strategies has each. */
export const STRATEGIES = ['hybrid', 'content', 'two-tower', 'nearest', 'centroid'] as const;
export type StrategyName = (typeof STRATEGIES)[number];

/** Those that order by one number, without reasons. */
export type PlainStrategy = Exclude<StrategyName, 'hybrid' | 'content'>;
export const isPlain = (name: StrategyName): name is PlainStrategy => name !== 'hybrid' && name !== 'content';

/** What can be made to count more or less. `era` is the years, `popularity` being about as well known. */
export const STEERED_WEIGHTS = ['tempo', 'key', 'energy', 'era', 'popularity'] as const;
export type SteeredWeight = (typeof STEERED_WEIGHTS)[number];

/** In the order they are shown; each is looked at on its own. */
export const FILTERS = [
  'genresKept',
  'genresOut',
  'years',
  'tempo',
  'length',
  'explicit',
  'languagesKept',
  'languagesOut',
  'artistsKept',
  'artistsOut',
] as const;
export type FilterName = (typeof FILTERS)[number];

/** Both ends included; null: open at that end. */
export interface Range {
  from: number | null;
  to: number | null;
}

export interface Filters {
  genresKept: string[];
  genresOut: string[];
  years: Range;
  tempo: Range;
  length: Range;
  explicit: boolean;
  languagesKept: string[];
  languagesOut: string[];
  artistsKept: { id: number; name: string }[];
  artistsOut: { id: number; name: string }[];
}

export interface Steering {
  discover: number;
  strategy: StrategyName;
  shape: Record<RadarAxis, number | null>;
  weights: Record<SteeredWeight, number>;
  filters: Filters;
  caps: { artist: number | null; album: number | null };
  versions: boolean;
  /** Of the nearest tracks: how many each track of the playlist has (null: as many as it takes), and whether the same artist is nearer. */
  nearest: { each: number | null; artists: boolean };
  /** Ids of the pools to suggest from; null: those chosen for all playlists. */
  pools: number[] | null;
}

const anywhere = { from: null, to: null };

export const NO_FILTERS: Filters = {
  genresKept: [],
  genresOut: [],
  years: anywhere,
  tempo: anywhere,
  length: anywhere,
  explicit: true,
  languagesKept: [],
  languagesOut: [],
  artistsKept: [],
  artistsOut: [],
};

/** How a playlist nobody has steered is continued. */
export const NEUTRAL: Steering = {
  discover: 0.35,
  strategy: 'hybrid',
  shape: {
    energy: null,
    danceability: null,
    valence: null,
    acousticness: null,
    instrumentalness: null,
    liveness: null,
    speechiness: null,
  },
  weights: { tempo: 1, key: 1, energy: 1, era: 1, popularity: 1 },
  filters: NO_FILTERS,
  caps: { artist: null, album: null },
  versions: false,
  nearest: { each: null, artists: true },
  pools: null,
};

/** Decidedly towards new artists, still with what suits them. */
export const DISCOVER = 0.6;

/** Whether a filter asks for anything. */
export function isActive(filters: Filters, name: FilterName): boolean {
  const wanted = filters[name];
  if (typeof wanted === 'boolean') return !wanted;
  return Array.isArray(wanted) ? wanted.length > 0 : wanted.from !== null || wanted.to !== null;
}

export const activeFilters = (filters: Filters): FilterName[] =>
  FILTERS.filter((name) => isActive(filters, name));
