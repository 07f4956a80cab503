// "For you": what its suggestions are to resemble. See electron/library/for-you.ts.

import * as z from 'zod';
import { namedPoolSchema } from './pools.ts';

const count = z.number().int().min(0);
export const TOP_RANGES = ['short_term', 'medium_term', 'long_term'] as const;

export const forYouSourceSchema = z.discriminatedUnion('kind', [
  /** What is played most on Spotify, of the last weeks, half a year, or a year. */
  z.object({ kind: z.literal('top'), range: z.enum(TOP_RANGES) }),
  /** Liked Songs, the account's or imported ones, the newest. */
  z.object({ kind: z.literal('liked') }),
  /** A pool: of its tracks those that most of the user's playlists hold, then what is popular. */
  z.object({ kind: z.literal('pool'), poolId: z.number().int() }),
]);
export type ForYouSource = z.infer<typeof forYouSourceSchema>;

export const forYouSourcesSchema = z.array(
  z.object({ source: forYouSourceSchema, tracks: count, pool: namedPoolSchema.nullable() }),
);
export type ForYouSources = z.infer<typeof forYouSourcesSchema>;
