// [Note: Trust] Whether the pool may speak for a playlist: would it have guessed the playlist's own tracks? Each seed in
// turn is left out, and looked for among what the others vote for. Pure. That the pool holds a track says little, as
// charts are everywhere; that it expects it beside the others says that it knows this kind of playlist. The other seeds
// are not among what it is looked for in: a small pool would have little else to say, and be silenced for that.

import { holdersOf, type PlaylistIndex } from '../catalogue/playlists.ts';
import { thinned } from './profile.ts';

/** Seeds that are looked for, evenly spaced. */
const MOST_SEEDS = 60;
/** What the seeds of a playlist come to that is unlike the pool's, and of one that is like them. */
const UNTRUSTED = 0.125;
const TRUSTED = 0.35;
/** Seeds at which half of that is asked: fewer can be guessed from fewer. */
const FEW = 10;

/** What counts of what the pool says, 0..1 (smoothstep); of a single seed, which nothing can be guessed from, all. */
export function trustIn(foretold: number, seeds: number): number {
  if (seeds < 2) return 1;
  const few = seeds / (seeds + FEW);
  const share = Math.max(0, Math.min(1, (foretold / few - UNTRUSTED) / (TRUSTED - UNTRUSTED)));
  return share * share * (3 - 2 * share);
}

/**
 * @param seeds rows, each once
 * @param likeness of each playlist with the seeds: the sum over the seeds that it holds of their `rarity`
 * @param votes by member: the sum over its playlists of likeness / sqrt(tracks)
 * @param without the playlist that may not vote, -1: none
 * @returns 0..1: 0 when no seed is voted for by others, 1 when each leads the votes; a seed that r of the n members
 *   which are no seeds are ahead of gives 1 - log(1 + r) / log(1 + n)
 */
export function foretold(
  playlists: PlaylistIndex,
  seeds: readonly number[],
  likeness: Float64Array,
  votes: Float64Array,
  rarity: (holders: number) => number,
  without: number,
): number {
  const { rowsOf, members, memberOf } = playlists;
  const asked = thinned(seeds, MOST_SEEDS);
  const expected: number[] = [];
  for (const seed of asked) {
    const holders = holdersOf(playlists, seed);
    const own = rarity(holders.length);
    let vote = 0;
    for (const p of holders) {
      const tracks = (rowsOf.start[p + 1] as number) - (rowsOf.start[p] as number);
      const byOthers = (likeness[p] as number) - own;
      if (p !== without && byOthers > 1e-9) vote += byOthers / Math.sqrt(tracks);
    }
    if (vote > 0) expected.push(vote);
  }
  if (expected.length === 0) return 0;
  expected.sort((a, b) => a - b);
  // above[k]: votes that exceed the k least of the expected, and no more.
  const above = new Float64Array(expected.length + 1);
  const least = expected[0] as number;
  const own = new Set(seeds.map((seed) => memberOf[seed] as number).filter((member) => member >= 0));
  for (let member = 0; member < votes.length; member++) {
    const vote = votes[member] as number;
    if (vote <= least || own.has(member)) continue;
    let low = 0;
    let high = expected.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((expected[middle] as number) < vote) low = middle + 1;
      else high = middle;
    }
    above[low] = (above[low] as number) + 1;
  }
  const scale = Math.log1p(Math.max(1, members.length - own.size));
  let sum = 0;
  let rank = 0;
  for (let k = expected.length - 1; k >= 0; k--) {
    rank += above[k + 1] as number;
    sum += Math.max(0, 1 - Math.log1p(rank) / scale);
  }
  return sum / asked.length;
}
