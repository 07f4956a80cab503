// Widening the pool, as the window asks for it and shows it: from a playlist's artists to their albums to those tracks.

import * as z from 'zod';

const count = z.number().int().min(0);

/** What a run would come to, as far as it can be known before the first call. */
export const widenPlanSchema = z.object({
  playlistId: z.number().int(),
  name: z.string(),
  artists: count,
  /** Artists whose id at Spotify has to be asked for first, a call each. */
  unknown: count,
  /** Calls that a run before it for the same playlist has left; null: it would begin anew. */
  left: count.nullable(),
  /** Calls a day of each kind that it may take. */
  daily: count,
  /** An older app may also search playlists of others. */
  older: z.boolean(),
});
export type WidenPlan = z.infer<typeof widenPlanSchema>;

export const widenRunSchema = z.object({
  playlistId: z.number().int(),
  /** Of the playlist, when it began. */
  name: z.string(),
  state: z.enum(['going', 'paused', 'ended']),
  /** Why it ended; null: it has not. */
  ended: z.enum(['all', 'budget', 'stopped']).nullable(),
  /** How many there are, and of how many the albums are known. */
  artists: z.object({ done: count, total: count }),
  /** Calls made, the most that may be, and those known to be left. */
  calls: z.object({ made: count, most: count.nullable(), left: count }),
  /** Tracks that the library did not have, and tracks of the pool that it had. */
  added: count,
  met: count,
  /** ms since 1970: when calls may be made again; null: now, or it does not go on by itself. */
  until: z.number().nullable(),
});
export type WidenRun = z.infer<typeof widenRunSchema>;
