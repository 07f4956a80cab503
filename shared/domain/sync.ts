// How far the library is filled from the Spotify account, as the window shows it.

import * as z from 'zod';
import { shownImportSchema } from './imported.ts';

const count = z.number().int().min(0);

/** Why reading came to a halt that waiting does not end. */
export const SYNC_TROUBLES = ['signed-out', 'premium', 'not-allowed', 'scope'] as const;
export type SyncTrouble = (typeof SYNC_TROUBLES)[number];

export const syncStateSchema = z.object({
  state: z.enum([
    'off', // nobody is signed in
    'reading',
    'waiting', // until calls may be made again
    'idle', // all that can be read has been
    'paused', // by the user
    'offline', // Spotify cannot be reached
    'halted', // `trouble` says why
  ]),
  trouble: z.enum(SYNC_TROUBLES).nullable(),
  /** Playlists whose contents may be read, and how many of them have been. */
  readable: count,
  cached: count,
  /** Listed, and Spotify does not let their contents be read. */
  unreadable: count,
  /** ms since 1970: when it goes on by itself; null: at once, or not at all. */
  until: z.number().nullable(),
  /** ISO 8601: when the list was gone through last; null: never. */
  listedAt: z.string().nullable(),
  /** What is being read. */
  name: z.string().nullable(),
  /** Calls a day in each bucket. */
  daily: z.object({
    calls: count,
    /** False: as the program has it. */
    chosen: z.boolean(),
    /** Calls made for contents since `since`, ms. */
    used: count,
    since: z.number().nullable(),
  }),
});
export type SyncState = z.infer<typeof syncStateSchema>;

/** Why a playlist's contents cannot be read. */
export const UNREADABLE = ['foreign', 'by-spotify', 'refused', 'missing'] as const;

/** What a playlist is at Spotify. */
export const accountPlaylistSchema = z.object({
  liked: z.boolean(),
  /** Null where Spotify does not say. */
  total: count.nullable(),
  read: z.enum(['none', 'part', 'whole']),
  unreadable: z.enum(UNREADABLE).nullable(),
  owner: z.string(),
  /** Its picture, for the page's address of it; null: it has none, or it is not known yet. */
  cover: z.string().nullable(),
  /** Whether it may be changed here. */
  editable: z.boolean(),
  /** Null: what it holds here is what was read from Spotify. */
  imported: shownImportSchema.nullable(),
});
export type AccountPlaylist = z.infer<typeof accountPlaylistSchema>;
