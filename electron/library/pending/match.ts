// Which items of a list are which of the list before it, where a uri may be there many times: as many as can be keep
// their order (a longest common subsequence, by Hunt and Szymanski), and what is left over is matched copy by copy, so
// that no item counts as both taken out and put in. Pure.

import { grouped } from '../grouped.ts';

/** More pairs of equal uris than this are not looked through: copies are then matched in their order. */
const MANY_PAIRS = 2_000_000;

/**
 * @param known by place in `after`: the place in `before` that it is known to be from; each at most once
 * @returns by place in `after`: its place in `before`, or null of what is new
 */
export function matchLists(
  before: readonly string[],
  after: readonly string[],
  known: readonly (number | null)[] = [],
): (number | null)[] {
  const from = after.map((_, place) => known[place] ?? null);
  const taken = new Set(from.filter((place) => place !== null));
  const free = grouped(
    [...before.keys()].filter((place) => !taken.has(place)),
    (place) => before[place] ?? '',
  );
  const open = [...after.keys()].filter((place) => from[place] === null && free.has(after[place] ?? ''));
  const placesOf = (place: number) => free.get(after[place] ?? '') ?? [];
  const pairs = open.reduce((sum, place) => sum + placesOf(place).length, 0);
  if (pairs <= MANY_PAIRS) {
    for (const [place, found] of commonRun(open, placesOf)) from[place] = found;
  }
  const used = new Set(from);
  for (const [uri, places] of free) free.set(uri, places.filter((place) => !used.has(place)).reverse());
  for (const place of open) from[place] ??= free.get(after[place] ?? '')?.pop() ?? null;
  return from;
}

interface Link {
  place: number;
  found: number;
  previous: Link | null;
}

/** Pairs of places, rising in both. @param placesOf ascending */
function commonRun(open: readonly number[], placesOf: (place: number) => readonly number[]) {
  // By the length of a run less one: the one that ends lowest.
  const ends: Link[] = [];
  for (const place of open) {
    // Downwards, so that a place of `after` never follows itself.
    for (const found of placesOf(place).toReversed()) {
      let low = 0;
      let high = ends.length;
      while (low < high) {
        const middle = (low + high) >>> 1;
        if ((ends[middle]?.found ?? 0) < found) low = middle + 1;
        else high = middle;
      }
      if (ends[low]?.found !== found) ends[low] = { place, found, previous: ends[low - 1] ?? null };
    }
  }
  const run: [place: number, found: number][] = [];
  let link: Link | null = ends.at(-1) ?? null;
  for (; link; link = link.previous) run.push([link.place, link.found]);
  return run;
}
