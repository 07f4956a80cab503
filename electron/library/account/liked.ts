// Liked Songs: a playlist without a snapshot. Its first page and how many there are tell whether it changed, and often all
// of what changed: songs that were added stand in front of those that are known.

import { createHash } from 'node:crypto';
import type { Page } from '../../spotify/replies/page.ts';
import type { ListedItem } from '../../spotify/replies/playlists.ts';
import { insertPlaylist, nextPlaylistId } from '../playlists.ts';
import { baseOf, type RemoteItem } from './base.ts';
import { beginReading, finishReading, putFresh, type ReadingContext, takeItems } from './contents.ts';
import { createRemoteTracks } from './remote-tracks.ts';
import { keepListing } from './sync-state.ts';

export const LIKED = 'liked';

/** Its first page. Within a transaction. @returns its id, where it changed on screen */
export function takeLiked(context: ReadingContext, name: string, page: Page<ListedItem>): number[] {
  const { db, at } = context;
  keepListing(db, LIKED, { doneAt: at, notBefore: null, total: page.total });
  const snapshot = createHash('sha256')
    .update(JSON.stringify([page.total, page.items.map((item) => [item?.what?.uri, item?.addedAt])]))
    .digest('base64');
  const known = db
    .prepare(
      "SELECT playlist_id AS id, listed_snapshot AS snapshot, base_snapshot AS base FROM account_playlists WHERE kind = 'liked'",
    )
    .get<{ id: number; snapshot: string; base: string | null }>([]);
  const playlistId = known?.id ?? nextPlaylistId(db);
  if (!known) insertPlaylist(db, playlistId, { kind: 'spotify', name, description: '', createdAt: at });
  db.prepare(
    `INSERT INTO account_playlists (playlist_id, spotify_id, kind, name, description, owner_id, owner_name,
       collaborative, total, list_order, listed_at, listed_snapshot)
     SELECT ?1, 'liked', 'liked', ?2, '', spotify_id, display_name, 0, ?3, -1, ?4, ?5 FROM account WHERE true
     ON CONFLICT (playlist_id) DO UPDATE SET total = ?3, listed_at = ?4, listed_snapshot = ?5, not_before = NULL`,
  ).run([playlistId, name, page.total, at, snapshot]);
  if (known?.base === snapshot) return [];
  if (known?.base && addedInFront(context, playlistId, snapshot, page)) return [playlistId];
  takeItems(context, { playlistId, snapshot, offset: 0 }, page);
  return [playlistId];
}

/** Whether all that changed is on this page: then nothing else has to be read. */
function addedInFront(
  context: ReadingContext,
  playlistId: number,
  snapshot: string,
  page: Page<ListedItem>,
): boolean {
  const { db, at } = context;
  const base = baseOf(db, playlistId);
  const added = page.total - base.length;
  if (added <= 0 || added >= page.items.length) return false;
  const isKnown = page.items
    .slice(added)
    .every((item, place) => item?.what?.uri === base[place]?.uri && item?.addedAt === base[place]?.addedAt);
  if (!isKnown) return false;
  const tracks = createRemoteTracks(db, at);
  const first = page.items
    .slice(0, added)
    .flatMap((item): RemoteItem[] => (item ? [tracks.itemOf(item, () => 0)] : []));
  if (first.length < added) return false;
  beginReading(db, playlistId, snapshot);
  putFresh(db, playlistId, 0, [...first, ...base], null);
  db.prepare('UPDATE account_playlists SET fresh_offset = NULL WHERE playlist_id = ?').run([playlistId]);
  finishReading(context, playlistId);
  return true;
}
