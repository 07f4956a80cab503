// From scores to a list worth reading: versions of one song once, few of one artist in a row, some variety. Pure.
// Greedy: place after place the best candidate that the rules allow.

import { bareWorkOf, type Catalogue, type Indexes } from '../catalogue/columns.ts';
import { NO_WORK, type SongRow, sameSong } from '../catalogue/same-song.ts';
import { makeCaps } from './caps.ts';
import { artistsOf, songOf } from './profile.ts';
import type { RecommendRequest } from './types.ts';

/** Neighbouring places the rules look at: about what is on screen at once. */
export const WINDOW = 10;
const STRICTEST_CAP = 2;
/** Steering from which on the cap is at its strictest. */
const CAP_FROM = 0.25;
/** Of the first places, as many as are seen at once: how many may repeat an artist, unless the familiar is asked for. */
const MOST_REPEATS = 3;
/** How far down the ranking a place looks for something different. */
const REACH = 40;
/** What being like its neighbours costs a candidate, as a share of the best score. */
const SAMENESS = 0.04;
/** Places that hold a bare title once: [Note: Bare titles]. */
const BARE_ONCE = 100;
const NO_CAPS = { artist: null, album: null };
const NOBODY: ReadonlySet<number> = new Set();

/** At most this many of one artist in any ten neighbours; all ten at discover 0, when the familiar is asked for. */
export function artistCap(discover: number): number {
  return Math.round(WINDOW - (WINDOW - STRICTEST_CAP) * Math.min(1, discover / CAP_FROM));
}

/** A place of `ranked` in the list to show, and what put it there. */
export interface Shown {
  place: number;
  /** What being like its neighbours cost it, of its total: 0 or more. */
  price: number;
  /** The artist cap held it back. */
  held: boolean;
}

/**
 * @param ranked rows, best first
 * @param totals parallel to `ranked`, 0 or more
 * @param taken rows that the list is to follow
 * @returns at most `limit` places of `ranked` in the order to show. The cap gives way only when nothing else is left
 *   within it, then the rule of bare titles; `caps`, the user's own, never do.
 */
export function rerank(
  catalogue: Catalogue,
  ranked: ArrayLike<number>,
  totals: ArrayLike<number>,
  taken: readonly number[],
  {
    discover,
    limit,
    caps = NO_CAPS,
    versions = false,
    varied = true,
    wanted = NOBODY,
  }: Pick<RecommendRequest, 'discover' | 'limit' | 'caps' | 'versions' | 'varied'> & {
    /** Interned artists that were asked for by name: as many of theirs may follow one another as there are. */
    wanted?: ReadonlySet<number>;
  },
  checkpoint: () => void,
): Shown[] {
  const cap = varied ? artistCap(discover) : WINDOW;
  const price = varied ? SAMENESS * discover * (totals[0] ?? 0) : 0;
  const rowAt = (place: number) => ranked[place] ?? 0;
  const done = new Uint8Array(ranked.length);
  const held = new Uint8Array(ranked.length);
  const songs = new Map<number, SongRow[]>();
  const bare = new Set(versions ? [] : taken.map((row) => bareWorkOf(catalogue, row)));
  bare.delete(NO_WORK);
  const shown: Shown[] = [];
  const own = makeCaps(catalogue, caps);
  let head = 0;

  /** The best place left that the rules which count here allow. Null: none. */
  const next = (near: readonly number[], rules: { cap: boolean; bare: boolean }): Shown | null => {
    const counts = countArtists(catalogue, near);
    for (const artist of wanted) counts.delete(artist);
    const seldom = varied && discover > 0 && wanted.size === 0 && shown.length < WINDOW;
    const repeated = seldom && repeats(catalogue, near) >= MOST_REPEATS;
    let best: Shown | null = null;
    let worth = Number.NEGATIVE_INFINITY;
    for (let place = head, seen = 0; place < ranked.length && seen < REACH; place++) {
      if (done[place]) continue;
      const total = totals[place] ?? 0;
      // Sameness only costs: further down nothing can be worth more.
      if (total <= worth) break;
      const row = rowAt(place);
      if (rules.cap && isCapped(catalogue, row, counts, repeated ? 1 : cap)) {
        held[place] = 1;
        continue;
      }
      const song = songOf(catalogue, row);
      if (own.full(row)) {
        done[place] = 1;
        continue;
      }
      if (songs.get(song.work)?.some((other) => sameSong(other, song))) {
        done[place] = 1;
        continue;
      }
      if (rules.bare && bare.has(bareWorkOf(catalogue, row))) continue;
      seen++;
      const paid = price > 0 ? price * sameness(catalogue, row, near).most : 0;
      if (total - paid > worth) {
        best = { place, price: paid, held: held[place] === 1 };
        worth = total - paid;
      }
    }
    return best;
  };

  while (shown.length < limit) {
    checkpoint();
    while (done[head]) head++;
    const near = shown.slice(1 - WINDOW).map(({ place }) => rowAt(place));
    const once = shown.length < BARE_ONCE;
    const chosen =
      next(near, { cap: true, bare: once }) ??
      next(near, { cap: false, bare: once }) ??
      next(near, { cap: false, bare: false });
    if (!chosen) break;
    done[chosen.place] = 1;
    shown.push(chosen);
    own.take(rowAt(chosen.place));
    const song = songOf(catalogue, rowAt(chosen.place));
    if (song.work === NO_WORK) continue;
    songs.set(song.work, [...(songs.get(song.work) ?? []), song]);
    bare.add(bareWorkOf(catalogue, rowAt(chosen.place)));
  }
  return shown;
}

