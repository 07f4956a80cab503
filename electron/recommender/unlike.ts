// [Note: Not this] What resembles a track that was turned away is lowered, for this playlist. Pure.
// Method: negative relevance feedback (Rocchio 1971), by likeness to the nearest of the tracks turned away and not to
// their mean: each was turned away for reasons of its own. What such a track shares with the playlist was not the
// reason, so an artist or a genre of the playlist's own counts less, or nothing.

import type { Catalogue } from '../catalogue/columns.ts';
import { GENRE_DIMS } from '../catalogue/genre-space.ts';
import { artistsOf, type Profile, patternKnows } from './profile.ts';
import type { Scored } from './rank.ts';
import type { SignalContext } from './signals/signal.ts';

/** Of the tracks turned away the newest ones are looked at. */
const MOST_TRACKS = 20;
/** What a full likeness costs, as a share of the best total. */
const STRENGTH = 0.25;
const SHARES = { artist: 0.4, album: 0.1, genre: 0.25, sound: 0.25 };
/** Mean squared deviations at which nearness in sound has fallen to 1/e, and values needed to compare. */
const SOUND_SCALE = 0.5;
const LEAST_DIMENSIONS = 4;
/** Rows between checkpoints: well below a millisecond. */
const PIECE = 1024;

type Likeness = (row: number) => number;

/** @returns how like one row another is, 0..1: what sets the first apart from the playlist counts */
function likenessTo(catalogue: Catalogue, profile: Profile, to: number): Likeness {
  const { album, artistStart, artist, genreNorm, genreSpace, vectors, dims, pattern } = catalogue;
  const artists = new Map(
    Array.from(artistsOf(catalogue, to), (one) => [one, 1 / (1 + (profile.artistCount.get(one) ?? 0))]),
  );
  const ownAlbum = album[to] ?? -1;
  const albumShare = 1 / (1 + (profile.albumCount.get(ownAlbum) ?? 0));
  const { vectors: words, setOf } = genreSpace;
  const cosine = (set: number, other: ArrayLike<number>, at: number) => {
    let sum = 0;
    for (let d = 0; d < GENRE_DIMS; d++) sum += (words[set * GENRE_DIMS + d] ?? 0) * (other[at + d] ?? 0);
    return Math.min(1, Math.max(0, sum));
  };
  const ownSet = setOf[to] ?? 0;
  const hasGenres = (row: number) => (genreNorm[row] ?? 0) > 0;
  const apart = hasGenres(to) ? 1 - (profile.genreMean ? cosine(ownSet, profile.genreMean, 0) : 0) : 0;
  const ofSet = new Map<number, number>();
  const genre = (row: number) => {
    if (apart === 0 || !hasGenres(row)) return 0;
    const set = setOf[row] ?? 0;
    const known = ofSet.get(set) ?? apart * cosine(set, words, ownSet * GENRE_DIMS);
    ofSet.set(set, known);
    return known;
  };
  const ofPattern = new Map<number, number[]>();
  const compared = (row: number) => {
    const at = pattern[row] ?? 0;
    let known = ofPattern.get(at);
    if (!known) {
      const both = (d: number) =>
        patternKnows(catalogue, at, d) && patternKnows(catalogue, pattern[to] ?? 0, d);
      known = Array.from({ length: dims }, (_, d) => d).filter(both);
      ofPattern.set(at, known);
    }
    return known;
  };
  const sound = (row: number) => {
    const known = compared(row);
    if (known.length < LEAST_DIMENSIONS) return 0;
    let sum = 0;
    for (const d of known) sum += ((vectors[row * dims + d] ?? 0) - (vectors[to * dims + d] ?? 0)) ** 2;
    return Math.exp(-sum / known.length / SOUND_SCALE);
  };
  return (row) => {
    let byArtist = 0;
    const end = artistStart[row + 1] ?? 0;
    for (let at = artistStart[row] ?? 0; at < end; at++)
      byArtist = Math.max(byArtist, artists.get(artist[at] ?? 0) ?? 0);
    const byAlbum = ownAlbum >= 0 && album[row] === ownAlbum ? albumShare : 0;
    return (
      SHARES.artist * byArtist +
      SHARES.album * byAlbum +
      SHARES.genre * genre(row) +
      SHARES.sound * sound(row)
    );
  };
}

/**
 * Lowers the totals of what resembles tracks that were turned away, in place, none below 0.
 *
 * @param unlike rows, the newest last
 * @returns by how much, parallel to the candidates; null when there is nothing to go by
 */
export function turnAway(
  { catalogue, profile }: SignalContext,
  { rows, totals, best }: Scored,
  unlike: readonly number[],
  checkpoint: () => void,
): Float64Array | null {
  const lowered = new Float64Array(rows.length);
  for (const to of unlike.slice(-MOST_TRACKS)) {
    const likeness = likenessTo(catalogue, profile, to);
    for (let i = 0; i < rows.length; i++) {
      if (i % PIECE === 0) checkpoint();
      const cost = STRENGTH * best * likeness(rows[i] ?? 0);
      if (cost > (lowered[i] ?? 0)) lowered[i] = cost;
    }
  }
  for (let i = 0; i < rows.length; i++) {
    lowered[i] = Math.min(lowered[i] ?? 0, totals[i] ?? 0);
    totals[i] = (totals[i] ?? 0) - (lowered[i] ?? 0);
  }
  return unlike.length > 0 ? lowered : null;
}

/** The one of the tracks turned away that a row is most like. */
export function mostAlike(
  { catalogue, profile }: SignalContext,
  unlike: readonly number[],
  row: number,
): number {
  const near = unlike
    .slice(-MOST_TRACKS)
    .map((to) => ({ to, like: likenessTo(catalogue, profile, to)(row) }));
  return near.reduce((best, one) => (one.like > best.like ? one : best), { to: -1, like: 0 }).to;
}
