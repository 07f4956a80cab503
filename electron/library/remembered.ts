// Tracks that stay in the library although nothing else holds them any more: those that undo or a backup may put back,
// and those that were said to be not for a playlist. In the library thread.

import type { Driver } from './driver.ts';

const REMEMBERED = `
  SELECT atom AS id FROM edits, json_tree(edits.forward) WHERE key = 'trackId' AND type = 'integer'
  UNION SELECT atom FROM edits, json_tree(edits.inverse) WHERE key = 'trackId' AND type = 'integer'
  UNION SELECT item.value ->> 1 FROM backups, json_each(backups.items) item
  UNION SELECT track_id FROM feedback`;

/** Another one whenever they have changed: edits and backups are written once, and never again under the same id. */
const STATE = `SELECT json_array(
  (SELECT count(*) FROM edits), (SELECT max(id) FROM edits), (SELECT count(*) FROM backups),
  (SELECT max(id) FROM backups), (SELECT count(*) FROM feedback)) AS state`;

/**
 * Has `temp.remembered` hold their ids. Every edit and backup is read for it, but only where there are others than the
 * last time. What is read is in SQLite, so that a transaction that is rolled back takes it along.
 */
export function remember(db: Driver): void {
  db.exec(`CREATE TEMP TABLE IF NOT EXISTS remembered (id INTEGER PRIMARY KEY) STRICT;
    CREATE TEMP TABLE IF NOT EXISTS remembered_at (state TEXT NOT NULL) STRICT`);
  const state = db.prepare(STATE).get<{ state: string }>([])?.state ?? '';
  if (db.prepare('SELECT 1 FROM temp.remembered_at WHERE state = ?').get([state])) return;
  db.exec('DELETE FROM temp.remembered_at; DELETE FROM temp.remembered');
  db.exec(`INSERT OR IGNORE INTO temp.remembered SELECT CAST(id AS INTEGER) FROM (${REMEMBERED})
    WHERE id IS NOT NULL`);
  db.prepare('INSERT INTO temp.remembered_at VALUES (?)').run([state]);
}
