// The tracks worth ranking: nearest in sound (exact scan), the playlist's artists and albums, nearest in genre,
// and what similar playlists hold. Pure.
// Everything that must not be suggested is kept out here, so that it takes no other's place.

import { type Catalogue, slice } from '../catalogue/columns.ts';
import { NO_WORK, type SongRow, sameSong } from '../catalogue/same-song.ts';
import { prepareQuery } from '../catalogue/scan/query.ts';
import type { Neighbours } from './neighbours.ts';
import { hasArtistOf, type Profile, patternKnows, songOf } from './profile.ts';
import { bestRows } from './top.ts';
import type { Engine } from './types.ts';

/** Per source; more of them raise recall at rank 500 by less than a hundredth. */
const NEAREST_SOUND = 2000;
const NEAREST_GENRE = 4000;
const MOST_VOTED = 1500;
const VOTED = ['tracks', 'artists', 'genres', 'name', 'pairs'] as const;
/** Rows between checkpoints. */
const PIECE = 16_384;

export interface Evidence {
  /** Rows to rank, ascending. */
  rows: Uint32Array;
  /** Masked distance of every row to the nearest centroid and to the last tracks; Infinity where not comparable. */
  distance: { centroid: Float32Array; last: Float32Array } | null;
  /** Cosine of every row's genres with the profile's, 0..1; meaningless for rows without genres. */
  genre: Float32Array | null;
  neighbours: Neighbours;
}

export type Exclusion = (row: number) => boolean;

/**
 * What must not be suggested: the playlist, what was dismissed, unwanted artists (in pure discovery the playlist's)
 * and, unless `versions` are allowed, versions of the playlist's songs.
 */
export function exclusion(
  catalogue: Catalogue,
  taken: readonly number[],
  dismissed: readonly number[],
  unwanted: ReadonlySet<number> | null,
  versions = false,
): Exclusion {
  const out = new Set([...taken, ...dismissed]);
  const songs = new Map<number, SongRow[]>();
  for (const row of versions ? [] : taken) {
    const song = songOf(catalogue, row);
    if (song.work !== NO_WORK) songs.set(song.work, [...(songs.get(song.work) ?? []), song]);
  }
  return (row) => {
    if (out.has(row)) return true;
    const same = songs.get(catalogue.work[row] ?? NO_WORK);
    if (same?.some((song) => sameSong(song, songOf(catalogue, row)))) return true;
    return unwanted !== null && hasArtistOf(catalogue, row, unwanted);
  };
}

export function gather(
  engine: Engine,
  profile: Profile,
  neighbours: Neighbours,
  excluded: Exclusion,
): Evidence {
  const { catalogue, checkpoint } = engine;
  const eligible = (row: number) => !excluded(row);
  const found: Uint32Array[] = [];

  let distance: Evidence['distance'] = null;
  if (profile.sound) {
    const { points, weights } = profile.sound;
    distance = scanSound(engine, points, weights);
    found.push(bestRows(distance.centroid, { n: NEAREST_SOUND, best: 'smallest', checkpoint, eligible }));
  }

  for (const artist of profile.artistCount.keys()) {
    checkpoint();
    found.push(slice(catalogue.rowsOfArtist, artist).filter(eligible));
  }
  for (const album of profile.albumCount.keys()) {
    checkpoint();
    found.push(slice(catalogue.rowsOfAlbum, album).filter(eligible));
  }

  const genre = profile.genres ? genreCosine(engine, profile.genres) : null;
  if (genre) {
    found.push(bestRows(genre, { n: NEAREST_GENRE, best: 'largest', above: 0, checkpoint, eligible }));
  }
  const { members } = catalogue.playlists;
  // A pool without trust counts nothing: see [Note: Gates].
  for (const way of neighbours.trust > 0 ? VOTED : []) {
    const votes = neighbours.votes[way];
    const voted = (member: number) => eligible(members[member] ?? 0);
    const best = bestRows(votes, { n: MOST_VOTED, best: 'largest', above: 0, checkpoint, eligible: voted });
    found.push(best.map((member) => members[member] ?? 0));
  }
  checkpoint();
  return { rows: union(found), distance, genre, neighbours };
}

/** Every row once, ascending. */
function union(parts: readonly Uint32Array[]): Uint32Array {
  const all = new Uint32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let size = 0;
  for (const part of parts) {
    all.set(part, size);
    size += part.length;
  }
  all.sort();
  return all.filter((row, i) => i === 0 || row !== all[i - 1]);
}

function scanSound(engine: Engine, points: Float32Array[], weights: Float32Array) {
  const { catalogue, checkpoint } = engine;
  const { rows } = catalogue;
  const query = prepareQuery(points, weights, catalogue.patternBits.length, (pattern, d) =>
    patternKnows(catalogue, pattern, d),
  );
  const distances = engine.scan(query);
  const others = points.length - 1;
  const centroid = distances.slice(0, rows);
  for (let from = 0; from < rows; from += PIECE) {
    checkpoint();
    const to = Math.min(rows, from + PIECE);
    for (let k = 1; k < others; k++) keepLeast(centroid, distances, k * rows, from, to);
  }
  return { centroid, last: distances.slice(others * rows) };
}

/** Apart, as this is the longest loop there is beside the scan. */
function keepLeast(kept: Float32Array, distances: Float32Array, at: number, from: number, to: number): void {
  for (let row = from; row < to; row++) {
    const value = distances[at + row] as number;
    if (value < (kept[row] as number)) kept[row] = value;
  }
}

/** Method: tf-idf cosine over the inverted genre lists, once a set of genres. */
function genreCosine(
  { catalogue, checkpoint }: Engine,
  genres: NonNullable<Profile['genres']>,
): Float32Array {
  const { genreSpace, genreIdf, genreNorm, setsOfGenre } = catalogue;
  const ofSet = new Float32Array(genreNorm.length);
  const length = Math.hypot(...genres.map(([, weight]) => weight));
  for (const [genre, weight] of genres) {
    const share = (weight * (genreIdf[genre] ?? 0)) / length;
    for (const set of slice(setsOfGenre, genre)) {
      ofSet[set] = (ofSet[set] as number) + share / (genreNorm[set] as number);
    }
  }
  const cosine = new Float32Array(catalogue.rows);
  for (let from = 0; from < cosine.length; from += PIECE) {
    checkpoint();
    const to = Math.min(cosine.length, from + PIECE);
    for (let row = from; row < to; row++) cosine[row] = ofSet[genreSpace.setOf[row] as number] as number;
  }
  return cosine;
}
