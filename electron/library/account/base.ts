// What a playlist of the account is wanted to hold, what it held at Spotify when it was last read, and what it holds now:
// the three that are compared. See [Note: Items of an account's playlist].

import type { Driver } from '../driver.ts';

export type ItemKind = 'track' | 'episode' | 'local' | 'gone';

/** An item as Spotify has it. */
export interface RemoteItem {
  uri: string;
  kind: ItemKind;
  /** Null: the track has left the library. */
  trackId: number | null;
  addedAt: string | null;
  addedBy: string | null;
  playable: boolean;
}
export interface BaseItem extends RemoteItem {
  itemId: number;
}
export interface FreshItem extends RemoteItem {
  /** Null: it has no item of ours yet. */
  itemId: number | null;
}
export interface WantedItem {
  itemId: number;
  trackId: number;
  /** Null: the track is not at Spotify. */
  uri: string | null;
}

/** That what it holds here came of an import ([Note: Imported contents]); of `account_playlists`. */
export const SHOWS_IMPORTED = `base_snapshot IS NULL AND coalesce(imported_how, 'declined') <> 'declined'`;

export const showsImported = (db: Driver, playlistId: number): boolean =>
  db
    .prepare(`SELECT 1 FROM account_playlists WHERE playlist_id = ? AND ${SHOWS_IMPORTED}`)
    .get([playlistId]) !== undefined;

const COLUMNS = `uri, kind, track_id AS trackId, added_at AS addedAt, added_by AS addedBy, playable,
  item_id AS itemId`;

/** In order; empty where the playlist was never read whole. */
export function baseOf(db: Driver, playlistId: number): BaseItem[] {
  return readItems<BaseItem>(db, 'account_items', playlistId);
}

/** In order; null unless it was read whole and waits to be merged. */
export function freshOf(db: Driver, playlistId: number): { snapshot: string; items: FreshItem[] } | null {
  const row = db
    .prepare(
      `SELECT fresh_snapshot AS snapshot FROM account_playlists
       WHERE playlist_id = ? AND fresh_snapshot IS NOT NULL AND fresh_offset IS NULL`,
    )
    .get<{ snapshot: string }>([playlistId]);
  return row ? { ...row, items: readItems<FreshItem>(db, 'account_fresh', playlistId) } : null;
}

/** What the user wants it to hold, in order. */
export function wantedOf(db: Driver, playlistId: number): WantedItem[] {
  type Row = { itemId: number; trackId: number; source: string; sourceId: string };
  return db
    .prepare(
      `SELECT i.id AS itemId, i.track_id AS trackId, t.source, t.source_id AS sourceId
       FROM playlist_items i JOIN tracks t ON t.id = i.track_id WHERE i.playlist_id = ? ORDER BY i.position`,
    )
    .all<Row>([playlistId])
    .map(({ source, sourceId, ...item }) => ({ ...item, uri: uriOf(source, sourceId) }));
}

/** What a track is called at Spotify; null: it is not there. */
export function uriOf(source: string, sourceId: string): string | null {
  if (source === 'spotify') return `spotify:track:${sourceId}`;
  if (source === 'spotify-episode') return `spotify:episode:${sourceId}`;
  return source === 'spotify-local' || source === 'spotify-gone' ? sourceId : null;
}

/** Puts a new base in place of the one before, and of what was read. Within a transaction. */
export function replaceBase(
  db: Driver,
  playlistId: number,
  { snapshot, items, at }: { snapshot: string; items: readonly BaseItem[]; at: string },
): void {
  forgetFresh(db, playlistId);
  db.prepare('DELETE FROM account_items WHERE playlist_id = ?').run([playlistId]);
  const insert = db.prepare(
    `INSERT INTO account_items (playlist_id, position, uri, kind, track_id, added_at, added_by, playable, item_id)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  for (const [position, item] of items.entries()) {
    const { uri, kind, trackId, addedAt, addedBy, playable, itemId } = item;
    insert.run([playlistId, position, uri, kind, trackId, addedAt, addedBy, playable, itemId]);
  }
  // The newest there is known of: the next listing says whether it still is.
  db.prepare(
    `UPDATE account_playlists SET base_snapshot = ?1, listed_snapshot = ?1, base_at = ?2,
       imported_from = NULL, imported_at = NULL, imported_how = NULL WHERE playlist_id = ?3`,
  ).run([snapshot, at, playlistId]);
}

/** Drops what was read, so that it is read anew. Within a transaction. */
export function forgetFresh(db: Driver, playlistId: number): void {
  db.prepare('DELETE FROM account_fresh WHERE playlist_id = ?').run([playlistId]);
  db.prepare(
    'UPDATE account_playlists SET fresh_snapshot = NULL, fresh_offset = NULL WHERE playlist_id = ?',
  ).run([playlistId]);
}

function readItems<Item extends FreshItem>(db: Driver, table: string, playlistId: number): Item[] {
  return db
    .prepare(`SELECT ${COLUMNS} FROM ${table} WHERE playlist_id = ? ORDER BY position`)
    .all<Omit<Item, 'playable'> & { playable: number }>([playlistId])
    .map((item) => ({ ...item, playable: item.playable === 1 }) as Item);
}
