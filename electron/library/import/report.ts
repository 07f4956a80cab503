// What an import could not read: kept with it, and written to a file of the user's choice.

import type { UnreadReason, UnreadRow } from '../../../shared/domain/imports.ts';
import { SegueError } from '../../../shared/domain/result.ts';
import type { Driver } from '../driver.ts';
import { escapeFormula } from '../formula.ts';
import { writeFileWhole } from '../write-file.ts';

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

/** A cell that a spreadsheet takes for text, whatever the file that was read had in it. */
const cell = (text: string): string => `"${escapeFormula(text).replaceAll('"', '""')}"`;

/**
 * As a CSV with a heading.
 * @param sentences the reasons in the user's words
 * Throws `file-not-written`.
 */
export async function saveUnread(
  db: Driver,
  importId: number,
  path: string,
  heading: readonly string[],
  sentences: Record<UnreadReason, string>,
): Promise<void> {
  const rows = db
    .prepare('SELECT file, line, reason, text FROM import_unread WHERE import_id = ? ORDER BY rowid')
    .all<UnreadRow>([importId]);
  const lines = rows.map(({ file, line, reason, text }) => [file, String(line), sentences[reason], text]);
  const text = [[...heading], ...lines].map((cells) => `${cells.map(cell).join(',')}\r\n`).join('');
  try {
    // With its mark, or spreadsheets take it for another encoding.
    await writeFileWhole(path, [`\uFEFF${text}`]);
  } catch (cause) {
    throw new SegueError('file-not-written', String(cause), { cause });
  }
}
