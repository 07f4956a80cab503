// The best n of many values, without sorting them all. Pure.

/** Rows between checkpoints: well below a millisecond. */
const PIECE = 1024;

/**
 * Rows of the largest values, largest first; equal values in ascending row.
 * @param eligible asked only of rows that would make it
 * @param checkpoint called now and then; throws to end the search
 */
export function topRows(
  values: ArrayLike<number>,
  n: number,
  checkpoint: () => void,
  eligible: (row: number) => boolean = () => true,
): Uint32Array {
  // A heap with the worst of the best at its root: most rows fail one comparison.
  const heap: number[] = [];
  const at = (row: number) => values[row] ?? Number.NEGATIVE_INFINITY;
  const worse = (a: number, b: number) => at(a) < at(b) || (at(a) === at(b) && a > b);
  const get = (i: number) => heap[i] ?? 0;
  const sink = () => {
    for (let i = 0; ; ) {
      let lowest = i;
      for (const child of [2 * i + 1, 2 * i + 2]) {
        if (child < heap.length && worse(get(child), get(lowest))) lowest = child;
      }
      if (lowest === i) return;
      [heap[i], heap[lowest]] = [get(lowest), get(i)];
      i = lowest;
    }
  };
  for (let row = 0; row < values.length; row++) {
    if (row % PIECE === 0) checkpoint();
    const value = at(row);
    if (!(value > Number.NEGATIVE_INFINITY)) continue;
    if (heap.length === n && (n === 0 || !worse(get(0), row))) continue;
    if (!eligible(row)) continue;
    if (heap.length < n) {
      heap.push(row);
      for (let i = heap.length - 1; i > 0; ) {
        const parent = (i - 1) >> 1;
        if (!worse(get(i), get(parent))) break;
        [heap[i], heap[parent]] = [get(parent), get(i)];
        i = parent;
      }
    } else {
      heap[0] = row;
      sink();
    }
  }
  return Uint32Array.from(heap.sort((a, b) => (worse(a, b) ? 1 : -1)));
}
