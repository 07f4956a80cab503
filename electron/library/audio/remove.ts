// Takes a folder off the list. Its files are not touched. Tracks that only they brought go, but for those that a playlist
// holds or that may be put back: these stay, marked as not there. In the library thread.

import { setImmediate as turn } from 'node:timers/promises';
import type { Driver } from '../driver.ts';
import { sweepOrphans } from '../orphans.ts';
import { whatMayGo } from './use.ts';

const AT_ONCE = 500;

/** In portions with a turn for everybody else in between; one that is cut off is gone on with by being asked again. */
export async function removeFolder(
  db: Driver,
  folderId: number,
  now: string,
): Promise<{ kept: number; gone: number }> {
  const counts = { kept: 0, gone: 0 };
  const some = db.prepare(
    `SELECT id, track_id AS trackId, match FROM audio_files WHERE folder_id = ? LIMIT ${AT_ONCE}`,
  );
  for (;;) {
    const rows = some.all<{ id: number; trackId: number | null; match: string | null }>([folderId]);
    if (rows.length === 0) break;
    db.transaction(() => {
      const mayGo = whatMayGo(db);
      for (const { id, trackId, match } of rows) {
        const outcome = removeFile(db, id, trackId, match, mayGo, now);
        if (outcome) counts[outcome]++;
      }
    });
    await turn();
  }
  db.prepare('DELETE FROM audio_folders WHERE id = ?').run([folderId]);
  await sweepOrphans(db);
  return counts;
}

function removeFile(
  db: Driver,
  id: number,
  trackId: number | null,
  match: string | null,
  mayGo: (trackId: number) => boolean,
  now: string,
): 'kept' | 'gone' | null {
  const remove = () => void db.prepare('DELETE FROM audio_files WHERE id = ?').run([id]);
  if (trackId === null) {
    remove();
    return null;
  }
  const other = db
    .prepare(
      'SELECT id FROM audio_files WHERE track_id = ? AND id <> ? ORDER BY folder_id IS NULL, id LIMIT 1',
    )
    .get<{ id: number }>([trackId, id]);
  if (other) {
    remove();
    // The track is that file's alone now.
    if (match === 'own') db.prepare("UPDATE audio_files SET match = 'own' WHERE id = ?").run([other.id]);
    return null;
  }
  db.prepare(
    `DELETE FROM pool_tracks WHERE track_id = ? AND pool_id = (SELECT id FROM pools WHERE kind = 'files')`,
  ).run([trackId]);
  if (match !== 'own' || mayGo(trackId)) remove();
  if (match !== 'own') return null;
  if (mayGo(trackId)) {
    db.prepare('DELETE FROM tracks WHERE id = ?').run([trackId]);
    return 'gone';
  }
  db.prepare('UPDATE audio_files SET folder_id = NULL, missing_since = ? WHERE id = ?').run([now, id]);
  return 'kept';
}
