// A scan as the library sees it: which files are new or have changed, which were not found, and which of those have only
// moved. In the library thread.

import path from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import type { FoundFile } from '../../audio-files/walk.ts';
import type { Driver } from '../driver.ts';
import { keyTracks } from '../import/tracks.ts';
import { whatMayGo } from './use.ts';

/** Null when the folder is gone. `run` names the scan; a later one has a larger number. */
export async function beginScan(db: Driver, folderId: number): Promise<{ root: string; run: number } | null> {
  const row = db
    .prepare('SELECT path AS root FROM audio_folders WHERE id = ?')
    .get<{ root: string }>([folderId]);
  if (!row) return null;
  while (keyTracks(db)) await turn();
  const last = db
    .prepare('SELECT max(seen) AS run FROM audio_files WHERE folder_id = ?')
    .get<{ run: number | null }>([folderId]);
  return { root: row.root, run: Math.max(Date.now(), (last?.run ?? 0) + 1) };
}

/** @returns places in `files` of those to be read */
export function seenFiles(
  db: Driver,
  folderId: number,
  run: number,
  files: readonly FoundFile[],
  refused: readonly string[],
): number[] {
  const find = db.prepare(
    'SELECT id, size, modified, reason FROM audio_files WHERE folder_id = ? AND path = ?',
  );
  const same: number[] = [];
  const wanted: number[] = [];
  files.forEach((file, index) => {
    const known = find.get<{ id: number; size: number; modified: number; reason: string | null }>([
      folderId,
      file.path,
    ]);
    // One that was not allowed to be read may be now, and nothing about it has changed.
    const unchanged =
      known?.size === file.size && known.modified === file.modified && known.reason !== 'refused';
    if (known && unchanged) same.push(known.id);
    else wanted.push(index);
  });
  db.transaction(() => {
    db.prepare(
      'UPDATE audio_files SET seen = ?, missing_since = NULL WHERE id IN (SELECT value FROM json_each(?))',
    ).run([run, JSON.stringify(same)]);
    for (const folder of refused) keepRefused(db, folderId, run, folder);
  });
  return wanted;
}

/** What was in it is not known to be gone. */
function keepRefused(db: Driver, folderId: number, run: number, folder: string): void {
  db.prepare(
    `INSERT INTO audio_files (folder_id, path, size, modified, reason, added, seen)
     VALUES (?1, ?2, 0, 0, 'folder-refused', ?3, ?3)
     ON CONFLICT (folder_id, path) DO UPDATE SET seen = ?3, missing_since = NULL`,
  ).run([folderId, folder, run]);
  const within = folder + path.sep;
  db.prepare('UPDATE audio_files SET seen = ? WHERE folder_id = ? AND substr(path, 1, ?) = ?').run([
    run,
    folderId,
    within.length,
    within,
  ]);
}

/** `whole`: what was not found is not there. Within a transaction. */
export function endScan(
  db: Driver,
  folderId: number,
  run: number,
  how: 'whole' | 'cut-short' | 'unreachable',
  now: string,
): void {
  db.prepare('UPDATE audio_folders SET reachable = ? WHERE id = ?').run([how !== 'unreachable', folderId]);
  if (how !== 'whole') return;
  db.prepare('UPDATE audio_folders SET scanned_at = ? WHERE id = ?').run([now, folderId]);
  db.prepare('DELETE FROM audio_files WHERE folder_id = ? AND seen <> ? AND track_id IS NULL').run([
    folderId,
    run,
  ]);
  db.prepare(
    'UPDATE audio_files SET missing_since = ? WHERE folder_id = ? AND seen <> ? AND missing_since IS NULL',
  ).run([now, folderId, run]);
  followMoved(db, run);
}

interface Pair {
  gone: number;
  came: number;
  gonePath: string;
  camePath: string;
}

/** A file that is missing and one that came with this scan, of equal size and time, are one that was moved. */
function followMoved(db: Driver, run: number): void {
  const pairs = db
    .prepare(
      `SELECT g.id AS gone, c.id AS came, g.path AS gonePath, c.path AS camePath
       FROM audio_files g JOIN audio_files c ON c.size = g.size AND c.modified = g.modified
       WHERE g.missing_since IS NOT NULL AND g.folder_id IS NOT NULL AND g.track_id IS NOT NULL
         AND c.added = ? AND c.missing_since IS NULL AND c.reason IS NULL`,
    )
    .all<Pair>([run]);
  const sameName = (pair: Pair) => path.basename(pair.gonePath) === path.basename(pair.camePath);
  const done = new Set<number>();
  const mayGo = whatMayGo(db);
  const alone = (pair: Pair) =>
    pairs.every((p) => p === pair || (p.gone !== pair.gone && p.came !== pair.came));
  const certain = [...pairs.filter(sameName), ...(pairs.length <= 1000 ? pairs.filter(alone) : [])];
  for (const { gone, came } of certain) {
    if (done.has(gone) || done.has(came)) continue;
    done.add(gone).add(came);
    const [now] = db
      .prepare('SELECT folder_id AS folderId, path, track_id AS trackId, match FROM audio_files WHERE id = ?')
      .all<{ folderId: number; path: string; trackId: number; match: string }>([came]);
    if (!now) continue;
    db.prepare('DELETE FROM audio_files WHERE id = ?').run([came]);
    db.prepare(
      'UPDATE audio_files SET folder_id = ?, path = ?, seen = ?, missing_since = NULL WHERE id = ?',
    ).run([now.folderId, now.path, run, gone]);
    const used = db.prepare('SELECT 1 FROM audio_files WHERE track_id = ?').get([now.trackId]);
    if (now.match === 'own' && !used && mayGo(now.trackId))
      db.prepare('DELETE FROM tracks WHERE id = ?').run([now.trackId]);
  }
}
