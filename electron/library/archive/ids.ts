// Which id a row of a library file has in this library. In SQLite's temporary database, for there may be millions; it
// goes with the connection, and is emptied for each file.

import type { Driver } from '../driver.ts';
import { columnsOf, type Row } from './rows.ts';
import type { ArchivedTable } from './tables.ts';

export interface Ids {
  put(table: string, old: number, now: number): void;
  of(table: string, old: unknown): number | null;
  /** Of a row, each column that points to another; null where one points to nothing. */
  resolved(row: Row, refs: ArchivedTable['refs']): Row | null;
  /** Whether all rows of the file have kept their ids, and the library has no others. */
  same(table: string): boolean;
}

export function createIds(db: Driver, tables: readonly string[]): Ids {
  for (const table of tables)
    db.exec(`CREATE TEMP TABLE IF NOT EXISTS archive_${table} (old INTEGER PRIMARY KEY, now INTEGER NOT NULL);
      DELETE FROM temp.archive_${table}`);
  /** Rows of one track follow one another. */
  const latest = new Map<string, { old: unknown; now: number | null }>();
  const of = (table: string, old: unknown): number | null => {
    if (typeof old !== 'number' || !Number.isSafeInteger(old)) return null;
    const known = latest.get(table);
    if (known?.old === old) return known.now;
    const row = db.prepare(`SELECT now FROM temp.archive_${table} WHERE old = ?`).get<{ now: number }>([old]);
    const now = row?.now ?? null;
    latest.set(table, { old, now });
    return now;
  };
  return {
    of,
    put(table, old, now) {
      latest.delete(table);
      db.prepare(`INSERT OR REPLACE INTO temp.archive_${table} (old, now) VALUES (?, ?)`).run([old, now]);
    },
    resolved(row, refs = {}) {
      const found = { ...row };
      for (const [column, table] of Object.entries(refs)) {
        if (row[column] === null || row[column] === undefined) continue;
        const id = of(table, row[column]);
        if (id === null) return null;
        found[column] = id;
      }
      return found;
    },
    same(table) {
      const sql = `SELECT count(*) AS n, total(old <> now) AS moved FROM temp.archive_${table}`;
      const { n, moved } = db.prepare(sql).get<{ n: number; moved: number }>([]) ?? { n: 0, moved: 0 };
      const own = db.prepare(`SELECT count(*) AS n FROM main.${table}`).get<{ n: number }>([])?.n ?? 0;
      return moved === 0 && own === n;
    },
  };
}

/** Writes rows of a table by the columns that the file gives and this schema has. */
export function inserter(db: Driver, table: string, given: readonly string[], schema = 'main') {
  const columns = columnsOf(db, table).filter((column) => given.includes(column));
  const sql = `INSERT OR IGNORE INTO ${schema}.${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`;
  const write = (row: Row) => db.prepare(sql).run(columns.map((column) => row[column] ?? null)).changes;
  return { columns, write };
}
