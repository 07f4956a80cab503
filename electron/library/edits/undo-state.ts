// What can be undone and redone, for the window's first frame too: apart from the edit log, whose code takes time to load.
// Runs in the library thread.

import type { EditSummary, UndoState } from '../../../shared/domain/edits.ts';
import type { Driver } from '../driver.ts';

/** Of the stack that [Note: The edit log] is: what goes after WHERE. */
export const NEWEST_DONE = "state = 'done' ORDER BY id DESC LIMIT 1";
export const OLDEST_UNDONE = "state = 'undone' ORDER BY id LIMIT 1";

// What stays the same however often the edit is undone and redone; places and ids come from the steps.
export type KeptSummary = Pick<EditSummary, 'kind' | 'playlistId' | 'playlistName' | 'count' | 'title'> & {
  /** Where it is more than the one playlist: the history of each looks for it here. */
  playlistIds?: number[];
};

export function undoState(db: Driver): UndoState {
  const brief = (where: string) => {
    const row = db.prepare(`SELECT summary FROM edits WHERE ${where}`).get<{ summary: string }>([]);
    if (!row) return null;
    const { kind, playlistId, playlistName, count } = JSON.parse(row.summary) as KeptSummary;
    return { kind, playlistId, playlistName, count };
  };
  return { undo: brief(NEWEST_DONE), redo: brief(OLDEST_UNDONE) };
}
