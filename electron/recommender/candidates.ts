// The tracks worth ranking: nearest in sound (exact scan), the playlist's artists and albums, nearest in genre. Pure.
// Everything that must not be suggested is kept out here, so that it takes no other's place.

import { type Catalogue, slice } from '../catalogue/columns.ts';
import { NO_WORK, type SongRow, sameSong } from '../catalogue/same-song.ts';
import { prepareQuery } from '../catalogue/scan/query.ts';
import { artistsOf, type Profile, patternKnows, songOf } from './profile.ts';
import { topRows } from './top.ts';
import type { Engine } from './types.ts';

/** Per source; more of them raise recall at rank 500 by less than a hundredth. */
const NEAREST_SOUND = 2000;
const NEAREST_GENRE = 4000;
/** Rows between checkpoints. */
const PIECE = 16_384;

export interface Evidence {
  /** Rows to rank, ascending. */
  rows: Uint32Array;
  /** Masked distance of every row to the nearest centroid and to the last tracks; Infinity where not comparable. */
  distance: { centroid: Float32Array; last: Float32Array } | null;
  /** Cosine of every row's genres with the profile's, 0..1; meaningless for rows without genres. */
  genre: Float32Array | null;
}

export type Exclusion = (row: number) => boolean;

/**
 * What must not be suggested: the playlist, what was dismissed, versions of the playlist's songs and, in pure
 * discovery, its artists.
 */
export function exclusion(
  catalogue: Catalogue,
  taken: readonly number[],
  dismissed: readonly number[],
  ownArtists: ReadonlySet<number> | null,
): Exclusion {
  const out = new Set([...taken, ...dismissed]);
  const songs = new Map<number, SongRow[]>();
  for (const row of taken) {
    const song = songOf(catalogue, row);
    if (song.work !== NO_WORK) songs.set(song.work, [...(songs.get(song.work) ?? []), song]);
  }
  return (row) => {
    if (out.has(row)) return true;
    const same = songs.get(catalogue.work[row] ?? NO_WORK);
    if (same?.some((song) => sameSong(song, songOf(catalogue, row)))) return true;
    return ownArtists !== null && artistsOf(catalogue, row).some((artist) => ownArtists.has(artist));
  };
}

export function gather(engine: Engine, profile: Profile, excluded: Exclusion): Evidence {
  const { catalogue, checkpoint } = engine;
  const eligible = (row: number) => !excluded(row);
  const found = new Set<number>();
  const take = (rows: Iterable<number>) => {
    for (const row of rows) found.add(row);
  };

  let distance: Evidence['distance'] = null;
  if (profile.sound) {
    const { points, weights } = profile.sound;
    const { closeness, ...distances } = scanSound(engine, points, weights);
    distance = distances;
    take(topRows(closeness, NEAREST_SOUND, checkpoint, eligible));
  }

  for (const artist of profile.artistShare.keys()) {
    checkpoint();
    take(slice(catalogue.rowsOfArtist, artist).filter(eligible));
  }
  for (const album of profile.albumShare.keys()) {
    checkpoint();
    take(slice(catalogue.rowsOfAlbum, album).filter(eligible));
  }

  const genre = profile.genres ? genreCosine(engine, profile.genres) : null;
  if (genre) {
    const related = (row: number) => (genre[row] ?? 0) > 0 && eligible(row);
    take(topRows(genre, NEAREST_GENRE, checkpoint, related));
  }
  checkpoint();
  return { rows: Uint32Array.from(found).sort(), distance, genre };
}

function scanSound(engine: Engine, points: Float32Array[], weights: Float32Array) {
  const { catalogue, checkpoint } = engine;
  const { rows } = catalogue;
  const query = prepareQuery(points, weights, catalogue.patternBits.length, (pattern, d) =>
    patternKnows(catalogue, pattern, d),
  );
  const distances = engine.scan(query);
  const others = points.length - 1;
  const centroid = new Float32Array(rows);
  const closeness = new Float32Array(rows);
  for (let row = 0; row < rows; row++) {
    if (row % PIECE === 0) checkpoint();
    let least = distances[row] ?? 0;
    for (let k = 1; k < others; k++) least = Math.min(least, distances[k * rows + row] ?? 0);
    centroid[row] = least;
    closeness[row] = -least;
  }
  return { centroid, last: distances.slice(others * rows), closeness };
}

/** Method: tf-idf cosine over the inverted genre lists; only rows that share a genre are touched. */
function genreCosine(
  { catalogue, checkpoint }: Engine,
  genres: NonNullable<Profile['genres']>,
): Float32Array {
  const cosine = new Float32Array(catalogue.rows);
  const length = Math.hypot(...genres.map(([, weight]) => weight));
  for (const [genre, weight] of genres) {
    const share = (weight * (catalogue.genreIdf[genre] ?? 0)) / length;
    const rows = slice(catalogue.rowsOfGenre, genre);
    for (let i = 0; i < rows.length; i++) {
      if (i % PIECE === 0) checkpoint();
      const row = rows[i] ?? 0;
      cosine[row] = (cosine[row] ?? 0) + share / (catalogue.genreNorm[row] ?? 1);
    }
  }
  return cosine;
}
