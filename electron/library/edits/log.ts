// [Note: The edit log] Every edit is applied and recorded in one transaction: what it did, what takes it back, and
// a summary for messages. One linear stack over all playlists: undo takes the newest that is done, redo the oldest
// that is undone, a new edit drops what is undone. The log is in SQLite, so both survive a restart.
// Runs in the library thread.

import type { EditCommand, EditSummary, UndoState } from '../../../shared/domain/edits.ts';
import { SegueError } from '../../../shared/domain/result.ts';
import { refuseForeign } from '../account/marks.ts';
import { keepBackup } from '../backups.ts';
import type { Driver } from '../driver.ts';
import { noteEdited } from '../pending/rows.ts';
import { bumpRevision, playlistName } from '../playlists.ts';
import { type Plan, plan } from './plan.ts';
import { placedBy, playlistsOf, type Step, takeStep } from './steps.ts';
import { type KeptSummary, NEWEST_DONE, OLDEST_UNDONE, undoState } from './undo-state.ts';

export interface EditLog {
  apply(command: EditCommand): EditSummary;
  /** Makes and records an edit that was planned elsewhere, within the caller's transaction. */
  record(kind: EditSummary['kind'], plan: Plan, command: unknown): EditSummary;
  undo(): EditSummary;
  redo(): EditSummary;
  state(): UndoState;
  /** Grows with each edit, undo and redo that is committed. */
  count(): number;
  /** What the last of them did, told again: `kind` is what it is known to have been. */
  last(kind: EditCallName): EditSummary;
}
export type EditCallName = 'edit' | 'undo' | 'redo';

interface Row {
  id: number;
  summary: string;
  steps: string;
}

/** @param session names this run of the thread: one backup of a playlist is kept for each */
export function createEditLog(db: Driver, session: string, now: () => string): EditLog {
  const take = (playlistId: number, steps: readonly Step[]) => {
    for (const step of steps) takeStep(db, playlistId, step);
    // An edit that changes nothing is one of its playlist all the same.
    const changed = playlistsOf(playlistId, steps);
    for (const id of changed.length > 0 ? changed : [playlistId]) bumpRevision(db, id);
    if (changesContents(steps)) noteEdited(db, changed, now());
  };

  const keepBackups = (playlistId: number, steps: readonly Step[], at: string) => {
    if (!changesContents(steps)) return;
    for (const id of playlistsOf(playlistId, steps)) keepBackup(db, id, session, at);
  };

  const step = (row: Row | undefined, state: 'done' | 'undone'): EditSummary => {
    if (!row) throw new SegueError(state === 'undone' ? 'nothing-to-undo' : 'nothing-to-redo');
    const kept = JSON.parse(row.summary) as KeptSummary;
    const steps = JSON.parse(row.steps) as Step[];
    keepBackups(kept.playlistId, steps, now());
    take(kept.playlistId, steps);
    db.prepare('UPDATE edits SET state = ? WHERE id = ?').run([state, row.id]);
    return summaryOf(row.id, kept, steps);
  };

  /** With the playlist's present name, if it is there. */
  const summaryOf = (editId: number, kept: KeptSummary, steps: readonly Step[]): EditSummary => {
    const name = playlistName(db, kept.playlistId) ?? kept.playlistName;
    const own = kept.playlistIds
      ? steps.flatMap((one) => (one.op === 'in' && one.playlistId === kept.playlistId ? one.steps : []))
      : steps;
    return {
      playlistIds: [kept.playlistId],
      ...kept,
      editId,
      playlistName: name,
      ...placedBy(own),
    };
  };

  const find = (where: string, column: 'forward' | 'inverse') =>
    db.prepare(`SELECT id, summary, ${column} AS steps FROM edits WHERE ${where}`).get<Row>([]);

  const record: EditLog['record'] = (kind, { playlistId, forward, inverse, count, title }, command) => {
    const at = now();
    const before = playlistName(db, playlistId);
    keepBackups(playlistId, forward, at);
    take(playlistId, forward);
    db.exec("DELETE FROM edits WHERE state = 'undone'");
    const name = playlistName(db, playlistId) ?? before ?? '';
    const kept: KeptSummary = { kind, playlistId, playlistName: name, count, title };
    if (kind === 'tidy') kept.playlistIds = playlistsOf(playlistId, forward);
    const inserted = db
      .prepare(
        `INSERT INTO edits (session, at, playlist_id, state, command, forward, inverse, summary)
         VALUES (?, ?, ?, 'done', ?, ?, ?, ?) RETURNING id`,
      )
      .get<{ id: number }>([
        session,
        at,
        playlistId,
        JSON.stringify(command),
        JSON.stringify(forward),
        JSON.stringify(inverse),
        JSON.stringify(kept),
      ]);
    return summaryOf((inserted as { id: number }).id, kept, forward);
  };

  return {
    record,
    apply: (command) =>
      db.transaction(() => {
        const planned = plan(db, command, now());
        refuseForeign(db, command.kind, playlistsOf(planned.playlistId, planned.forward));
        return record(command.kind, planned, command);
      }),
    undo: () => db.transaction(() => step(find(NEWEST_DONE, 'inverse'), 'undone')),
    redo: () => db.transaction(() => step(find(OLDEST_UNDONE, 'forward'), 'done')),
    state: () => undoState(db),
    count: () =>
      db.prepare('SELECT total(revision) AS n FROM playlist_revisions').get<{ n: number }>([])?.n ?? 0,
    last(kind) {
      const row = kind === 'undo' ? find(OLDEST_UNDONE, 'inverse') : find(NEWEST_DONE, 'forward');
      if (!row) throw new SegueError('not-found', `the last ${kind}`);
      return summaryOf(row.id, JSON.parse(row.summary) as KeptSummary, JSON.parse(row.steps) as Step[]);
    },
  };
}

/** "Not this" leaves name, order and contents alone: nothing to back up. */
function changesContents(steps: readonly Step[]): boolean {
  return steps.some(({ op }) => op !== 'dismiss' && op !== 'undismiss');
}
