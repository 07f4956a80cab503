// [Note: Not this] What resembles a track that was turned away is lowered, for this playlist. Pure.
// Method: negative relevance feedback (Rocchio 1971), by likeness to the nearest of the tracks turned away and not to
// their mean: each was turned away for reasons of its own. What such a track shares with the playlist was not the
// reason, so an artist or a genre of the playlist's own counts less, or nothing.

import { type Catalogue, hasGenres } from '../catalogue/columns.ts';
import { GENRE_DIMS } from '../catalogue/genre-space.ts';
import { artistsOf, type Profile, patternKnows } from './profile.ts';
import type { Scored } from './rank.ts';
import type { SignalContext } from './signals/signal.ts';
import { truthOfName } from './signals/title.ts';

/** Of the tracks turned away the newest ones are looked at. */
const MOST_TRACKS = 20;
/** What a full likeness costs, as a share of the best total. */
const STRENGTH = 0.25;
const SHARES = { artist: 0.4, album: 0.1, genre: 0.25, sound: 0.25 };
/** Mean squared deviations at which nearness in sound has fallen to 1/e, and values needed to compare. */
const SOUND_SCALE = 0.5;
const LEAST_DIMENSIONS = 4;
/** Rows between checkpoints: about a millisecond. */
const PIECE = 256;

function ofNamedGenre(catalogue: Catalogue, { named }: Profile, row: number): boolean {
  const truth = truthOfName(catalogue, { ...named, artists: new Set() }, row);
  return truth !== null && truth !== 'unknown' && (truth.of === 'genres' || truth.of === 'words');
}

type Likeness = (row: number) => number;

/** @returns how like one row another is, 0..1: what sets the first apart from the playlist counts */
function likenessTo(catalogue: Catalogue, profile: Profile, to: number): Likeness {
  const { album, artistStart, artist, genreSpace, vectors, dims, pattern } = catalogue;
  const artists = new Map(
    Array.from(artistsOf(catalogue, to), (one) => [
      one,
      profile.named.artists.has(one) ? 0 : 1 / (1 + (profile.artistCount.get(one) ?? 0)),
    ]),
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
  // Where there is only a name to go by, a genre that it says is what the playlist is to be of.
  const wanted = profile.seeds.length === 0 && ofNamedGenre(catalogue, profile, to);
  const apart =
    hasGenres(catalogue, to) && !wanted
      ? 1 - (profile.genreMean ? cosine(ownSet, profile.genreMean, 0) : 0)
      : 0;
  const ofSet = new Map<number, number>();
  const genre = (row: number) => {
    if (apart === 0 || !hasGenres(catalogue, row)) return 0;
    const set = setOf[row] ?? 0;
    let known = ofSet.get(set);
    if (known === undefined) {
      known = apart * cosine(set, words, ownSet * GENRE_DIMS);
      ofSet.set(set, known);
    }
    return known;
  };
  // Rows of one pattern mostly follow each other.
  let lastPattern = -1;
  let compared = new Uint8Array(0);
  const compare = (at: number) => {
    const both = (d: number) =>
      patternKnows(catalogue, at, d) && patternKnows(catalogue, pattern[to] ?? 0, d);
    compared = Uint8Array.from({ length: dims }, (_, d) => d).filter(both);
    lastPattern = at;
  };
  const base = to * dims;
  const sound = (row: number) => {
    const at = pattern[row] as number;
    if (at !== lastPattern) compare(at);
    if (compared.length < LEAST_DIMENSIONS) return 0;
    let sum = 0;
    for (let i = 0; i < compared.length; i++) {
      const d = compared[i] as number;
      const by = (vectors[row * dims + d] as number) - (vectors[base + d] as number);
      sum += by * by;
    }
    return Math.exp(-sum / compared.length / SOUND_SCALE);
  };
  return (row) => {
    let byArtist = 0;
    const end = artistStart[row + 1] ?? 0;
    for (let at = artistStart[row] ?? 0; at < end; at++)
      byArtist = Math.max(byArtist, artists.get(artist[at] as number) ?? 0);
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
 * Lowers the totals of candidates that resemble tracks that were turned away, in place, none below 0, and orders the
 * candidates by what they have then.
 *
 * @param best the candidates that may be shown, in place; others are too far down to be
 * @param unlike rows, the newest last
 * @returns by how much, by candidate
 */
export function turnAway(
  { catalogue, profile }: SignalContext,
  scored: Scored,
  best: Uint32Array,
  unlike: readonly number[],
  checkpoint: () => void,
): ReadonlyMap<number, number> {
  const { rows, totals } = scored;
  const alike = unlike.slice(-MOST_TRACKS).map((to) => likenessTo(catalogue, profile, to));
  const lowered = new Map<number, number>();
  best.forEach((candidate, place) => {
    if (place % PIECE === 0) checkpoint();
    const row = rows[candidate] ?? 0;
    let most = 0;
    for (const likeness of alike) most = Math.max(most, likeness(row));
    const total = totals[candidate] ?? 0;
    const cost = Math.min(total, STRENGTH * scored.best * most);
    if (cost === 0) return;
    lowered.set(candidate, cost);
    totals[candidate] = total - cost;
  });
  if (lowered.size > 0) best.sort((a, b) => (totals[b] ?? 0) - (totals[a] ?? 0) || a - b);
  return lowered;
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
