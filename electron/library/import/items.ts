// What every reader of a file gives: tracks, the playlists they are in, and what could not be read, in the file's order.

import type { AudioFeatures } from '../../../shared/domain/features.ts';
import type { UnreadReason } from '../../../shared/domain/imports.ts';
import { plainText } from '../../../shared/domain/plain-text.ts';
import { ArchiveError } from '../archive/zip.ts';

/** A track as a file tells of it. */
export interface ReadTrack {
  spotifyId: string | null;
  isrc: string | null;
  /** Empty where the file gives nothing but an id. */
  title: string;
  artists: string[];
  album: string | null;
  albumArtist: string | null;
  trackNumber: number | null;
  year: number | null;
  /** ISO 8601 date, where it is known to the day. */
  released: string | null;
  durationMs: number | null;
  explicit: boolean | null;
  /** 0..1. */
  popularity: number | null;
  genres: string[];
  /** Null where no feature is known. */
  features: AudioFeatures | null;
}

/** A playlist within a file: what is equal is one. */
export interface ReadList {
  key: string;
  name: string;
  description: string;
  /** Where the file names the playlist at Spotify. */
  spotifyId?: string | null;
}

export type Item =
  | {
      kind: 'track';
      /** From 1. */
      line: number;
      track: ReadTrack;
      list: ReadList | null;
      /** ISO 8601. */
      addedAt: string | null;
    }
  | { kind: 'unread'; line: number; reason: UnreadReason; text: string }
  /** Nothing further comes for this playlist. */
  | { kind: 'list'; list: ReadList };

export type UnreadItem = Extract<Item, { kind: 'unread' }>;
export type Items = AsyncGenerator<Item[], void>;
export type Text = AsyncIterable<string>;

export const NO_TRACK: ReadTrack = {
  spotifyId: null,
  isrc: null,
  title: '',
  artists: [],
  album: null,
  albumArtist: null,
  trackNumber: null,
  year: null,
  released: null,
  durationMs: null,
  explicit: null,
  popularity: null,
  genres: [],
  features: null,
};

/** No name in use is longer, and what is no name would fill the window. */
const MAX_TEXT = 500;
/** Of an unread row, enough to find it again. */
const MAX_SHOWN = 200;

/** A name as it is kept: one line, without control characters. */
export const named = (text: string): string => plainText(text.slice(0, MAX_TEXT)).trim();

export const unread = (line: number, reason: UnreadReason, text: string): UnreadItem => ({
  kind: 'unread',
  line,
  reason,
  text: plainText(text.slice(0, MAX_SHOWN)),
});

/** A file that cannot be read, or not to its end, is one more thing that is told of. */
export function notRead(cause: unknown): UnreadItem {
  if (cause instanceof ArchiveError) return unread(0, 'damaged', cause.message);
  // The system's word for it, not its sentence: the path in there is not for the page.
  const isSystems = cause instanceof Error && 'code' in cause;
  return unread(0, 'unreadable-file', isSystems ? String(cause.code) : String(cause));
}
