// Where in a list one more track fits: the places where it adds least to the cost of all transitions. Pure.

import type { Cost } from './transition.ts';

export interface Placed {
  /** Before the member there now; the list's length: at the end. */
  at: number;
  /** What the transitions cost more with it than without, -1..2. */
  added: number;
}

/**
 * @param rows the list without the track, in its order
 * @param row the track
 * @param most how many places at most
 * @returns the best first; of equal ones the later, so that nothing is put in front without a reason. O(n log n)
 */
export function bestPlaces(cost: Cost, rows: readonly number[], row: number, most: number): Placed[] {
  const places = Array.from({ length: rows.length + 1 }, (_, at): Placed => {
    const [before, after] = [rows[at - 1], rows[at]];
    const added =
      (before === undefined ? 0 : cost(before, row)) +
      (after === undefined ? 0 : cost(row, after)) -
      (before === undefined || after === undefined ? 0 : cost(before, after));
    return { at, added };
  });
  return places.sort((a, b) => a.added - b.added || b.at - a.at).slice(0, most);
}
