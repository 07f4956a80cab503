// Playlists in SQLite: what the list at the left and a playlist's header show.

import type { Playlist } from '../../shared/domain/library.ts';
import { SegueError } from '../../shared/domain/result.ts';
import { ACCOUNT_COLUMNS, ACCOUNT_JOINS, type AccountColumns, withAccount } from './account/marks.ts';
import type { Driver } from './driver.ts';

/** What a playlist is besides its items. */
export interface StoredPlaylist {
  kind: Playlist['kind'];
  name: string;
  description: string;
  createdAt: string;
}

// A join by id and then a sum is cheaper than correlated counts once a library has thousands of items.
const SUMMARY = `
  SELECT p.id, p.name, p.description, p.kind,
    count(i.id) AS count,
    coalesce(sum(t.duration_ms), 0) AS durationMs,
    count(nullif(t.duration_ms, 0)) AS withDuration,
    count(f.track_id) AS withFeatures,
    coalesce(
      (SELECT al.title FROM playlist_items first JOIN tracks ft ON ft.id = first.track_id
        JOIN albums al ON al.id = ft.album_id WHERE first.playlist_id = p.id AND first.position = 0),
      p.name) AS coverSeed,
    coalesce((SELECT revision FROM playlist_revisions WHERE playlist_id = p.id), 0) AS revision,
    ${ACCOUNT_COLUMNS}
  FROM playlists p
  ${ACCOUNT_JOINS}
  LEFT JOIN playlist_items i ON i.playlist_id = p.id
  LEFT JOIN tracks t ON t.id = i.track_id
  LEFT JOIN audio_features f ON f.track_id = t.id`;

type SummaryRow = Omit<Playlist, 'account'> & AccountColumns;

/** In the order they came into the library; the account's behind them, in the order of its list. */
export function listPlaylists(db: Driver): Playlist[] {
  return db
    .prepare(`${SUMMARY} GROUP BY p.id ORDER BY coalesce(ap.list_order, -2), p.id`)
    .all<SummaryRow>([])
    .map(withAccount);
}

/** Throws `not-found`. */
export function getPlaylist(db: Driver, id: number): Playlist {
  const row = db.prepare(`${SUMMARY} WHERE p.id = ? GROUP BY p.id`).get<SummaryRow>([id]);
  if (!row) throw new SegueError('not-found', `playlist ${id}`);
  return withAccount(row);
}

/** Null when the playlist is gone. */
export function playlistName(db: Driver, id: number): string | null {
  return db.prepare('SELECT name FROM playlists WHERE id = ?').get<{ name: string }>([id])?.name ?? null;
}

/** The first id that no playlist has or ever had. */
export function nextPlaylistId(db: Driver): number {
  const sql = "SELECT seq FROM sqlite_sequence WHERE name = 'playlists'";
  return (db.prepare(sql).get<{ seq: number }>([])?.seq ?? 0) + 1;
}

/** Throws `not-found`. */
export function readPlaylist(db: Driver, id: number): StoredPlaylist {
  const sql = 'SELECT kind, name, description, created_at AS createdAt FROM playlists WHERE id = ?';
  const playlist = db.prepare(sql).get<StoredPlaylist>([id]);
  if (!playlist) throw new SegueError('not-found', `playlist ${id}`);
  return playlist;
}

export function insertPlaylist(db: Driver, id: number, playlist: StoredPlaylist): void {
  const { kind, name, description, createdAt } = playlist;
  db.prepare('INSERT INTO playlists (id, kind, name, description, created_at) VALUES (?, ?, ?, ?, ?)').run([
    id,
    kind,
    name,
    description,
    createdAt,
  ]);
}

export function renamePlaylist(db: Driver, id: number, name: string): void {
  db.prepare('UPDATE playlists SET name = ? WHERE id = ?').run([name, id]);
}

/** With its items and feedback; edits and backups stay. */
export function deletePlaylist(db: Driver, id: number): void {
  db.prepare('DELETE FROM playlists WHERE id = ?').run([id]);
}

export function bumpRevision(db: Driver, id: number): void {
  db.prepare(
    `INSERT INTO playlist_revisions (playlist_id, revision) VALUES (?, 1)
     ON CONFLICT (playlist_id) DO UPDATE SET revision = revision + 1`,
  ).run([id]);
}
