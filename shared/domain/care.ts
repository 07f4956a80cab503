// What looking after a library tells: where a track is, what is there twice, and what is in no playlist.

import * as z from 'zod';
import { trackSchema } from './library.ts';

const id = z.number().int();

/** `inside`: twice in one playlist; `across`: in more than one playlist. */
export const DUPLICATE_SCOPES = ['inside', 'across'] as const;
export type DuplicateScope = (typeof DUPLICATE_SCOPES)[number];

/** Groups of items that are one song, in columns: a large library has tens of thousands. */
export const duplicatesSchema = z.object({
  /** Group g is the items `starts[g]` up to `starts[g + 1]`, so there is one more than there are groups. */
  starts: z.instanceof(Int32Array),
  itemIds: z.instanceof(Int32Array),
  playlistIds: z.instanceof(Int32Array),
  trackIds: z.instanceof(Int32Array),
});
export type Duplicates = z.infer<typeof duplicatesSchema>;

export const unusedTracksSchema = z.object({
  /** By title, the first `MAX_UNUSED` of them. */
  trackIds: z.instanceof(Int32Array),
  total: z.number().int().min(0),
});
export type UnusedTracks = z.infer<typeof unusedTracksSchema>;
/** More than anyone looks through, and few enough for one list. */
export const MAX_UNUSED = 50_000;

export const whereUsedSchema = z.object({
  track: trackSchema,
  /** The track itself first, then the same song under other ids; by playlist and place in it. */
  places: z.array(
    z.object({
      playlistId: id,
      itemId: id,
      /** 0-based place in the saved order. */
      position: z.number().int().min(0),
      /** The other track's title; null: it is the very track. */
      otherTitle: z.string().nullable(),
    }),
  ),
});
export type WhereUsed = z.infer<typeof whereUsedSchema>;