/** How many of the rows have a primary artist that one before them has. */
function repeats({ artistStart, artist }: Catalogue, rows: readonly number[]): number {
  const known = rows.filter((row) => (artistStart[row] ?? 0) < (artistStart[row + 1] ?? 0));
  return known.length - new Set(known.map((row) => artist[artistStart[row] ?? 0])).size;
}

function countArtists(catalogue: Catalogue, rows: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const row of rows) {
    for (const artist of artistsOf(catalogue, row)) counts.set(artist, (counts.get(artist) ?? 0) + 1);
  }
  return counts;
}

function isCapped(
  { artistStart, artist }: Catalogue,
  row: number,
  counts: ReadonlyMap<number, number>,
  cap: number,
): boolean {
  // By index: this runs over thousands of rows a place, and a view each would be most of its time.
  const end = artistStart[row + 1] ?? 0;
  for (let at = artistStart[row] ?? 0; at < end; at++) {
    if ((counts.get(artist[at] ?? 0) ?? 0) >= cap) return true;
  }
  return false;
}

/** How like its nearest neighbour in the list a row is, 0..1: album, artists and genres in common. `by`: that one, -1 none. */
export function sameness(
  catalogue: Catalogue,
  row: number,
  near: readonly number[],
): { most: number; by: number } {
  const { artistStart, artist, genreSpace } = catalogue;
  const { setOf, genresOf } = genreSpace;
  const album = catalogue.album[row] ?? -1;
  const set = setOf[row] ?? 0;
  let most = 0;
  let by = -1;
  for (const other of near) {
    const setThere = setOf[other] ?? 0;
    const shared = countShared(genresOf.start, genresOf.items, set, setThere);
    const union = countIn(genresOf.start, set) + countIn(genresOf.start, setThere) - shared;
    const like =
      (album >= 0 && catalogue.album[other] === album ? 0.4 : 0) +
      (countShared(artistStart, artist, row, other) > 0 ? 0.4 : 0) +
      (union > 0 ? (0.2 * shared) / union : 0);
    if (like > most) [most, by] = [like, other];
  }
  return { most, by };
}

const countIn = (start: Uint32Array, entry: number): number => (start[entry + 1] ?? 0) - (start[entry] ?? 0);

/** Members that two entries have in common. By index: a view for each would be most of the time. */
function countShared(start: Uint32Array, items: Indexes, a: number, b: number): number {
  const [aEnd, bStart, bEnd] = [start[a + 1] ?? 0, start[b] ?? 0, start[b + 1] ?? 0];
  let count = 0;
  for (let i = start[a] ?? 0; i < aEnd; i++) {
    let j = bStart;
    while (j < bEnd && items[j] !== items[i]) j++;
    if (j < bEnd) count++;
  }
  return count;
}
