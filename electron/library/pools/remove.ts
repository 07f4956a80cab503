// Takes a pool out of the library, and with it the tracks that nothing else holds. Batch by batch, with a turn for
// everybody else in between: a removal that is cut off leaves a smaller pool, which can be removed again.

import { setImmediate as turn } from 'node:timers/promises';
import { SegueError } from '../../../shared/domain/result.ts';
import type { Driver } from '../driver.ts';
import { sweepOrphans } from '../orphans.ts';
import { remember } from '../remembered.ts';

/** Tracks in a transaction: some ten milliseconds of everybody else's time. */
const BATCH = 250;

/**
 * Tracks that stay although a pool goes: those of a playlist or of another pool, those that undo or a backup may put back,
 * and those the user has said something about.
 */
const HELD = `
  EXISTS (SELECT 1 FROM playlist_items WHERE track_id = pt.track_id)
  OR EXISTS (SELECT 1 FROM pool_tracks other WHERE other.track_id = pt.track_id AND other.pool_id <> pt.pool_id)
  OR EXISTS (SELECT 1 FROM never_tracks WHERE track_id = pt.track_id)
  OR pt.track_id IN (SELECT id FROM temp.remembered)`;

function removable(db: Driver, poolId: number): void {
  const pool = db.prepare("SELECT 1 FROM pools WHERE id = ? AND kind IN ('demo', 'import')").get([poolId]);
  if (!pool) throw new SegueError('not-found', `pool ${poolId}`);
}

/** What a removal would come to. Throws `not-found`. */
export function poolRemoval(db: Driver, poolId: number): { goes: number; stays: number } {
  removable(db, poolId);
  remember(db);
  const found = db
    .prepare(
      `SELECT count(*) AS tracks, coalesce(sum(${HELD}), 0) AS stays FROM pool_tracks pt WHERE pt.pool_id = ?`,
    )
    .get<{ tracks: number; stays: number }>([poolId]);
  const { tracks = 0, stays = 0 } = found ?? {};
  return { goes: tracks - stays, stays };
}

/**
 * The demo's pool is emptied and stays, for that it is there says that the demo was loaded. Throws `not-found`.
 * @returns how many tracks left the library
 */
export async function removePool(db: Driver, poolId: number): Promise<{ gone: number }> {
  removable(db, poolId);
  let gone = 0;
  // Not heard of from here on, also where this is cut off.
  db.prepare('DELETE FROM pool_playlists WHERE pool_id = ?').run([poolId]);
  for (;;) {
    const { tracks, left } = db.transaction(() => {
      // Each time: edits may be made in between.
      remember(db);
      const batch = db
        .prepare(
          `SELECT pt.track_id AS id, (${HELD}) AS held FROM pool_tracks pt WHERE pt.pool_id = ? LIMIT ${BATCH}`,
        )
        .all<{ id: number; held: number }>([poolId]);
      const all = JSON.stringify(batch.map(({ id }) => id));
      db.prepare(
        'DELETE FROM pool_tracks WHERE pool_id = ? AND track_id IN (SELECT value FROM json_each(?))',
      ).run([poolId, all]);
      const going = batch.filter(({ held }) => held === 0).map(({ id }) => id);
      db.prepare('DELETE FROM tracks WHERE id IN (SELECT value FROM json_each(?))').run([
        JSON.stringify(going),
      ]);
      return { tracks: batch.length, left: going.length };
    });
    gone += left;
    if (tracks < BATCH) break;
    await turn();
  }
  db.prepare("DELETE FROM pools WHERE id = ? AND kind = 'import'").run([poolId]);
  await sweepOrphans(db);
  return { gone };
}
