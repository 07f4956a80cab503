// The contract's calls about opening things on Spotify and about what plays there.

import * as z from 'zod';
import { boundedArray } from '../domain/bounded.ts';
import { MOST_PLAYED, MOST_QUEUED } from '../domain/listen-limits.ts';

const id = z.number().int();
const nothing = z.undefined();

export const openedSchema = z.discriminatedUnion('what', [
  z.object({ what: z.enum(['album', 'artist']), trackId: id }),
  z.object({ what: z.literal('playlist'), playlistId: id }),
]);
export type OpenedOnSpotify = z.infer<typeof openedSchema>;

const deviceId = z.string().min(1).max(200);
export const playbackWishSchema = z.discriminatedUnion('do', [
  /** `deviceId` null: where it plays now. Those that are not on Spotify are left out. */
  z.object({
    do: z.literal('play'),
    trackIds: boundedArray(id, { max: MOST_PLAYED }),
    deviceId: deviceId.nullable(),
  }),
  z.object({ do: z.literal('queue'), trackIds: boundedArray(id, { max: MOST_QUEUED }) }),
  z.object({ do: z.enum(['next', 'previous', 'pause', 'resume']) }),
  z.object({ do: z.literal('move'), deviceId }),
]);
export type PlaybackWish = z.infer<typeof playbackWishSchema>;

const deviceSchema = z.object({
  /** Null: it cannot be told to play. */
  id: z.string().nullable(),
  name: z.string(),
  type: z.string(),
  active: z.boolean(),
});
export const playbackSchema = z.object({
  devices: z.array(deviceSchema),
  /** What plays, if only paused; null: nothing does. */
  item: z.object({ title: z.string(), artists: z.array(z.string()), playing: z.boolean() }).nullable(),
});
export type Playback = z.infer<typeof playbackSchema>;

export const listenCalls = {
  /** Opens the page of it on Spotify, or where it is not known one that looks for it. Throws `no-link`. */
  openOnSpotify: { to: 'main', input: openedSchema, output: nothing },
  /** Throws `playback-...`. */
  playback: { to: 'main', input: nothing, output: playbackSchema },
  /** `done`: how many tracks it was about. Throws `playback-...`. */
  playbackDo: { to: 'main', input: playbackWishSchema, output: z.object({ done: z.number().int() }) },
} as const;
