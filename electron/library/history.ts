// A playlist's history: edits and backups in one list, newest first. Runs in the library thread.

import type { EditSummary } from '../../shared/domain/edits.ts';
import type { HistoryEntry } from '../../shared/domain/library.ts';
import { listBackups } from './backups.ts';
import type { Driver } from './driver.ts';

// More than anyone scrolls; all of it stays in the database.
const MAX_EDITS = 500;

interface EditRow {
  id: number;
  at: string;
  state: string;
  summary: string;
  newName: string | null;
  oldName: string | null;
}

export function playlistHistory(db: Driver, playlistId: number): HistoryEntry[] {
  const edits = db
    .prepare(
      `SELECT id, at, state, summary, command ->> '$.name' AS newName, inverse ->> '$[0].name' AS oldName
       FROM edits WHERE playlist_id = ?1 OR EXISTS (SELECT 1 FROM json_each(summary, '$.playlistIds') WHERE value = ?1)
       ORDER BY id DESC LIMIT ${MAX_EDITS}`,
    )
    .all<EditRow>([playlistId])
    .map(({ id, at, state, summary, newName, oldName }) => {
      const { kind, count, title } = JSON.parse(summary) as Pick<EditSummary, 'kind' | 'count' | 'title'>;
      const renamed =
        kind === 'rename' && newName !== null && oldName !== null ? { from: oldName, to: newName } : null;
      const undone = state === 'undone';
      const entry: HistoryEntry = { type: 'edit', editId: id, kind, count, title, renamed, at, undone };
      return { place: id, entry };
    });
  const backups = listBackups(db, playlistId).map(({ afterEdit, ...backup }) => {
    const entry: HistoryEntry = { type: 'backup', ...backup };
    return { place: afterEdit + 0.5, entry };
  });
  return [...edits, ...backups].sort((a, b) => b.place - a.place).map(({ entry }) => entry);
}
