// The items of playlists in SQLite: their order and the primitive changes to it. Every change keeps positions
// dense from 0. Called inside a transaction by the edits and the demo import.

import type { Driver } from './driver.ts';
import { shifts } from './positions.ts';

export interface Item {
  id: number;
  trackId: number;
  addedAt: string;
  position: number;
}
export type Placement = Pick<Item, 'id' | 'position'>;

const COLUMNS = 'id, track_id AS trackId, added_at AS addedAt, position';
const byPosition = (a: Placement, b: Placement) => a.position - b.position;

export function countItems(db: Driver, playlistId: number): number {
  const sql = 'SELECT coalesce(max(position) + 1, 0) AS n FROM playlist_items WHERE playlist_id = ?';
  return db.prepare(sql).get<{ n: number }>([playlistId])?.n ?? 0;
}

/** All items in their saved order. */
export function itemsOf(db: Driver, playlistId: number): Item[] {
  const sql = `SELECT ${COLUMNS} FROM playlist_items WHERE playlist_id = ? ORDER BY position`;
  return db.prepare(sql).all<Item>([playlistId]);
}

/** Those of the ids that are in the playlist, in its saved order. */
export function findItems(db: Driver, playlistId: number, ids: readonly number[]): Item[] {
  const sql = `SELECT ${COLUMNS} FROM playlist_items
    WHERE playlist_id = ? AND id IN (SELECT value FROM json_each(?)) ORDER BY position`;
  return db.prepare(sql).all<Item>([playlistId, JSON.stringify(ids)]);
}

/** Every copy of these tracks, in the playlist's saved order. */
export function findCopies(db: Driver, playlistId: number, trackIds: readonly number[]): Item[] {
  const sql = `SELECT ${COLUMNS} FROM playlist_items
    WHERE playlist_id = ? AND track_id IN (SELECT value FROM json_each(?)) ORDER BY position`;
  return db.prepare(sql).all<Item>([playlistId, JSON.stringify(trackIds)]);
}

/** The first id that no item has or ever had. */
export function nextItemId(db: Driver): number {
  const sql = "SELECT seq FROM sqlite_sequence WHERE name = 'playlist_items'";
  return (db.prepare(sql).get<{ seq: number }>([])?.seq ?? 0) + 1;
}

/** Puts items in so that each ends at its `position`. */
export function insertItems(db: Driver, playlistId: number, items: readonly Item[]): void {
  const put = items.map((item) => item.position).sort((a, b) => a - b);
  shiftRanges(db, playlistId, [], put);
  db.prepare(
    `INSERT INTO playlist_items (id, playlist_id, position, track_id, added_at)
     SELECT value ->> 'id', ?, value ->> 'position', value ->> 'trackId', value ->> 'addedAt' FROM json_each(?)`,
  ).run([playlistId, JSON.stringify(items)]);
}

export function removeItems(db: Driver, playlistId: number, ids: readonly number[]): void {
  const items = findItems(db, playlistId, ids);
  const taken = items.map((item) => item.position);
  // The count is needed before, the shift after: what is gone cannot be in a shifted range.
  const count = countItems(db, playlistId);
  db.prepare(
    'DELETE FROM playlist_items WHERE playlist_id = ? AND id IN (SELECT value FROM json_each(?))',
  ).run([playlistId, JSON.stringify(ids)]);
  shiftRanges(db, playlistId, taken, [], count);
}

/** Moves items that are in the playlist so that each ends at its `position`. */
export function placeItems(db: Driver, playlistId: number, placements: readonly Placement[]): void {
  const ids = placements.map((placement) => placement.id);
  const taken = findItems(db, playlistId, ids).map((item) => item.position);
  const count = countItems(db, playlistId);
  const set = db.prepare(
    `UPDATE playlist_items SET position = placed.position
     FROM (SELECT value ->> 'id' AS id, value ->> 'position' AS position FROM json_each(?)) AS placed
     WHERE playlist_items.id = placed.id`,
  );
  // Parked below zero, out of the way of the ranges, then put down.
  set.run([JSON.stringify(ids.map((id, i) => ({ id, position: -1 - i })))]);
  shiftRanges(
    db,
    playlistId,
    taken,
    [...placements].sort(byPosition).map((to) => to.position),
    count,
  );
  set.run([JSON.stringify(placements)]);
}

/** Exchanges the whole contents. */
export function replaceItems(db: Driver, playlistId: number, items: readonly Item[]): void {
  db.prepare('DELETE FROM playlist_items WHERE playlist_id = ?').run([playlistId]);
  insertItems(db, playlistId, items);
}

function shiftRanges(
  db: Driver,
  playlistId: number,
  taken: readonly number[],
  put: readonly number[],
  count = countItems(db, playlistId),
): void {
  const shift = db.prepare(
    'UPDATE playlist_items SET position = position + ? WHERE playlist_id = ? AND position BETWEEN ? AND ?',
  );
  for (const { first, last, delta } of shifts(count, taken, put)) shift.run([delta, playlistId, first, last]);
}
