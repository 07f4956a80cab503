// One table's rows out of a library file: those that the library has stay as they are, but for what they lack; those
// that it has not are added, under their own ids where these are free and nothing in the library speaks of ids yet.

import type { Driver } from '../driver.ts';
import { rowId } from '../import/names.ts';
import { type Ids, inserter } from './ids.ts';
import type { Row } from './rows.ts';
import type { ArchivedTable } from './tables.ts';

export type Merged = 'added' | 'known' | 'misfit';

/**
 * @param given the columns that the file has
 * @param keepIds whether a row may take the id that it had, where it is free
 * @returns takes one row, within a transaction
 */
export function mergeInto(
  db: Driver,
  ids: Ids,
  { name, key, refs, fill }: ArchivedTable,
  given: readonly string[],
  keepIds: boolean,
): (row: Row) => Merged {
  const { columns, write } = inserter(db, name, given);
  if (!key) {
    return (row) => {
      const found = ids.resolved(row, refs);
      if (!found) return 'misfit';
      return write(found) > 0 ? 'added' : 'known';
    };
  }
  const find = db.prepare(
    `SELECT id FROM ${name} WHERE ${key.map((column) => `${column} = ?`).join(' AND ')}`,
  );
  const taken = db.prepare(`SELECT 1 FROM ${name} WHERE id = ?`);
  const rest = columns.filter((column) => column !== 'id' && !key.includes(column));
  const complete = `UPDATE ${name} SET ${rest.map((column) => `${column} = coalesce(${column}, ?)`).join(', ')} WHERE id = ?
    AND (${rest.map((column) => `${column} IS NULL`).join(' OR ')})`;
  return (row) => {
    const { id: old } = row;
    const found = ids.resolved(row, refs);
    if (!found || typeof old !== 'number') return 'misfit';
    const by = key.map((column) => found[column] ?? null);
    const known = find.get<{ id: number }>(by);
    if (known) {
      if (fill) db.prepare(complete).run([...rest.map((column) => found[column] ?? null), known.id]);
      ids.put(name, old, known.id);
      return 'known';
    }
    write({ ...found, id: keepIds && !taken.get([old]) ? old : null });
    ids.put(name, old, rowId(find.get(by)));
    return 'added';
  };
}
