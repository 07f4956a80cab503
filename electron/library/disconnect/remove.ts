// [Note: Deleting an account] Takes everything of the account out of the library: its playlists with their items, undo
// history and backups, what Spotify said of them, and the tracks of Spotify's that nothing else holds. Tables that are
// the account's are named so: `account`, `account_...`, `sync_...` and `pending_edits` are emptied without being named
// here. What was deleted is overwritten (`secure_delete`), also in the log, and the file is written anew.

import type { Deletion } from '../../../shared/domain/account.ts';
import type { Driver } from '../driver.ts';
import { ORPHANED } from '../orphans.ts';
import { remember } from '../remembered.ts';
import { deleteEditsOf } from './edits.ts';

const ACCOUNTS_TABLES = `
  SELECT name FROM sqlite_schema WHERE type = 'table'
    AND (name = 'account' OR name GLOB 'account_*' OR name GLOB 'sync_*' OR name = 'pending_edits')`;

/** Tracks of Spotify's that are in no playlist or pool, no file of the user's own, and that no undo or backup puts back. */
const UNHELD = `
  SELECT t.id FROM tracks t WHERE t.source GLOB 'spotify*'
    AND NOT EXISTS (SELECT 1 FROM playlist_items WHERE track_id = t.id)
    AND NOT EXISTS (SELECT 1 FROM pool_tracks WHERE track_id = t.id)
    AND NOT EXISTS (SELECT 1 FROM audio_files WHERE track_id = t.id)
    AND t.id NOT IN (SELECT id FROM temp.remembered)`;

function removeRows(db: Driver): Deletion {
  // Tables refer to each other: that all is well is looked at when it is over.
  db.exec('PRAGMA defer_foreign_keys = ON');
  const lists = db
    .prepare(
      "SELECT id FROM playlists WHERE kind = 'spotify' UNION SELECT playlist_id FROM account_playlists",
    )
    .all<{ id: number }>([])
    .map(({ id }) => id);
  const all = JSON.stringify(lists);
  const ofLists = (table: string, column: string) =>
    db.prepare(`DELETE FROM ${table} WHERE ${column} IN (SELECT value FROM json_each(?))`).run([all]).changes;
  const unsent = db.prepare('SELECT count(*) AS n FROM pending_edits').get<{ n: number }>([])?.n ?? 0;
  const edits = deleteEditsOf(db, lists);
  const backups = ofLists('backups', 'playlist_id');
  const playlists = ofLists('playlists', 'id');
  ofLists('playlist_revisions', 'playlist_id');
  ofLists('import_playlists', 'playlist_id');
  db.exec('DELETE FROM pools WHERE id IN (SELECT pool_id FROM account_pools)');
  for (const { name } of db.prepare(ACCOUNTS_TABLES).all<{ name: string }>([]))
    db.exec(`DELETE FROM ${name}`);
  remember(db);
  const tracks = db.prepare(`DELETE FROM tracks WHERE id IN (${UNHELD})`).run([]).changes;
  return { playlists, tracks, edits, backups, unsent };
}

function removeNames(db: Driver): void {
  db.exec(`
    DELETE FROM artists WHERE (source GLOB 'spotify*' OR source = 'import') AND ${ORPHANED.artists};
    DELETE FROM albums WHERE (source GLOB 'spotify*' OR source = 'import') AND ${ORPHANED.albums};
    DELETE FROM genres WHERE ${ORPHANED.genres}`);
}

const UNDONE = Symbol('counted');

/** What would go: it is deleted, counted, and rolled back. Names are not told of, and stay out of it. */
export function countAffected(db: Driver): Deletion {
  let counted: Deletion = {};
  try {
    db.transaction(() => {
      counted = removeRows(db);
      throw UNDONE;
    });
  } catch (thrown) {
    if (thrown !== UNDONE) throw thrown;
  }
  return counted;
}

/** Done again, it does no harm. */
export function removeAccount(db: Driver): void {
  db.exec('PRAGMA secure_delete = ON');
  try {
    db.transaction(() => {
      removeRows(db);
      removeNames(db);
    });
    db.exec('VACUUM');
    db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  } finally {
    db.exec('PRAGMA secure_delete = OFF');
  }
}
