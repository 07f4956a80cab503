// The tables of a library file that speak in its own ids: gathered beside the library, and put into it all at once or
// not at all.

import type { Driver } from '../driver.ts';
import { inserter } from './ids.ts';
import type { LibraryFile } from './manifest.ts';
import type { Merged } from './merge-table.ts';
import { countOf, type Row } from './rows.ts';
import { HISTORY } from './tables.ts';

/** @returns writes rows into a temporary table */
export function stageHistory(db: Driver, table: string, given: readonly string[]): (row: Row) => Merged {
  const { write } = inserter(db, table, given, 'temp');
  return (row) => {
    write(row);
    return 'added';
  };
}

/** @param each reads a table's rows; false: it was cancelled */
export async function restoreHistory(
  db: Driver,
  { manifest }: LibraryFile,
  each: (table: string, take: (row: Row) => Merged) => Promise<boolean>,
): Promise<void> {
  for (const { name } of HISTORY) {
    db.exec(`DROP TABLE IF EXISTS temp.archive_${name}`);
    db.exec(`CREATE TEMP TABLE archive_${name} AS SELECT * FROM main.${name} WHERE 0`);
    const stage = stageHistory(db, `archive_${name}`, manifest.tables[name]?.columns ?? []);
    if (!(await each(name, stage))) return;
  }
  db.transaction(() => {
    // Somebody has edited meanwhile: what was done then is what undo is for.
    if (countOf(db, 'edits') > 0) return;
    for (const { name } of HISTORY)
      db.exec(`INSERT OR IGNORE INTO main.${name} SELECT * FROM temp.archive_${name}`);
    for (const [name, seq] of Object.entries(manifest.sequences)) {
      db.prepare('UPDATE sqlite_sequence SET seq = max(seq, ?2) WHERE name = ?1').run([name, seq]);
      db.prepare(
        `INSERT INTO sqlite_sequence (name, seq) SELECT ?1, ?2
         WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = ?1)`,
      ).run([name, seq]);
    }
  });
  for (const { name } of HISTORY) db.exec(`DROP TABLE temp.archive_${name}`);
}
