// [Note: Merging playlists] A playlist as it was, as the user has it and as Spotify has it become one list. An item that
// either has taken out is out; one that either has put in is in, once where both put it in. Of two items in both, whoever
// changed their order decides it: there are but two orders, so the two cannot both have changed it and differ. Only
// where these decisions go round in a circle (a before b, b before c, c before a) has the user to be asked; `items` is
// then a proposal. Works on uris with copies, and keeps from where each item is. Pure.

import { stayingMembers } from '../../../shared/domain/moves.ts';
import { matchLists } from './match.ts';

export interface MergedItem {
  uri: string;
  /** Its place in the user's list and in Spotify's; not null in both. */
  mine: number | null;
  theirs: number | null;
}
export interface Merge {
  items: MergedItem[];
  /** Items, by their place in `items`, whose order the two contradict each other about; none: it is merged. */
  unclear: number[];
}

/** @param mineFrom as `known` of matchLists, of the user's list: its items have ids */
export function mergePlaylists(
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
  mineFrom: readonly (number | null)[] = [],
): Merge {
  const inMine = backwards(base.length, matchLists(base, mine, mineFrom));
  const inTheirs = backwards(base.length, matchLists(base, theirs));
  const kept = [...base.keys()].filter((place) => inMine[place] !== null && inTheirs[place] !== null);
  const pairs = kept.map((place) => ({ mine: inMine[place] ?? 0, theirs: inTheirs[place] ?? 0 }));
  const { order, circles } = mergeOrder(pairs);

  const mineNew = newIn(mine, inMine);
  const theirsNew = newIn(theirs, inTheirs);
  const both = matchLists(
    mineNew.map((place) => mine[place] ?? ''),
    theirsNew.map((place) => theirs[place] ?? ''),
  );
  const twins = new Set(both);
  const ordered = order.map((index) => pairs[index] ?? { mine: 0, theirs: 0 });
  const gapOfTheirs = gaps(
    ordered.map((pair) => pair.theirs),
    theirs.length,
  );
  const gapOfMine = gaps(
    ordered.map((pair) => pair.mine),
    mine.length,
  );
  const added: MergedItem[][] = Array.from({ length: ordered.length + 1 }, () => []);
  for (const [index, place] of theirsNew.entries()) {
    const twin = both[index] ?? null;
    const uri = theirs[place] ?? '';
    added[gapOfTheirs(place)]?.push({
      uri,
      mine: twin === null ? null : (mineNew[twin] ?? null),
      theirs: place,
    });
  }
  for (const [index, place] of mineNew.entries()) {
    if (!twins.has(index))
      added[gapOfMine(place)]?.push({ uri: mine[place] ?? '', mine: place, theirs: null });
  }

  const items: MergedItem[] = [...(added[0] ?? [])];
  const unclear: number[] = [];
  for (const [rank, pair] of ordered.entries()) {
    if (circles.has(order[rank] ?? -1)) unclear.push(items.length);
    items.push({ uri: mine[pair.mine] ?? '', ...pair }, ...(added[rank + 1] ?? []));
  }
  return { items, unclear };
}

/** By place before: the place after, or null of what was taken out. */
function backwards(length: number, from: readonly (number | null)[]): (number | null)[] {
  const places: (number | null)[] = Array.from({ length }, () => null);
  for (const [place, before] of from.entries()) if (before !== null) places[before] = place;
  return places;
}

function newIn(list: readonly string[], places: readonly (number | null)[]): number[] {
  const old = new Set(places);
  return [...list.keys()].filter((place) => !old.has(place));
}

interface Pair {
  mine: number;
  theirs: number;
}

/**
 * @param pairs places in the two lists, in the order of the base
 * @returns `order`: indices into `pairs` as merged; `circles`: those whose order is not clear
 */
function mergeOrder(pairs: readonly Pair[]): { order: number[]; circles: Set<number> } {
  const indices = [...pairs.keys()];
  const by = (key: keyof Pair) => indices.toSorted((a, b) => (pairs[a]?.[key] ?? 0) - (pairs[b]?.[key] ?? 0));
  const rises = (key: keyof Pair) =>
    pairs.every((pair, index) => index === 0 || pair[key] > (pairs[index - 1]?.[key] ?? -1));
  if (rises('mine')) return { order: by('theirs'), circles: new Set() };
  if (rises('theirs')) return { order: by('mine'), circles: new Set() };

  // How many come before each. Where they can all be put in a row these numbers are 0, 1, 2 and so on.
  const mine = Int32Array.from(pairs, (pair) => pair.mine);
  const theirs = Int32Array.from(pairs, (pair) => pair.theirs);
  const before = new Int32Array(pairs.length);
  for (let one = 0; one < pairs.length; one++) {
    for (let other = one + 1; other < pairs.length; other++) {
      const turned =
        (mine[one] ?? 0) > (mine[other] ?? 0) || (theirs[one] ?? 0) > (theirs[other] ?? 0) ? one : other;
      before[turned] = (before[turned] ?? 0) + 1;
    }
  }
  // Those in a circle have numbers that are too close together; the user's order is then as good as any.
  const order = indices.sort(
    (a, b) => (before[a] ?? 0) - (before[b] ?? 0) || (mine[a] ?? 0) - (mine[b] ?? 0),
  );
  const circles = new Set<number>();
  let start = 0;
  let excess = 0;
  for (const [rank, index] of order.entries()) {
    excess += (before[index] ?? 0) - rank;
    // The first so many are before all the others: a row or a circle of their own ends here.
    if (excess !== 0) continue;
    if (rank > start) for (const member of order.slice(start, rank + 1)) circles.add(member);
    start = rank + 1;
  }
  return { order, circles };
}

/**
 * Where in the merged order something new belongs: behind the one it follows in its own list, or, where that one went
 * elsewhere, before the one that follows it.
 *
 * @param order places in a list of those that are in both, in the merged order
 */
function gaps(order: readonly number[], length: number): (place: number) => number {
  const stays = stayingMembers(order);
  const rankOf = new Map(order.map((place, rank) => [place, rank]));
  const ordered = [...order].sort((a, b) => a - b);
  // By place: the last one at or before it, and the first one at or behind it.
  const last = new Int32Array(length).fill(-1);
  const next = new Int32Array(length).fill(-1);
  let seen = 0;
  for (let place = 0; place < length; place++) {
    if (ordered[seen] === place) seen++;
    last[place] = seen === 0 ? -1 : (rankOf.get(ordered[seen - 1] ?? 0) ?? -1);
    next[place] = seen === ordered.length ? -1 : (rankOf.get(ordered[seen] ?? 0) ?? -1);
  }
  return (place) => {
    const follows = last[place] ?? -1;
    const precedes = next[place] ?? -1;
    if (follows < 0) return 0;
    if (stays[follows] === 1) return follows + 1;
    if (precedes < 0) return order.length;
    return stays[precedes] === 1 ? precedes : follows + 1;
  };
}
