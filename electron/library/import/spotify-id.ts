// Spotify's ways of naming a track: a bare id, a URI, a link (also with a language before or a query behind), and the
// URI of a file on somebody's own disk.

import { named } from './items.ts';

const ID = /^[0-9A-Za-z]{22}$/;
const NAMED =
  /^(?:spotify:track:|https?:\/\/(?:open|play)\.spotify\.com\/(?:intl-[\w-]+\/)?(?:embed\/)?track\/)([0-9A-Za-z]{22})(?:[?#/].*)?$/;

/** The id in a URI or link of a track, null in anything else. */
export const namedTrackId = (text: string): string | null => NAMED.exec(text.trim())?.[1] ?? null;

/** As `namedTrackId`, a bare id too. */
export function trackIdOf(text: string): string | null {
  const bare = text.trim();
  return ID.test(bare) ? bare : namedTrackId(bare);
}

const PLAYLIST =
  /^(?:spotify:(?:user:[^:]+:)?playlist:|https?:\/\/(?:open|play|api)\.spotify\.com\/(?:intl-[\w-]+\/)?(?:v1\/)?(?:user\/[^/]+\/)?playlists?\/)?([0-9A-Za-z]{22})(?:[?#/].*)?$/;

/** The id of a playlist: bare, or in its URI, link or address. */
export const playlistIdOf = (text: string): string | null => PLAYLIST.exec(text.trim())?.[1] ?? null;

const OTHER =
  /^(?:spotify:|https?:\/\/(?:open|play)\.spotify\.com\/(?:intl-[\w-]+\/)?(?:embed\/)?)(?:user[:/][^:/]+[:/])?(?:playlist|album|artist|show|episode)[:/][0-9A-Za-z]{22}/;

/** Whether it is a link to more than a track, or to none: a playlist, an album, an artist, a podcast. */
export const isOtherLink = (text: string): boolean => OTHER.test(text.trim());

const plain = (part: string | undefined): string => {
  try {
    return decodeURIComponent((part ?? '').replaceAll('+', ' '));
  } catch {
    return part ?? '';
  }
};

/** Seconds as milliseconds, where they are the length of a track: less than a day. */
export function msOf(seconds: string | undefined): number | null {
  const value = Math.round(Number(seconds ?? '') * 1000);
  return value > 0 && value < 86_400_000 ? value : null;
}

/** `spotify:local:Artist:Album:Title:Seconds`. */
export function localFileOf(uri: string) {
  if (!uri.startsWith('spotify:local:')) return null;
  const [, , artist, album, title, seconds] = uri.split(':');
  return {
    artist: named(plain(artist)),
    album: named(plain(album)),
    title: named(plain(title)),
    durationMs: msOf(seconds),
  };
}
