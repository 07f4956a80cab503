// Whether every text in the database is UTF-8. SQLite's own checks do not look, and a flipped byte is enough: one
// engine puts a replacement character in its place unasked, the other (libsql) aborts the whole process when it reads
// such a text. So texts are read here as the bytes they are. Runs in the library thread.

import { isUtf8 } from 'node:buffer';
import { SegueError } from '../../shared/domain/result.ts';
import type { Driver } from './driver.ts';

/** Rows whose texts are looked at together; joined by line ends, so that none can complete another's last letter. */
const TOGETHER = 500;

/** Throws `database-corrupt`, naming table and column. Every text is read: quick for thousands of tracks, not for ever. */
export function checkTexts(db: Driver): void {
  const columns = db
    .prepare(
      `SELECT t.name AS tableName, c.name AS columnName FROM sqlite_schema t, pragma_table_info(t.name) c
       WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND c.type = 'TEXT'`,
    )
    .all<{ tableName: string; columnName: string }>([]);
  for (const { tableName, columnName } of columns) {
    const parts = db
      .prepare(
        `SELECT CAST(group_concat("${columnName}", char(10)) AS BLOB) AS bytes
         FROM (SELECT "${columnName}", row_number() OVER () / ${TOGETHER} AS part FROM "${tableName}")
         GROUP BY part`,
      )
      .iterate<{ bytes: Uint8Array | null }>([]);
    for (const { bytes } of parts) {
      if (bytes && !isUtf8(bytes))
        throw new SegueError('database-corrupt', `not text: ${tableName}.${columnName}`);
    }
  }
}
