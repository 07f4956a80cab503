// How the suggestions for a playlist are steered: kept with the playlist, sent with a request. Everything left out is
// as in `NEUTRAL`.

import * as z from 'zod';
import { boundedArray, boundedText } from './bounded.ts';
import { RADAR_AXES, type RadarAxis } from './features.ts';
import { NEUTRAL, STEERED_WEIGHTS, STRATEGIES, type SteeredWeight } from './steering-defaults.ts';

/** Names in a filter's list, UTF-16 units of one, and of one artist or album in a list of suggestions: at most. */
export const MOST_NAMED = 50;
const MAX_NAMED = 400;
export const MOST_CAP = 100;
/** Nearest tracks of one track, at most. */
export const MOST_NEAREST = 500;
/** Pools that are chosen for one playlist, at most. */
const MOST_POOLS = 10_000;

const names = boundedArray(boundedText(MAX_NAMED), { max: MOST_NAMED });
const artists = boundedArray(z.object({ id: z.number().int(), name: boundedText(MAX_NAMED) }), {
  max: MOST_NAMED,
});
/** Both ends included; null: open at that end. */
const range = (least: number, most: number) => {
  const end = z.number().int().min(least).max(most).nullable();
  return z.object({ from: end, to: end });
};
/** 1 as fitted, 0 not at all, 2 decidedly more. */
const weight = z.number().min(0).max(2);
/** A percentile within the library; null: not pulled. */
const pull = z.number().min(0).max(100).nullable();
const cap = z.number().int().min(1).max(MOST_CAP).nullable();

const { filters, shape, weights, caps, nearest } = NEUTRAL;

/**
 * Filters only take tracks out. One that says what to keep, or a range, lets through what is known to be so: a track
 * whose genre, year, tempo, length, language or artist nobody knows is out. One that says what to leave out takes what
 * is known to be so: a track about which nothing is known stays.
 */
const filtersSchema = z.object({
  /** A track has at least one of them. */
  genresKept: names.default(filters.genresKept),
  genresOut: names.default(filters.genresOut),
  years: range(0, 9999).default(filters.years),
  /** BPM. */
  tempo: range(1, 400).default(filters.tempo),
  /** Seconds. */
  length: range(0, 86_400).default(filters.length),
  /** False: without tracks marked explicit. */
  explicit: z.boolean().default(filters.explicit),
  /** ISO 639-1, of the titles: that of most of the artist's. */
  languagesKept: names.default(filters.languagesKept),
  languagesOut: names.default(filters.languagesOut),
  artistsKept: artists.default(filters.artistsKept),
  artistsOut: artists.default(filters.artistsOut),
});

const byAxis = <T extends z.ZodType>(of: (axis: RadarAxis) => T) =>
  z.object(Object.fromEntries(RADAR_AXES.map((axis) => [axis, of(axis)])) as Record<RadarAxis, T>);
const byWeight = <T extends z.ZodType>(of: (name: SteeredWeight) => T) =>
  z.object(Object.fromEntries(STEERED_WEIGHTS.map((name) => [name, of(name)])) as Record<SteeredWeight, T>);

export const steeringSchema = z.object({
  /** 0 familiar: the playlist's own artists first .. 1 discover: new artists only. */
  discover: z.number().min(0).max(1).default(NEUTRAL.discover),
  strategy: z.enum(STRATEGIES).default(NEUTRAL.strategy),
  shape: byAxis((axis) => pull.default(shape[axis])).default(shape),
  weights: byWeight((name) => weight.default(weights[name])).default(weights),
  filters: filtersSchema.default(filters),
  /** How many by one artist, and of one album, a list of suggestions has at most. */
  caps: z.object({ artist: cap.default(caps.artist), album: cap.default(caps.album) }).default(caps),
  /** Whether versions of songs that the playlist has may be suggested. */
  versions: z.boolean().default(NEUTRAL.versions),
  /** Heard by the strategy of that name alone. */
  nearest: z
    .object({
      each: z.number().int().min(1).max(MOST_NEAREST).nullable().default(nearest.each),
      artists: z.boolean().default(nearest.artists),
    })
    .default(nearest),
  /** Ids of the pools that feed the suggestions; one that is gone says nothing. Null: those chosen for all playlists. */
  pools: boundedArray(z.number().int(), { max: MOST_POOLS }).nullable().default(NEUTRAL.pools),
});

/** The never-suggest list: for the whole library. */
export const neverListSchema = z.object({
  tracks: z.array(z.object({ id: z.number().int(), title: z.string(), artists: z.array(z.string()) })),
  artists: z.array(z.object({ id: z.number().int(), name: z.string(), tracks: z.number().int() })),
});
export type NeverList = z.infer<typeof neverListSchema>;

/** Something a filter can name. */
export const namedSchema = z.object({ id: z.number().int(), name: z.string(), tracks: z.number().int() });
export type Named = z.infer<typeof namedSchema>;
