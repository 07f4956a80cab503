// The best n of many values, without sorting them all. Pure. Most values are passed over by one comparison: a sample of
// them says beforehand about where the best begin.

import type { Indexes } from '../catalogue/csr.ts';

/** Rows between checkpoints: well below a millisecond. */
const PIECE = 1024;
/** Rows kept between selections, as a multiple of n: more of them make selections rarer, and each longer. */
const ROOM = 4;
/** Values that are looked at beforehand, and how many of them at least each stands for. */
const SAMPLE = 8192;
const LEAST_STEP = 16;

/** Used again by every search, none of which outlasts a call. */
const scratch = {
  sample: { values: new Float64Array(SAMPLE), rows: new Uint32Array(SAMPLE) },
  kept: { values: new Float64Array(0), rows: new Uint32Array(0) },
};

function roomFor(rows: number): typeof scratch.kept {
  if (scratch.kept.rows.length < rows)
    scratch.kept = { values: new Float64Array(rows), rows: new Uint32Array(rows) };
  return scratch.kept;
}

interface Search {
  /** How many at most. */
  n: number;
  /** What is best. -Infinity, Infinity or NaN, whichever is the worst there can be, is never among them. */
  best: 'largest' | 'smallest';
  /** With `largest`: only values above this. */
  above?: number;
  /** Where the value of each row is; without, at the row itself. */
  of?: Indexes | undefined;
  /** Called now and then; throws to end the search. */
  checkpoint: () => void;
  /** Asked only of rows that may make it. */
  eligible?: (row: number) => boolean;
}

/** Rows of the largest values, largest first; equal values in ascending row. */
export function topRows(
  values: ArrayLike<number>,
  n: number,
  checkpoint: () => void,
  eligible?: (row: number) => boolean,
): Uint32Array {
  const rows = bestRows(values, { n, best: 'largest', checkpoint, ...(eligible ? { eligible } : {}) });
  return rows.sort((a, b) => (values[b] as number) - (values[a] as number) || a - b);
}

/** Rows of the best values, in no order; of equal values the lower rows are the better ones. */
export function bestRows(values: ArrayLike<number>, search: Search): Uint32Array {
  const above = search.above ?? Number.NEGATIVE_INFINITY;
  const likely = likelyBound(values, search, above);
  const found = rowsAbove(values, search, likely);
  // As many as asked for above a bound are the best of all; fewer where many rows are not eligible, or by chance.
  return likely > above && found.length < search.n ? rowsAbove(values, search, above) : found;
}

/** A value that somewhat more than n rows exceed, as a sample of them tells; at least `above`. */
function likelyBound(values: ArrayLike<number>, { n, best, of }: Search, above: number): number {
  const rows = of ? of.length : values.length;
  const step = Math.max(LEAST_STEP, Math.ceil(rows / SAMPLE));
  const wanted = Math.ceil((1.5 * n) / step) + 8;
  if (2 * wanted * step > rows) return above;
  const sign = best === 'largest' ? 1 : -1;
  const { sample } = scratch;
  let size = 0;
  for (let row = 0; row < rows; row += step) {
    const value = sign * (values[of ? (of[row] as number) : row] as number);
    if (value > above) sample.values[size++] = value;
  }
  if (size < wanted) return above;
  select(sample, size, wanted);
  let bound = sample.values[0] as number;
  for (let i = 1; i < wanted; i++) bound = Math.min(bound, sample.values[i] as number);
  // A little below: many rows may have that very value.
  return Math.max(above, bound - Math.abs(bound) * 1e-12);
}

/** As `bestRows`, of the rows with a value above `bound`. */
function rowsAbove(values: ArrayLike<number>, search: Search, bound: number): Uint32Array {
  const { best, of, checkpoint, eligible = () => true } = search;
  const rows = of ? of.length : values.length;
  const n = Math.min(search.n, rows);
  const sign = best === 'largest' ? 1 : -1;
  const kept = roomFor(n * ROOM);
  let size = 0;
  // Rows come in ascending order: one that only equals the worst of the best is worse than it.
  let worst = bound;
  for (let from = 0; n > 0 && from < rows; from += PIECE) {
    checkpoint();
    const to = Math.min(rows, from + PIECE);
    for (let row = from; row < to; row++) {
      const value = sign * (values[of ? (of[row] as number) : row] as number);
      if (!(value > worst) || !eligible(row)) continue;
      kept.values[size] = value;
      kept.rows[size++] = row;
      if (size < n * ROOM) continue;
      select(kept, size, n);
      size = n;
      worst = kept.values[0] as number;
      for (let i = 1; i < n; i++) if ((kept.values[i] as number) < worst) worst = kept.values[i] as number;
    }
  }
  if (size > n) select(kept, size, n);
  return kept.rows.slice(0, Math.min(size, n));
}

/**
 * Brings the best n of the first `size` to the front, in no order. Method: quickselect (Hoare 1961). By index, in
 * typed arrays and without a call an element: this is the recommender's innermost loop.
 */
function select(
  { values, rows }: { values: Float64Array; rows: Uint32Array },
  size: number,
  n: number,
): void {
  let low = 0;
  let high = size - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const value = values[middle] as number;
    const row = rows[middle] as number;
    let i = low;
    let j = high;
    while (i <= j) {
      while ((values[i] as number) > value || (values[i] === value && (rows[i] as number) < row)) i++;
      while ((values[j] as number) < value || (values[j] === value && (rows[j] as number) > row)) j--;
      if (i > j) break;
      const otherValue = values[i] as number;
      const otherRow = rows[i] as number;
      values[i] = values[j] as number;
      rows[i++] = rows[j] as number;
      values[j] = otherValue;
      rows[j--] = otherRow;
    }
    if (n - 1 <= j) high = j;
    else if (n - 1 >= i) low = i;
    else return;
  }
}
