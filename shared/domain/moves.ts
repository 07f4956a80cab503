// What a new order does to a list, in the fewest moves: the longest run of members that keep their order stays, the
// others are taken out and put elsewhere. Pure.

/**
 * @param order n distinct places of before (0..n-1), in the order of after
 * @returns indices into `order`, ascending, of the members that move: as few as can be (n less the longest rising
 *   subsequence, found by patience sorting in O(n log n)); of several such choices always the same. One that others pass
 *   while its own place stays the same is none of them.
 */
export function movedMembers(order: ArrayLike<number>): number[] {
  const stays = stayingMembers(order);
  return Array.from(order, (_, i) => i).filter((i) => stays[i] === 0 && order[i] !== i);
}

/**
 * @param order n distinct numbers
 * @returns n marks: 1 for the members of one longest rising subsequence, which keep their order
 */
export function stayingMembers(order: ArrayLike<number>): Uint8Array {
  const n = order.length;
  const before = new Int32Array(n).fill(-1);
  // Index of the lowest last member of a rising run, by the run's length less one.
  const ends: number[] = [];
  for (let i = 0; i < n; i++) {
    const value = order[i] ?? 0;
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((order[ends[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    before[i] = ends[low - 1] ?? -1;
    ends[low] = i;
  }
  const stays = new Uint8Array(n);
  for (let i = ends.at(-1) ?? -1; i >= 0; i = before[i] ?? -1) stays[i] = 1;
  return stays;
}
