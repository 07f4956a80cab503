// From scores to a list worth reading: versions of one song once, few of one artist in a row, some variety. Pure.
// Greedy: place after place the best candidate that the rules allow.

import type { Catalogue } from '../catalogue/columns.ts';
import { artistsOf, genresOf, songOf } from './profile.ts';
import { NO_WORK, type SongRow, sameSong } from './same-song.ts';

/** Neighbouring places the rules look at: about what is on screen at once. */
const WINDOW = 10;
const STRICTEST_CAP = 2;
/** Steering from which on the cap is at its strictest. */
const CAP_FROM = 0.25;
/** How far down the ranking a place looks for something different. */
const REACH = 40;
/** What being like its neighbours costs a candidate, as a share of the best score. */
const SAMENESS = 0.04;

/** At most this many of one artist in any ten neighbours; all ten at discover 0, when the familiar is asked for. */
export function artistCap(discover: number): number {
  return Math.round(WINDOW - (WINDOW - STRICTEST_CAP) * Math.min(1, discover / CAP_FROM));
}

/**
 * @param ranked indexes of candidates, best first
 * @param rowOf row of a candidate; `total` its score
 * @returns at most `limit` of them in the order to show. The cap gives way only when nothing else is left within it.
 */
export function rerank(
  catalogue: Catalogue,
  ranked: readonly number[],
  rowOf: (candidate: number) => number,
  total: (candidate: number) => number,
  { discover, limit }: { discover: number; limit: number },
): number[] {
  const cap = artistCap(discover);
  const price = SAMENESS * discover * total(ranked[0] ?? 0);
  const songs = new Map<number, SongRow[]>();
  const shown: number[] = [];
  let queue = [...ranked];

  const isVersion = (row: number) => {
    const song = songOf(catalogue, row);
    return songs.get(song.work)?.some((other) => sameSong(other, song)) ?? false;
  };
  while (shown.length < limit && queue.length > 0) {
    const near = shown.slice(-(WINDOW - 1)).map(rowOf);
    const counts = new Map<number, number>();
    for (const row of near)
      for (const artist of artistsOf(catalogue, row)) counts.set(artist, (counts.get(artist) ?? 0) + 1);
    const capped = (row: number) =>
      artistsOf(catalogue, row).some((artist) => (counts.get(artist) ?? 0) >= cap);

    let best = -1;
    let worth = Number.NEGATIVE_INFINITY;
    let seen = 0;
    for (const [at, candidate] of queue.entries()) {
      const value = total(candidate);
      // Sameness only costs: further down nothing can be worth more.
      if (seen >= REACH || value <= worth) break;
      const row = rowOf(candidate);
      if (capped(row)) continue;
      seen++;
      const net = price > 0 ? value - price * sameness(catalogue, row, near) : value;
      if (net > worth) {
        best = at;
        worth = net;
      }
    }
    const [chosen] = queue.splice(Math.max(0, best), 1);
    if (chosen === undefined) break;
    shown.push(chosen);
    const song = songOf(catalogue, rowOf(chosen));
    if (song.work !== NO_WORK) {
      songs.set(song.work, [...(songs.get(song.work) ?? []), song]);
      queue = queue.filter(
        (candidate) => catalogue.work[rowOf(candidate)] !== song.work || !isVersion(rowOf(candidate)),
      );
    }
  }
  return shown;
}

/** How like its nearest neighbour in the list a row is, 0..1: album, artists and genres in common. */
function sameness(catalogue: Catalogue, row: number, near: readonly number[]): number {
  const album = catalogue.album[row] ?? -1;
  const artists = artistsOf(catalogue, row);
  const genres = genresOf(catalogue, row);
  let most = 0;
  for (const other of near) {
    const theirs = artistsOf(catalogue, other);
    const genresThere = genresOf(catalogue, other);
    const shared = genres.filter((genre) => genresThere.includes(genre)).length;
    const union = genres.length + genresThere.length - shared;
    const like =
      (album >= 0 && catalogue.album[other] === album ? 0.4 : 0) +
      (artists.some((artist) => theirs.includes(artist)) ? 0.4 : 0) +
      (union > 0 ? (0.2 * shared) / union : 0);
    most = Math.max(most, like);
  }
  return most;
}
