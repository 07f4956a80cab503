// Which edits go with playlists that go. Undo leads back from the newest edit, playlist by playlist: without one edit of
// a playlist those before it lead nowhere. So with an edit that also changed another playlist go that one's older edits.
// Of what was undone the order is the other way round: it goes as a whole.

import type { Driver } from '../driver.ts';

/** Deletes them, inside the caller's transaction; returns how many there were. */
export function deleteEditsOf(db: Driver, playlistIds: readonly number[]): number {
  const edits = db
    .prepare(
      `SELECT id, state, playlist_id AS own, (SELECT json_group_array(DISTINCT atom) FROM json_tree(edits.forward)
         WHERE key = 'playlistId' AND type = 'integer') AS others
       FROM edits ORDER BY id DESC`,
    )
    .all<{ id: number; state: 'done' | 'undone'; own: number; others: string }>([])
    .map(({ id, state, own, others }) => ({ id, state, lists: [own, ...(JSON.parse(others) as number[])] }));
  const gone = new Set(playlistIds);
  const touches = ({ lists }: { lists: number[] }) => lists.some((id) => gone.has(id));
  const withoutRedo = edits.some((edit) => edit.state === 'undone' && touches(edit));
  const going = edits.filter((edit) => {
    if (edit.state === 'undone') return withoutRedo;
    if (!touches(edit)) return false;
    for (const id of edit.lists) gone.add(id);
    return true;
  });
  db.prepare('DELETE FROM edits WHERE id IN (SELECT value FROM json_each(?))').run([
    JSON.stringify(going.map(({ id }) => id)),
  ]);
  return going.length;
}
