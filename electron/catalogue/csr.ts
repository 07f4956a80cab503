// Compressed sparse rows. Pure.

/** The members of i are items[start[i] .. start[i + 1]]. */
export interface Csr<T extends Indexes = Uint32Array> {
  start: Uint32Array;
  items: T;
}

/** In two bytes where all of them fit. */
export type Indexes = Uint16Array | Uint32Array;

/** @param count how many there are to point at */
export const narrow = (indexes: Indexes, count: number): Indexes =>
  count <= 0x10000 ? Uint16Array.from(indexes) : indexes;

/** Members of one entry; a view, no copy. */
export function slice<T extends Indexes>(csr: Csr<T>, entry: number): T {
  return csr.items.subarray(csr.start[entry] ?? 0, csr.start[entry + 1] ?? 0) as T;
}

/** Rows by member, from members by row: a counting sort, so that rows come out ascending. */
export function invert(rows: Csr<Indexes>, members: number): Csr {
  const start = new Uint32Array(members + 1);
  for (const member of rows.items) start[member + 1] = (start[member + 1] ?? 0) + 1;
  for (let m = 0; m < members; m++) start[m + 1] = (start[m + 1] ?? 0) + (start[m] ?? 0);
  const next = start.slice();
  const items = new Uint32Array(rows.items.length);
  for (let row = 0; row + 1 < rows.start.length; row++) {
    for (const member of slice(rows, row)) {
      const at = next[member] ?? 0;
      items[at] = row;
      next[member] = at + 1;
    }
  }
  return { start, items };
}

/** CSR of a column with at most one member a row, -1 for none. */
export function single(column: Int32Array): Csr {
  const start = new Uint32Array(column.length + 1);
  const items: number[] = [];
  for (let row = 0; row < column.length; row++) {
    const member = column[row] ?? -1;
    if (member >= 0) items.push(member);
    start[row + 1] = items.length;
  }
  return { start, items: Uint32Array.from(items) };
}
