// Ranked tracks put in an order in which each follows the one before. Greedy, and bound to the ranking: what comes next
// is one of the few best that are not yet placed, so that no good track is lost far down for the sake of a tempo. Pure.

import type { Cost } from './transition.ts';

/** The next is chosen among so many: a track comes at most one less than this before its place in the ranking. */
export const WINDOW = 12;
/** What each turn a track has been passed over takes off its cost: after 1 / PATIENCE turns more than any other's wait. */
const PATIENCE = 0.04;
/** A track comes at most so far behind its place in the ranking. */
export const LATEST = Math.ceil(1 / PATIENCE) + WINDOW;

/**
 * @param start row of the track that they are to follow; null: the best ranked comes first
 * @param rows best first
 * @returns places in `rows`, each once; the same for the same input, the better ranked first where costs are equal
 */
export function follow(cost: Cost, start: number | null, rows: readonly number[]): number[] {
  const waiting: { place: number; since: number }[] = [];
  const order: number[] = [];
  let entering = 0;
  let last = start;
  for (let turn = 0; turn < rows.length; turn++) {
    while (waiting.length < WINDOW && entering < rows.length)
      waiting.push({ place: entering++, since: turn });
    let chosen = 0;
    let least = Number.POSITIVE_INFINITY;
    waiting.forEach(({ place, since }, i) => {
      const own = last === null ? place : cost(last, rows[place] ?? -1) - PATIENCE * (turn - since);
      if (own < least) [chosen, least] = [i, own];
    });
    const [next] = waiting.splice(chosen, 1);
    if (!next) break;
    order.push(next.place);
    last = rows[next.place] ?? -1;
  }
  return order;
}
