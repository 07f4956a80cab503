// Deleting a row looks through every table that points to it: by an index, or it reads that table from end to end for
// each row that goes.

import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Driver, ENGINES } from './driver.ts';
import { temporaryFolder } from './fixtures.ts';
import { openLibraryDatabase } from './open.ts';

/** Tables that are never more than a row. */
const WITHOUT: readonly string[] = ['account_widening.pool_id'];

/** Columns of each foreign key. */
const foreignKeys = (db: Driver) =>
  db
    .prepare(
      `SELECT t.name AS child, json_group_array(f."from") AS columns
       FROM sqlite_schema t, pragma_foreign_key_list(t.name) f
       WHERE t.type = 'table' GROUP BY t.name, f.id ORDER BY t.name, f.id DESC`,
    )
    .all<{ child: string; columns: string }>([])
    .map(({ child, columns }) => ({ child, columns: JSON.parse(columns) as string[] }));
const nameOf = ({ child, columns }: { child: string; columns: string[] }) => `${child}.${columns.join(', ')}`;

/** What SQLite says of how it finds the rows. */
const planOf = (db: Driver, sql: string) =>
  db
    .prepare(`EXPLAIN QUERY PLAN ${sql}`)
    .all<{ detail: string }>(Array.from(sql.matchAll(/\?/g), () => 1))
    .map(({ detail }) => detail);

describe.each(ENGINES)('the schema on %s', (engine) => {
  it('has an index for every foreign key', () => {
    const folder = temporaryFolder();
    const db = openLibraryDatabase(join(folder.path, 'library.sqlite'), engine);
    const keys = foreignKeys(db);
    const scanned = keys.filter(({ child, columns }) =>
      planOf(
        db,
        `SELECT 1 FROM ${child} WHERE ${columns.map((column) => `"${column}" = ?`).join(' AND ')}`,
      ).some((detail) => detail.startsWith('SCAN')),
    );
    expect(keys.map(nameOf)).toEqual(expect.arrayContaining(['tracks.album_id', ...WITHOUT]));
    expect(scanned.map(nameOf)).toEqual(WITHOUT);
    db.close();
    folder.remove();
  });
});
