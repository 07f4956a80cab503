// Why a track was suggested, in full: what its score is made of, and the values behind each part.

import * as z from 'zod';
import { SIGNALS } from './signals.ts';
import { suggestionRequestSchema } from './suggestions.ts';

/** What a score can be made of: the signals, or the one number of a simpler strategy, then what re-ranking takes away. */
export const PART_NAMES = [...SIGNALS, 'nearness', 'dismissed', 'variety', 'artistLimit'] as const;
export type PartName = (typeof PART_NAMES)[number];

/** The values behind a part. `params` fill the message `fact.<code>`; texts never come from the engine. */
export const FACT_CODES = [
  'unknown', // not known of the track: it counts as the average of those that have it
  'artist', // {artist, n, count}: n of count tracks
  'artist-none',
  'album', // {album, n, count}
  'album-none',
  'genre', // {genres}: those in common
  'genre-related', // {percent}: none in common, but words of them
  'genre-none',
  'audio', // {percent}: closer than so many candidates
  'kind', // {percent}: nearer than so many candidates
  'year', // {year, from, to}: the playlist's middle four fifths
  'language', // {language, n, count}: ISO 639-1; of n of count tracks too
  'language-none', // {language}
  'language-unsure',
  'tempo', // {bpm, end}
  'energy', // {energy, end}: of 100
  'key', // {key, end} Camelot
  'duration', // {ms, mean}: ms
  'explicit', // {percent}: of the tracks that are explicit
  'not-explicit', // {percent}
  'title', // {n, count}: words of the playlist's name that are words of genres
  'title-genres', // {genres}: those that the playlist's name names
  'title-artist', // {artist}
  'title-years', // {year}
  'title-near', // {year}: close to those it says
  'title-none',
  'popularity', // {own, mean}: of 100
  'popularity-alone', // {own}
  'playlists', // {count, tracks}: in so many with so many of these
  'playlists-artist', // {artist, count}: in none with these, its artist in so many with artists of these
  'playlists-none',
  'playlists-named', // {count}: in so many of a similar name
  'playlists-named-none',
  'new-artist',
  'known-artist',
  'shape', // {percent}: how near the shape that is pulled towards
  'near-two-tower',
  'near-nearest',
  'near-centroid',
  'dismissed', // {title}: the track turned away that it is most like
  'variety', // {title}: the neighbour above that it is most like
  'variety-waited',
  'artist-limit',
] as const;
export const factSchema = z.object({
  code: z.enum(FACT_CODES),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type Fact = z.infer<typeof factSchema>;

export const whyRequestSchema = suggestionRequestSchema.extend({
  trackId: z.number().int(),
  /** Where each was asked for by itself: the one that the track is near. */
  near: z.number().int().exactOptional(),
});
export type WhyRequest = z.infer<typeof whyRequestSchema>;

const partSchema = z.object({
  name: z.enum(PART_NAMES),
  /** Below 0 where it takes away. */
  points: z.number(),
  /** What it could add at most; 0 for what only takes away. */
  most: z.number().min(0),
  fact: factSchema,
  /** The points say the opposite of what the fact would lead one to expect. */
  contrary: z.enum(['for', 'against']).exactOptional(),
});
export type WhyPart = z.infer<typeof partSchema>;

export const whySchema = z.object({
  trackId: z.number().int(),
  title: z.string(),
  artists: z.array(z.string()),
  /** The parts' sum, exactly. */
  score: z.number(),
  /** Its place in the list, from 1, and how many were ranked. */
  rank: z.number().int(),
  candidates: z.number().int(),
  /** Largest first; none where the order was made without a score of parts. */
  parts: z.array(partSchema),
});
export type Why = z.infer<typeof whySchema>;
