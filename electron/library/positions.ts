// Arithmetic of a playlist's dense positions: which ranges of items shift, and by how much, when others are taken
// out and put in. Pure. It lets an edit of a 10,000-item playlist be a few range updates.

export interface Shift {
  /** Old positions, both inclusive. */
  first: number;
  last: number;
  delta: number;
}

/**
 * Shifts of the items that stay, in an order in which no shifted range runs into one that has yet to move.
 * @param count items before
 * @param taken old positions that become free, ascending
 * @param put final positions that must become free, ascending, each below the final count
 */
export function shifts(count: number, taken: readonly number[], put: readonly number[]): Shift[] {
  const down: Shift[] = [];
  const up: Shift[] = [];
  let t = 0;
  let p = 0;
  let from = 0;
  let to = 0;
  while (from < count) {
    if (taken[t] === from) {
      t++;
      from++;
    } else if (put[p] === to) {
      p++;
      to++;
    } else {
      const length = Math.min((taken[t] ?? count) - from, (put[p] ?? Number.POSITIVE_INFINITY) - to);
      const shift = { first: from, last: from + length - 1, delta: to - from };
      if (shift.delta < 0) down.push(shift);
      if (shift.delta > 0) up.push(shift);
      from += length;
      to += length;
    }
  }
  // The items keep their relative order, so one moving down never meets one moving up.
  return [...down, ...up.reverse()];
}
