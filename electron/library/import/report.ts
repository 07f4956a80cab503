// What an import could not read: kept with it, and written to a file of the user's choice.

import type { UnreadReason, UnreadRow } from '../../../shared/domain/imports.ts';
import type { Driver } from '../driver.ts';
import { saveForSpreadsheet } from '../spreadsheet.ts';

/** Rows kept of one import: more say nothing new, and would fill the library. */
const MOST_KEPT = 100_000;

/** Within a transaction. */
export function keepUnread(db: Driver, importId: number, rows: readonly UnreadRow[]): void {
  if (rows.length === 0) return;
  const kept = db
    .prepare('SELECT count(*) AS n FROM import_unread WHERE import_id = ?')
    .get<{ n: number }>([importId]);
  const insert = db.prepare(
    'INSERT INTO import_unread (import_id, file, line, reason, text) VALUES (?, ?, ?, ?, ?)',
  );
  for (const { file, line, reason, text } of rows.slice(0, Math.max(0, MOST_KEPT - (kept?.n ?? 0))))
    insert.run([importId, file, line, reason, text]);
}

/**
 * As a CSV with a heading.
 * @param sentences the reasons in the user's words
 * Throws `export-...`.
 */
export function saveUnread(
  db: Driver,
  importId: number,
  path: string,
  heading: readonly string[],
  sentences: Record<UnreadReason, string>,
): Promise<void> {
  const rows = db
    .prepare('SELECT file, line, reason, text FROM import_unread WHERE import_id = ? ORDER BY rowid')
    .all<UnreadRow>([importId])
    .map(({ file, line, reason, text }) => [file, String(line), sentences[reason], text]);
  return saveForSpreadsheet(path, heading, rows);
}
