// Which tracks are needed beyond their audio files: what a playlist holds, or an undo or a backup may put back, stays
// whatever becomes of its file. In the library thread.

import type { Driver } from '../driver.ts';

export const MY_FILES = 'My files';

/** Tracks named by edits and backups. */
function inHistory(db: Driver): Set<number> {
  const rows = db
    .prepare(
      `SELECT DISTINCT j.value AS id FROM edits e, json_tree(e.inverse) j WHERE j.key = 'trackId'
       UNION SELECT j.value FROM edits e, json_tree(e.forward) j WHERE j.key = 'trackId'
       UNION SELECT j.value ->> 1 FROM backups b, json_each(b.items) j`,
    )
    .all<{ id: number }>([]);
  return new Set(rows.map(({ id }) => id));
}

/** Whether a track that only a file brought may go with it. Read anew for each change: edits go on meanwhile. */
export function whatMayGo(db: Driver): (trackId: number) => boolean {
  let history: Set<number> | null = null;
  const held = db.prepare(
    `SELECT 1 FROM tracks t WHERE t.id = ?1 AND (t.source <> 'import'
       OR EXISTS (SELECT 1 FROM playlist_items i WHERE i.track_id = t.id)
       OR EXISTS (SELECT 1 FROM pool_tracks pt JOIN pools p ON p.id = pt.pool_id
         WHERE pt.track_id = t.id AND p.kind <> 'files'))`,
  );
  return (trackId) => {
    if (held.get([trackId])) return false;
    history ??= inHistory(db);
    return !history.has(trackId);
  };
}
