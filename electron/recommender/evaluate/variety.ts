// How a list reads, whatever it hits: songs that come again, and how many artists its first page has. Pure.

import { bareWorkOf, type Catalogue } from '../../catalogue/columns.ts';
import { NO_WORK } from '../../catalogue/same-song.ts';
import { artistsOf } from '../profile.ts';

export interface Variety {
  /** Of the first hundred, the share of the playlist's songs and of those further up: [Note: Bare titles]. */
  repeated: number;
  /** Primary artists of the first ten, as a share of ten. */
  artists: number;
  /** Of the first hundred, the share by other primary artists than the playlist's. */
  newArtists: number;
}

const SHOWN = 100;
const PAGE = 10;

/** @param seeds and `ranked`: rows; the latter best first */
export function varietyOf(
  catalogue: Catalogue,
  seeds: readonly number[],
  ranked: readonly number[],
): Variety {
  const primary = (row: number) => artistsOf(catalogue, row)[0] ?? -1;
  const heard = new Set(seeds.map((row) => bareWorkOf(catalogue, row)));
  const own = new Set(seeds.map(primary));
  const shown = ranked.slice(0, SHOWN);
  let repeated = 0;
  for (const row of shown) {
    const title = bareWorkOf(catalogue, row);
    if (title === NO_WORK) continue;
    if (heard.has(title)) repeated++;
    heard.add(title);
  }
  const count = Math.max(1, shown.length);
  return {
    repeated: repeated / count,
    artists: new Set(shown.slice(0, PAGE).map(primary)).size / PAGE,
    newArtists: shown.filter((row) => !own.has(primary(row))).length / count,
  };
}
