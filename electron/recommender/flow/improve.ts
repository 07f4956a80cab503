// A path made shorter until no small change helps: 2-opt (a stretch turned round; Croes 1958) and Or-opt (up to three
// neighbours put elsewhere, either way round; Or 1976), the first improvement taken at once. Pure.

const LONGEST_SEGMENT = 3;
/** What counts as better: more than rounding. */
const BETTER = 1e-9;

export interface Path {
  /** Costs between members, size x size, symmetric. */
  cost: Float64Array;
  size: number;
  /** Members in order; the first and the last stay where they are. */
  order: Int32Array;
}

/**
 * Improves `order` in place; the same input gives the same path.
 * @param budget changes to try at most; what is reached by then stands, and is never costlier than before
 * @param checkpoint called every few thousand tries; may throw to end the work
 */
export function improve({ cost, size, order }: Path, budget: number, checkpoint: () => void): void {
  const last = order.length - 1;
  const between = (a: number, b: number) => cost[(order[a] ?? 0) * size + (order[b] ?? 0)] ?? 0;
  let left = budget;

  /** Turns round whatever stretch costs less so. */
  const turnStretches = (): boolean => {
    let better = false;
    for (let i = 1; i < last - 1 && left > 0; i++) {
      checkpoint();
      for (let j = i + 1; j < last; j++) {
        const now = between(i - 1, i) + between(j, j + 1);
        if (now - between(i - 1, j) - between(i, j + 1) <= BETTER) continue;
        order.subarray(i, j + 1).reverse();
        better = true;
      }
      left -= last - i;
    }
    return better;
  };

  /** Puts segments of a length wherever they cost less. */
  const moveSegments = (length: number): boolean => {
    let better = false;
    for (let i = 1; i + length <= last && left > 0; i++) {
      checkpoint();
      left -= last;
      const end = i + length - 1;
      const saved = between(i - 1, i) + between(end, end + 1) - between(i - 1, end + 1);
      if (saved <= BETTER) continue;
      let most = BETTER;
      let to = -1;
      let turned = false;
      for (let k = 0; k < last; k++) {
        if (k >= i - 1 && k <= end) continue;
        const free = saved + between(k, k + 1);
        const straight = free - between(k, i) - between(end, k + 1);
        const round = free - between(k, end) - between(i, k + 1);
        if (straight > most) [most, to, turned] = [straight, k, false];
        if (round > most) [most, to, turned] = [round, k, true];
      }
      if (to < 0) continue;
      if (turned) order.subarray(i, end + 1).reverse();
      put(order, i, length, to);
      better = true;
    }
    return better;
  };

  for (let better = true; better && left > 0; ) {
    better = turnStretches();
    for (let length = 1; length <= LONGEST_SEGMENT; length++) better = moveSegments(length) || better;
  }
}

/** Puts the segment that begins at `from` behind the member at `to`, which is outside it. */
function put(order: Int32Array, from: number, length: number, to: number): void {
  const segment = order.slice(from, from + length);
  if (to < from) {
    order.copyWithin(to + 1 + length, to + 1, from);
    order.set(segment, to + 1);
  } else {
    order.copyWithin(from, from + length, to + 1);
    order.set(segment, to + 1 - length);
  }
}
