// [Note: What is read next] Every question to Spotify follows from what is stored, so that a process that dies goes on
// where it was: the playlist that the user looks at, the list of playlists, the short listings, and then the contents of
// what was used last. Only what has changed since it was read is read again.

import type { Driver } from '../driver.ts';
import { type WidenStep, widenSteps } from '../widen/steps.ts';
import type { Account } from './account.ts';
import { RANGES, type Range } from './heard.ts';
import { LIKED } from './liked.ts';
import { LISTED_AT_ONCE, PLAYLISTS } from './listing.ts';
import { etagOf, type Listing, listingOf } from './sync-state.ts';

export type ListedWhat =
  | { kind: 'playlists'; offset: number }
  | { kind: 'liked' }
  | { kind: 'top'; of: 'tracks' | 'artists'; range: Range; offset: number }
  | { kind: 'played' }
  | { kind: 'items'; playlistId: number; snapshot: string; offset: number; liked: boolean };

export interface SyncStep<What = ListedWhat | WidenStep> {
  what: What;
  path: string;
  bucket: string;
  etag: string | null;
  /** What is being read, in the user's words; null: a listing. */
  name: string | null;
  /** Nobody waits for it, so it leaves some of the day's calls to what the user asks for. */
  background: boolean;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const LIKED_PAGE = 50;

export interface Asking {
  /** ms. */
  now: number;
  /** The playlist that the user looks at. */
  opened: number | null;
  perDay: number;
}

/** In the order of their worth: the first that its bucket allows is to be taken. */
export function nextSteps(db: Driver, account: Account, { now, opened, perDay }: Asking): SyncStep[] {
  const steps: SyncStep[] = [];
  const isDue = (listing: Listing, every: number) => {
    if (listing.notBefore !== null && Date.parse(listing.notBefore) > now) return false;
    return (
      listing.nextOffset !== null || listing.doneAt === null || Date.parse(listing.doneAt) + every <= now
    );
  };
  const add = (what: ListedWhat, path: string, bucket: string, more: Partial<SyncStep> = {}) =>
    void steps.push({
      ...{ what, path, bucket, background: true, name: null },
      ...{ etag: what.kind === 'items' ? null : etagOf(db, path), ...more },
    });

  const items = (where: string, params: number[], background: boolean) => {
    const row = db
      .prepare(`${UNREAD} ${where} ${FIRST}`)
      .get<Unread>([new Date(now).toISOString(), ...params]);
    if (!row) return;
    const { playlistId, snapshot, name, liked } = row;
    const offset = row.freshSnapshot === snapshot ? (row.freshOffset ?? 0) : 0;
    const page = `limit=${liked ? LIKED_PAGE : account.capabilities.itemsPage}&offset=${offset}`;
    const path = liked
      ? `/me/tracks?${page}`
      : `/playlists/${row.spotifyId}/items?${page}&additional_types=track,episode`;
    const what: ListedWhat = { kind: 'items', playlistId, snapshot, offset, liked: liked === 1 };
    add(what, path, liked ? 'liked' : 'items', { background, name });
  };

  if (opened !== null) items('AND a.playlist_id = ?', [opened], false);

  const list = listingOf(db, PLAYLISTS);
  const pages = Math.ceil((list.total ?? 0) / LISTED_AT_ONCE);
  if (isDue(list, Math.max(15 * MINUTE, (pages * DAY * 3) / perDay))) {
    const offset = list.nextOffset ?? 0;
    const path = `/me/playlists?limit=${LISTED_AT_ONCE}&offset=${offset}`;
    add({ kind: 'playlists', offset }, path, 'playlists', { background: false });
  }
  if (isDue(listingOf(db, LIKED), HOUR)) {
    add({ kind: 'liked' }, `/me/tracks?limit=${LIKED_PAGE}&offset=0`, 'liked');
  }
  if (isDue(listingOf(db, 'played'), 2 * HOUR)) {
    add({ kind: 'played' }, '/me/player/recently-played?limit=50', 'played');
  }
  for (const range of RANGES) {
    for (const kind of ['tracks', 'artists'] as const) {
      const listing = listingOf(db, topName(kind, range));
      if (!isDue(listing, DAY)) continue;
      const offset = listing.nextOffset ?? 0;
      const path = `/me/top/${kind}?limit=50&offset=${offset}&time_range=${range}`;
      // That the first page is as it was means that all of it is; of the others nothing follows.
      const etag = offset === 0 ? etagOf(db, path) : null;
      add({ kind: 'top', of: kind, range, offset }, path, 'top', { etag });
    }
  }
  items("AND a.kind = 'playlist'", [], true);
  items("AND a.kind = 'liked'", [], true);
  return [...steps, ...widenSteps(db, account, now)];
}

export const topName = (of: 'tracks' | 'artists', range: Range) => `top ${of} ${range}`;

interface Unread {
  playlistId: number;
  spotifyId: string;
  liked: number;
  name: string;
  snapshot: string;
  freshSnapshot: string | null;
  freshOffset: number | null;
}

/** Those with edits to be sent are read by who sends them; Liked Songs begin with their first page. */
const UNREAD = `
  SELECT a.playlist_id AS playlistId, a.spotify_id AS spotifyId, a.kind = 'liked' AS liked, p.name,
    a.listed_snapshot AS snapshot, a.fresh_snapshot AS freshSnapshot, a.fresh_offset AS freshOffset
  FROM account_playlists a JOIN playlists p ON p.id = a.playlist_id
  WHERE a.unreadable IS NULL AND (a.not_before IS NULL OR a.not_before <= ?)
    AND a.base_snapshot IS NOT a.listed_snapshot
    AND NOT (a.fresh_snapshot IS a.listed_snapshot AND a.fresh_offset IS NULL)
    AND NOT EXISTS (SELECT 1 FROM pending_edits e WHERE e.playlist_id = a.playlist_id)
    AND (a.kind = 'playlist' OR (a.fresh_snapshot IS a.listed_snapshot AND a.fresh_offset > 0))`;
const FIRST = `ORDER BY a.used_at IS NULL, a.used_at DESC, a.fresh_offset IS NULL, a.list_order LIMIT 1`;
