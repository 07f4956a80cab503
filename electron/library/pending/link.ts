// A playlist's place at Spotify, as sending edits needs it: which one it is there, what it is called, which of its
// contents are known. See [Note: Items of an account's playlist].

import type { Driver } from '../driver.ts';

export interface Link {
  spotifyId: string;
  name: string;
  description: string;
  /** Of what the base holds; null: it was never read whole. */
  baseSnapshot: string | null;
  /** Of what is being read, and the place of its next page; null place: it was read whole. */
  freshSnapshot: string | null;
  freshOffset: number | null;
  unfollowed: boolean;
  missing: boolean;
  /** The user's own, or one to collaborate on. */
  editable: boolean;
}

export function linkOf(db: Driver, playlistId: number): Link | null {
  type Row = Omit<Link, 'unfollowed' | 'missing' | 'editable'> &
    Record<'unfollowed' | 'missing' | 'editable', number>;
  const row = db
    .prepare(
      `SELECT p.spotify_id AS spotifyId, p.name, p.description, p.base_snapshot AS baseSnapshot,
         p.fresh_snapshot AS freshSnapshot, p.fresh_offset AS freshOffset, p.unfollowed,
         p.unreadable IS 'missing' AS missing,
         p.kind = 'playlist' AND (p.collaborative = 1 OR p.owner_id IS (SELECT spotify_id FROM account)) AS editable
       FROM account_playlists p WHERE p.playlist_id = ?`,
    )
    .get<Row>([playlistId]);
  if (!row) return null;
  return {
    ...row,
    unfollowed: row.unfollowed === 1,
    missing: row.missing === 1,
    editable: row.editable === 1,
  };
}

/** A playlist of the user's own that was just made at Spotify, with nothing in it, and on no list yet that was read. */
export function addLink(
  db: Driver,
  playlistId: number,
  made: { spotifyId: string; snapshot: string; name: string },
  at: string,
): void {
  db.prepare(
    `INSERT INTO account_playlists (playlist_id, spotify_id, kind, name, description, owner_id, owner_name,
       collaborative, public, total, list_order, listed_at, listed_snapshot, base_snapshot, base_at)
     SELECT ?, ?, 'playlist', ?, '', spotify_id, display_name, 0, 0, 0, -1, ?, ?, ?, ? FROM account`,
  ).run([playlistId, made.spotifyId, made.name, at, made.snapshot, made.snapshot, at]);
  db.prepare("UPDATE playlists SET kind = 'spotify' WHERE id = ?").run([playlistId]);
}

export function removeLink(db: Driver, playlistId: number): void {
  db.prepare('DELETE FROM account_playlists WHERE playlist_id = ?').run([playlistId]);
}

export function setListed(db: Driver, playlistId: number, name: string, description: string): void {
  db.prepare('UPDATE account_playlists SET name = ?, description = ? WHERE playlist_id = ?').run([
    name,
    description,
    playlistId,
  ]);
}

/** @param unfollowed whether it was taken off the list from here */
export function setUnfollowed(db: Driver, playlistId: number, unfollowed: boolean): void {
  db.prepare('UPDATE account_playlists SET unfollowed = ?, unreadable = NULL WHERE playlist_id = ?').run([
    unfollowed,
    playlistId,
  ]);
}

/** Reading begins: of this snapshot, at the first page. */
export function beginFresh(db: Driver, playlistId: number, snapshot: string): void {
  db.prepare('DELETE FROM account_fresh WHERE playlist_id = ?').run([playlistId]);
  db.prepare('UPDATE account_playlists SET fresh_snapshot = ?, fresh_offset = 0 WHERE playlist_id = ?').run([
    snapshot,
    playlistId,
  ]);
}

/** What the base is of counts as listed: it need not be read again for that. */
export function setListedSnapshot(db: Driver, playlistId: number): void {
  db.prepare('UPDATE account_playlists SET listed_snapshot = base_snapshot WHERE playlist_id = ?').run([
    playlistId,
  ]);
}

/** Makes a playlist that a listing has brought meanwhile this one. */
export function takeOverLink(db: Driver, from: number, to: number): void {
  db.prepare('DELETE FROM playlists WHERE id = ?').run([from]);
  db.prepare('DELETE FROM account_items WHERE playlist_id = ?').run([from]);
  db.prepare('DELETE FROM account_fresh WHERE playlist_id = ?').run([from]);
  db.prepare('UPDATE account_playlists SET playlist_id = ?, unreadable = NULL WHERE playlist_id = ?').run([
    to,
    from,
  ]);
  db.prepare("UPDATE playlists SET kind = 'spotify' WHERE id = ?").run([to]);
}
