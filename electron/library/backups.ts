// A playlist's name, order and contents as they were before a session's first edit of it.
// Runs in the library thread, inside the edit's own transaction: no edit without its backup.

import { createHash } from 'node:crypto';
import { SegueError } from '../../shared/domain/result.ts';
import type { Driver } from './driver.ts';
import { type Item, itemsOf } from './items.ts';
import { playlistName } from './playlists.ts';

// What identifies a copy and puts it back; the place in the list is the position.
type Kept = [itemId: number, trackId: number, addedAt: string];

const FIRST_TITLES = 3;

/** Does nothing when the session has one already or the playlist is not there (yet). */
export function keepBackup(db: Driver, playlistId: number, session: string, now: string): void {
  const kept = db
    .prepare('SELECT 1 FROM backups WHERE playlist_id = ? AND session = ?')
    .get([playlistId, session]);
  const state = kept ? null : presentState(db, playlistId);
  if (!state) return;
  const titles = db
    .prepare(
      `SELECT t.title FROM playlist_items i JOIN tracks t ON t.id = i.track_id
       WHERE i.playlist_id = ? AND i.position < ${FIRST_TITLES} ORDER BY i.position`,
    )
    .all<{ title: string }>([playlistId])
    .map(({ title }) => title);
  db.prepare(
    `INSERT INTO backups (playlist_id, session, after_edit, at, name, count, first_titles, items, digest)
     VALUES (?, ?, coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'edits'), 0), ?, ?, ?, ?, ?, ?)`,
  ).run([
    playlistId,
    session,
    now,
    state.name,
    state.count,
    JSON.stringify(titles),
    state.items,
    state.digest,
  ]);
}

/** Items whose track has left the library are left out. Throws `not-found`. */
export function readBackup(db: Driver, playlistId: number, id: number): { name: string; items: Item[] } {
  const row = db
    .prepare('SELECT name, items FROM backups WHERE id = ? AND playlist_id = ?')
    .get<{ name: string; items: string }>([id, playlistId]);
  if (!row) throw new SegueError('not-found', `backup ${id}`);
  const known = new Set(
    db
      .prepare('SELECT id FROM tracks WHERE id IN (SELECT value ->> 1 FROM json_each(?))')
      .all<{ id: number }>([row.items])
      .map((track) => track.id),
  );
  const items = (JSON.parse(row.items) as Kept[])
    .filter(([, trackId]) => known.has(trackId))
    .map(([itemId, trackId, addedAt], position) => ({ id: itemId, trackId, addedAt, position }));
  return { name: row.name, items };
}

/** As it was before its first edit; null: it was never edited. */
export function firstBackup(db: Driver, playlistId: number): { name: string; items: Item[] } | null {
  const row = db
    .prepare('SELECT min(id) AS id FROM backups WHERE playlist_id = ?')
    .get<{ id: number | null }>([playlistId]);
  return row?.id == null ? null : readBackup(db, playlistId, row.id);
}

export interface BackupEntry {
  backupId: number;
  /** The newest edit when it was made; 0: none. */
  afterEdit: number;
  name: string;
  count: number;
  at: string;
  firstTitles: string[];
  current: boolean;
}

/** Newest first. */
export function listBackups(db: Driver, playlistId: number): BackupEntry[] {
  const present = presentState(db, playlistId)?.digest;
  const rows = db
    .prepare(
      `SELECT id, after_edit AS afterEdit, name, count, at, first_titles AS titles, digest FROM backups
       WHERE playlist_id = ? ORDER BY id DESC`,
    )
    .all<{
      id: number;
      afterEdit: number;
      name: string;
      count: number;
      at: string;
      titles: string;
      digest: string;
    }>([playlistId]);
  return rows.map(({ id, afterEdit, name, count, at, titles, digest }) => {
    const firstTitles = JSON.parse(titles) as string[];
    return { backupId: id, afterEdit, name, count, at, firstTitles, current: digest === present };
  });
}

function presentState(db: Driver, playlistId: number) {
  const name = playlistName(db, playlistId);
  if (name === null) return null;
  const kept = itemsOf(db, playlistId).map(({ id, trackId, addedAt }): Kept => [id, trackId, addedAt]);
  const items = JSON.stringify(kept);
  const digest = createHash('sha256').update(`${name}\n${items}`).digest('hex');
  return { name, count: kept.length, items, digest };
}
