// Rows of a table, page by page in an order, and a look at the library that stays as it was while it is read.

import { type Driver, openDriver, type Params } from '../driver.ts';

export type Row = Record<string, null | number | string>;

const PAGE = 500;

/** @param order columns that are unique together; pages are found by them, so none is held open between two */
export function* pagesOf(db: Driver, table: string, order: readonly string[]): Generator<Row[], void> {
  const by = order.join(', ');
  const rest = `SELECT * FROM ${table} WHERE (${by}) > (${order.map(() => '?').join(', ')}) ORDER BY ${by} LIMIT ${PAGE}`;
  let rows = db.prepare(`SELECT * FROM ${table} ORDER BY ${by} LIMIT ${PAGE}`).all<Row>([]);
  while (rows.length > 0) {
    yield rows;
    const end = rows.at(-1);
    if (!end || rows.length < PAGE) return;
    rows = db.prepare(rest).all<Row>(order.map((column) => end[column] ?? null) as Params);
  }
}

export const columnsOf = (db: Driver, table: string): string[] =>
  db
    .prepare(`SELECT name FROM pragma_table_info('${table}')`)
    .all<{ name: string }>([])
    .map(({ name }) => name);

export const countOf = (db: Driver, table: string): number =>
  db.prepare(`SELECT count(*) AS n FROM ${table}`).get<{ n: number }>([])?.n ?? 0;

/** A second connection that goes on seeing the library as it is now, whatever is edited meanwhile. */
export async function asItIs<T>(db: Driver, read: (snapshot: Driver) => Promise<T>): Promise<T> {
  const [main] = db
    .prepare("SELECT file FROM pragma_database_list WHERE name = 'main'")
    .all<{ file: string }>([]);
  const snapshot = openDriver(main?.file ?? '', db.engine);
  try {
    snapshot.exec('BEGIN');
    snapshot.prepare('SELECT count(*) FROM sqlite_schema').get([]); // begins to look
    return await read(snapshot);
  } finally {
    snapshot.exec('ROLLBACK');
    snapshot.close();
  }
}
