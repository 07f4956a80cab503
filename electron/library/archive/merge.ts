// [Note: Merging a library file] Into an empty library everything comes as it was, under the same ids, with history and
// undo: the two are equal. Into any other what it has stays, what it lacks comes, playlists that differ stand beside each
// other; the file's history, which speaks in that library's ids, stays behind. First the whole file is read against
// its checksums: a damaged one changes nothing. Then batches are written, a transaction each; cut off at any place it
// goes on by being started again, for what is there is known. "Empty" therefore is a library without edits that has
// nothing but what is in the file, under the same ids; edits come last, in one transaction.

import { setImmediate as turn } from 'node:timers/promises';
import { SegueError } from '../../../shared/domain/result.ts';
import type { Driver } from '../driver.ts';
import { type UnreadItem, unread } from '../import/items.ts';
import { createIds } from './ids.ts';
import { openLibraryFile } from './manifest.ts';
import { restoreHistory, stageHistory } from './merge-history.ts';
import { createPlaylists } from './merge-playlists.ts';
import { mergePoolPlaylists } from './merge-pool-playlists.ts';
import { steeringHere } from './merge-steering.ts';
import { type Merged, mergeInto } from './merge-table.ts';
import { type ReadRow, rowsOf } from './read-rows.ts';
import { countOf, type Row } from './rows.ts';
import { ITEMS, MERGED, PLAYLISTS, POOL_PLAYLISTS, WITH_PLAYLISTS } from './tables.ts';

export interface MergeOptions {
  db: Driver;
  path: string;
  cancelled: () => boolean;
  onBytes: (count: number) => void;
  /** A batch is written, or read through. */
  onBatch: () => void;
  /** Within a batch's transaction. */
  onTrack: (merged: 'added' | 'known') => void;
  onPlaylist: (playlistId: number, isNew: boolean) => void;
  onUnread: (items: UnreadItem[]) => void;
}

/** Rows in a transaction. */
const BATCH = 250;
/** UTF-16 units of a text that is shown: an import keeps 500 of any name. */
const LONGEST_TEXT = 10_000;

/** Throws `ArchiveError` and what the system says; before that nothing has been written. */
export async function mergeLibrary(options: MergeOptions): Promise<void> {
  const { db, cancelled } = options;
  const file = await openLibraryFile(options.path);
  for (const table of file.members.keys()) {
    for await (const _ of rowsOf(file, table, options.onBytes)) {
      if (cancelled()) return;
      options.onBatch();
      await turn();
    }
  }

  const { tables } = file.manifest;
  const given = (table: string) => tables[table]?.columns ?? [];
  const keyed = [...MERGED.filter(({ key }) => key), PLAYLISTS].map(({ name }) => name);
  const ids = createIds(db, keyed);
  const untouched = countOf(db, 'edits') + countOf(db, 'backups') === 0;

  /** Each row of a table in batches; false when it was cancelled. */
  const each = async (
    table: string,
    take: (row: Row) => Merged,
    longest = LONGEST_TEXT,
  ): Promise<boolean> => {
    for await (const rows of rowsOf(file, table, options.onBytes)) {
      for (let from = 0; from < rows.length; from += BATCH) {
        if (cancelled()) return false;
        db.transaction(() => {
          const failed = rows.slice(from, from + BATCH).filter((read) => !taken(read, take, longest));
          const items = failed.map(({ line, text }) => unread(line, 'misfit', `${table}: ${text}`));
          if (failed.length > 0) options.onUnread(items);
        });
        options.onBatch();
        await turn();
      }
    }
    return !cancelled();
  };

  for (const table of MERGED) {
    const merge = mergeInto(db, ids, table, given(table.name), untouched);
    const counted = (row: Row) => {
      const merged = merge(row);
      if (table.name === 'tracks' && merged !== 'misfit') options.onTrack(merged);
      return merged;
    };
    if (!(await each(table.name, counted))) return;
  }

  db.exec('DROP TABLE IF EXISTS temp.archive_playlist_rows');
  db.exec('CREATE TEMP TABLE archive_playlist_rows AS SELECT * FROM main.playlists WHERE 0');
  db.exec('CREATE UNIQUE INDEX temp.archive_playlist_rows_id ON archive_playlist_rows (id)');
  const stage = stageHistory(db, 'archive_playlist_rows', given('playlists'));
  if (!(await each(PLAYLISTS.name, stage))) return;
  const fresh =
    untouched &&
    keyed.every((table) => table === PLAYLISTS.name || ids.same(table)) &&
    db
      .prepare(
        `SELECT 1 FROM main.playlists p WHERE NOT EXISTS (SELECT 1 FROM temp.archive_playlist_rows a
           WHERE a.id = p.id AND a.name = p.name AND a.created_at = p.created_at)`,
      )
      .get([]) === undefined;
  const playlists = createPlaylists({
    ...{ db, ids, fresh, onWritten: options.onPlaylist },
    columns: { playlists: given('playlists'), items: given('playlist_items') },
  });
  if (!(await each(ITEMS.name, (row) => (playlists.item(row) ? 'added' : 'misfit')))) return;
  db.transaction(() => playlists.end());
  for (const table of WITH_PLAYLISTS) {
    const merge = mergeInto(db, ids, table, given(table.name), untouched);
    // Of a playlist that the library had, nothing is to come.
    const take = (row: Row) => {
      if (ids.of('playlists', row.playlist_id) === null) return 'known';
      return merge(table.name === 'steering' ? steeringHere(row, ids) : row);
    };
    if (!(await each(table.name, take, Number.POSITIVE_INFINITY))) return;
  }
  const pooled = mergePoolPlaylists(db, ids, given(POOL_PLAYLISTS.name), fresh);
  if (!(await each(POOL_PLAYLISTS.name, pooled, Number.POSITIVE_INFINITY))) return;
  if (fresh) await restoreHistory(db, file, (table, take) => each(table, take, Number.POSITIVE_INFINITY));
}

/** False where the row cannot be read, or the schema does not take it. */
function taken({ row }: ReadRow, take: (row: Row) => Merged, longest: number): boolean {
  if (!row || Object.values(row).some((value) => typeof value === 'string' && value.length > longest))
    return false;
  try {
    return take(row) !== 'misfit';
  } catch (cause) {
    const isRows = cause instanceof SegueError && ['database-failed', 'invalid-input'].includes(cause.code);
    if (!isRows) throw cause;
    return false;
  }
}
