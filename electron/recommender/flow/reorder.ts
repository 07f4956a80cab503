// A whole list in an order that flows: an open path through all members that costs little (the shortest would be the
// travelling salesman's, and is not looked for). Two paths are improved, the given one and a greedy one, and the
// cheaper is taken. A long list is ordered in stretches, then again in stretches that lie across the first ones' ends, so
// that a member moves within its neighbourhood and the time grows with the length, not its square. Pure.

import { improve } from './improve.ts';
import type { Cost } from './transition.ts';

/** Up to so many members at once. */
export const WHOLE = 500;
/** Members of a longer list's stretch. */
const STRETCH = 250;
/** Changes tried at most, over all stretches: about a second. */
const BUDGET = 150_000_000;
/** What must be saved for an order to be another: more than rounding. */
const BETTER = 1e-9;

export interface ReorderOptions {
  /** The first member stays first. */
  keepFirst: boolean;
  /** Called every few milliseconds; may throw to end the work. */
  checkpoint(): void;
}

/** Whether so many members are ordered in stretches. */
export const isLong = (members: number, keepFirst: boolean): boolean => members - (keepFirst ? 1 : 0) > WHOLE;

/** Cost of a list's transitions, added up. O(n). */
export function pathCost(cost: Cost, rows: readonly number[]): number {
  let sum = 0;
  for (let i = 1; i < rows.length; i++) sum += cost(rows[i - 1] ?? -1, rows[i] ?? -1);
  return sum;
}

/**
 * @param cost symmetric
 * @param rows the list; a row may be there more than once, or be -1
 * @returns places in `rows`, each once: never costlier than the list as it is, which comes back when nothing is saved.
 *   The same input gives the same order.
 */
export function reorder(cost: Cost, rows: readonly number[], options: ReorderOptions): number[] {
  const n = rows.length;
  const order = Array.from(rows, (_, place) => place);
  const from = options.keepFirst ? 1 : 0;
  const whole = !isLong(n, options.keepFirst);
  const size = whole ? WHOLE : STRETCH;
  const stretches = whole ? 1 : 2 * Math.ceil((n - from) / size);
  const budget = Math.floor(BUDGET / stretches / 2);
  for (const shift of whole ? [0] : [0, size / 2]) {
    for (let start = from + shift; start < n; start += size) {
      orderStretch(cost, rows, order, start, Math.min(n, start + size), budget, options.checkpoint);
    }
  }
  const at = (place: number) => rows[place] ?? -1;
  const saved = pathCost(cost, rows) - pathCost(cost, order.map(at));
  return saved > BETTER ? order : Array.from(rows, (_, place) => place);
}

/** Orders the members from `start` to before `end` between their neighbours, which stay; an open end costs nothing. */
function orderStretch(
  cost: Cost,
  rows: readonly number[],
  order: number[],
  start: number,
  end: number,
  budget: number,
  checkpoint: () => void,
): void {
  const members = order.slice(start, end);
  const count = members.length;
  if (count < 2) return;
  const size = count + 2;
  // The neighbours are first and last; those that are not there are as near to all.
  const around = [order[start - 1], ...members, order[end]];
  const matrix = new Float64Array(size * size);
  for (let a = 0; a < size; a++) {
    checkpoint();
    const from = around[a];
    for (let b = a + 1; b < size; b++) {
      const to = around[b];
      const between = from === undefined || to === undefined ? 0 : cost(rows[from] ?? -1, rows[to] ?? -1);
      matrix[a * size + b] = between;
      matrix[b * size + a] = between;
    }
  }
  const given = Int32Array.from(around, (_, i) => i);
  const near = greedy(matrix, size);
  for (const path of [given, near]) improve({ cost: matrix, size, order: path }, budget, checkpoint);
  const length = (path: Int32Array) =>
    path.reduce((sum, b, i) => (i === 0 ? 0 : sum + (matrix[(path[i - 1] ?? 0) * size + b] ?? 0)), 0);
  const best = length(near) < length(given) - BETTER ? near : given;
  for (let i = 0; i < count; i++) order[start + i] = members[(best[i + 1] ?? 1) - 1] ?? 0;
}

/** From the first member always to the nearest that is left, the earlier of equally near ones; the last stays last. */
function greedy(matrix: Float64Array, size: number): Int32Array {
  const path = Int32Array.from({ length: size }, (_, i) => i);
  for (let i = 1; i < size - 1; i++) {
    const row = (path[i - 1] ?? 0) * size;
    let nearest = i;
    for (let k = i + 1; k < size - 1; k++) {
      const [own = 0, best = 0] = [path[k], path[nearest]];
      const apart = (matrix[row + own] ?? 0) - (matrix[row + best] ?? 0);
      if (apart < 0 || (apart === 0 && own < best)) nearest = k;
    }
    const next = path[nearest] ?? 0;
    path[nearest] = path[i] ?? 0;
    path[i] = next;
  }
  return path;
}
