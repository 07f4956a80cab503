// Replies about what the user likes and hears: Liked Songs, the most heard tracks and artists, what was played last.

import * as z from 'zod';
import { playableSchema } from './tracks.ts';

const text = z.string();

export const savedSchema = z
  .object({ added_at: text.nullish().catch(null), track: playableSchema })
  .transform(({ added_at, track }) => ({ addedAt: added_at ?? null, addedBy: null, what: track }));

export const topTrackSchema = playableSchema;

export const topArtistSchema = z.object({ id: text.min(1), name: text });

const context = z.object({ uri: text }).nullish().catch(null);
/** Pages by time: there is neither an offset nor a total. */
export const playedSchema = z.object({
  items: z.array(
    z
      .object({ track: playableSchema, played_at: text, context })
      .transform((play) => ({
        what: play.track,
        playedAt: play.played_at,
        contextUri: play.context?.uri ?? null,
      }))
      .nullable()
      .catch(null),
  ),
});
