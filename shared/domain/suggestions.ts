// What the Next panel asks for and gets.

import * as z from 'zod';
import { boundedArray } from './bounded.ts';
import { transitionSchema } from './flow.ts';
import { percentilesSchema, trackSchema } from './library.ts';
import { MAX_ROWS } from './limits.ts';
import { namedPoolSchema } from './pools.ts';
import type { ErrorCode } from './result.ts';
import { steeringSchema } from './steering.ts';
import { FILTERS, STEERED_WEIGHTS } from './steering-defaults.ts';
import { SUGGESTION_ORDERS } from './suggestion-order.ts';

/** Nearest tracks of one, and tracks that they are asked for of. */
export const MOST_EACH = 20;
export const MOST_NEAR = 20;

export const suggestionRequestSchema = z.object({
  playlistId: z.number().int(),
  /** Grows with each request of the window; a newer one makes an older one `superseded`. */
  requestId: z.number().int(),
  /** "More like this", "suggest from these": the tracks that are continued instead of the playlist; none: the playlist. */
  seedTrackIds: boundedArray(z.number().int(), { max: MAX_ROWS }),
  /** So many nearest of each of those tracks in turn; without, all of them taken together. */
  each: z.number().int().min(1).max(MOST_EACH).exactOptional(),
  /** Null: as is kept with the playlist. */
  steering: steeringSchema.nullable(),
  limit: z.number().int().min(1).max(500),
  order: z.enum(SUGGESTION_ORDERS),
});
export type SuggestionRequest = z.infer<typeof suggestionRequestSchema>;

/** Why a track is suggested. `params` fill the message `reason.<code>`; texts never come from the engine. */
export const REASON_CODES = [
  'close-in-sound', // nearest in audio features: {}
  'same-kind', // nearest in sound, genres and year taken together: {}
  'same-artist', // {artist}
  'same-album', // {album}
  'shared-genre', // {genre}
  'same-era', // {decade}, e.g. 1990: a track of the playlist's years
  'same-language', // {language} ISO 639-1: in one that most of the playlist's are in, and not the catalogue's usual one
  'tempo-fits', // {bpm}: near the last tracks' tempo
  'energy-fits', // near the last tracks' energy
  'key-fits', // {key} Camelot, beside the last track's
  'new-artist', // not in the playlist
  'found-together', // in other playlists, with the playlist's tracks
  'artist-together', // {artist}: often in other playlists with the playlist's artists
  'fits-title', // it is what the playlist's name says: of a genre, of words of genres, of the years
  'artist-in-title', // {artist}: the playlist's name names them
  'found-by-name', // in other playlists with a similar name
  'explicit-too', // marked explicit, as most of the playlist's tracks: {}
  'similar-length', // about as long as the playlist's tracks
  'as-popular', // about as well known as the playlist's tracks
  'well-known', // better known than they are, or there are none
  'fits-shape', // near the shape that the user pulls towards
] as const;
export const reasonSchema = z.object({
  code: z.enum(REASON_CODES),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type Reason = z.infer<typeof reasonSchema>;

export const suggestionSchema = trackSchema.extend({
  /**
   * 0..100, 100 the best possible under this request's weights. Falls with rank, and so along the list ordered by fit, or,
   * with `each`, along what is near one track.
   */
  score: z.number().min(0).max(100),
  /** The deciding ones first. */
  reasons: z.array(reasonSchema),
  percentiles: percentilesSchema,
  /** In the order by flow: from the one before, or the last track, to this one; null where there is none. */
  transition: transitionSchema.nullable(),
  /** Ids of the pools that hold it. */
  pools: z.array(z.number().int()),
  /** The given track that it is one of the nearest of, where each was asked for by itself. */
  near: trackSchema.pick({ trackId: true, title: true }).exactOptional(),
});
export type Suggestion = z.infer<typeof suggestionSchema>;

const count = z.number().int().min(0);
const filteredSchema = z.object({
  /** Tracks that could be suggested without filters, and those of them that the filters leave out. */
  of: count,
  leftOut: count,
  /** Each active filter: how many it leaves out, and how many of those no other does. */
  by: z.array(z.object({ filter: z.enum(FILTERS), leftOut: count, alone: count })),
});
export type Filtered = z.infer<typeof filteredSchema>;

const nothingSchema = z.object({
  /** Tracks of the chosen pools that are neither in the playlist nor what is to be continued. */
  others: count,
  /** Tracks of other pools. */
  elsewhere: count,
  /** Those of them that nothing keeps from being suggested: neither “not this”, nor the slider, nor a version here. */
  allowed: count,
});
export type Nothing = z.infer<typeof nothingSchema>;

/** What was gone by: the tracks; of an empty playlist what its name says, or else only how well known tracks are. */
export const BASES = ['tracks', 'name', 'fame'] as const;
export type Basis = (typeof BASES)[number];

export const suggestionReplySchema = z.object({
  playlistId: z.number().int(),
  requestId: z.number().int(),
  suggestions: z.array(suggestionSchema),
  order: z.enum(SUGGESTION_ORDERS),
  /** In the order by flow: the tracks that the suggestions follow, in order; otherwise none. */
  lead: z.array(trackSchema.pick({ trackId: true, title: true, tempo: true, energy: true })),
  /** Tracks that were ranked (after playlist, versions and dismissed ones were taken out). */
  candidates: z.number().int().min(0),
  /** Time in the suggestion thread, ms. */
  elapsedMs: z.number().min(0),
  basis: z.enum(BASES),
  /** Whether it is known of any of the suggestions how popular it is. */
  popularity: z.boolean(),
  /** What the filters did to the tracks that could have been suggested; null: there are none. */
  filtered: filteredSchema.nullable(),
  /** Weights that change nothing here, as there is nothing to go by. */
  idle: z.array(z.enum(STEERED_WEIGHTS)),
  /** What was suggested from; none: no pool is chosen. */
  pools: z.array(namedPoolSchema),
  /** Why there are no suggestions; null: there are some. */
  nothing: nothingSchema.nullable(),
});
export type SuggestionReply = z.infer<typeof suggestionReplySchema>;

/** Main's own: that it is one of them is the compiler's to check. */
const errorCode = z.custom<ErrorCode>((code) => typeof code === 'string');

export const catalogueStateSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('none') }),
  z.object({ state: z.literal('building'), done: z.number().int(), total: z.number().int() }),
  z.object({
    ...{ state: z.literal('ready'), rows: z.number().int(), builtAt: z.string() },
    /** That titles are in, those of most tracks first; `language` as ISO 639-1. */
    languages: z.array(z.object({ language: z.string(), tracks: z.number().int() })),
  }),
  z.object({ state: z.literal('failed'), code: errorCode }),
]);
export type CatalogueState = z.infer<typeof catalogueStateSchema>;
