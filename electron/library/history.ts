// A playlist's history: edits and backups in one list, newest first. Runs in the library thread.

import type { EditSummary } from '../../shared/domain/edits.ts';
import type { HistoryEntry } from '../../shared/domain/library.ts';
import { listBackups } from './backups.ts';
import type { Driver } from './driver.ts';

// More than anyone scrolls; all of it stays in the database.
const MAX_EDITS = 500;

export function playlistHistory(db: Driver, playlistId: number): HistoryEntry[] {
  const edits = db
    .prepare(
      `SELECT id, at, state, summary FROM edits WHERE playlist_id = ? ORDER BY id DESC LIMIT ${MAX_EDITS}`,
    )
    .all<{ id: number; at: string; state: string; summary: string }>([playlistId])
    .map(({ id, at, state, summary }): HistoryEntry => {
      const { kind, count, title } = JSON.parse(summary) as Pick<EditSummary, 'kind' | 'count' | 'title'>;
      return { type: 'edit', editId: id, kind, count, title, at, undone: state === 'undone' };
    });
  const backups = listBackups(db, playlistId).map((backup): HistoryEntry => ({ type: 'backup', ...backup }));
  // A backup has the time of the edit it came before: stable sorting keeps it below that edit.
  return [...edits, ...backups].sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
}
