// Which tracks are needed beyond their audio files: what a playlist holds, what an undo or a backup may put back, and what
// the user has said something about stays whatever becomes of its file. In the library thread.

import type { Driver } from '../driver.ts';
import { remember } from '../remembered.ts';

export const MY_FILES = 'My files';

const HELD = `SELECT 1 FROM tracks t WHERE t.id = ?1 AND (t.source <> 'import'
  OR EXISTS (SELECT 1 FROM playlist_items i WHERE i.track_id = t.id)
  OR EXISTS (SELECT 1 FROM pool_tracks pt JOIN pools p ON p.id = pt.pool_id
    WHERE pt.track_id = t.id AND p.kind <> 'files')
  OR EXISTS (SELECT 1 FROM never_tracks n WHERE n.track_id = t.id)
  OR t.id IN (SELECT id FROM temp.remembered))`;

/** Whether a track that only a file brought may go with it. Asked for anew for each change: edits go on meanwhile. */
export function whatMayGo(db: Driver): (trackId: number) => boolean {
  let remembered = false;
  return (trackId) => {
    if (!remembered) remember(db);
    remembered = true;
    return !db.prepare(HELD).get([trackId]);
  };
}
