// What a request has to go by, drawn from its seed tracks once: shares of artists, albums and genres, years, sound
// and how the playlist ends. Pure. Whatever no seed knows is null, and the signal that needs it stays silent.

import { type Catalogue, genresOf, hasGenres, type Indexes, slice } from '../catalogue/columns.ts';
import { GENRE_DIMS } from '../catalogue/genre-space.ts';
import type { SongRow } from '../catalogue/same-song.ts';
import { DIMENSION_BITS, DIMENSIONS } from '../catalogue/vector-schema.ts';
import { centroids } from './centroids.ts';
import type { Named } from './named.ts';
import type { RankerWeights } from './types.ts';

/** How many tracks at a playlist's end count as "the last", as on screen. */
const LAST = 4;
/** How fast a seed's say falls towards the playlist's start. */
const RECENCY = 0.8;
/** Tracks that the centroids are drawn from: enough to be stable, however long the playlist. */
const MOST_POINTS = 400;
/** Beside the last tracks' own. */
const CENTROIDS = 5;

export interface Sound {
  /** Query vectors: the centroids, then the mean of the last tracks. */
  points: Float32Array[];
  /** Weight a dimension; 0 for those that no seed knows. */
  weights: Float32Array;
}

/** Over the seeds that have it, `known` of them; null: none has. */
interface Moments {
  known: number;
  mean: number;
  deviation: number;
}

export interface Profile {
  /** Seed rows in the playlist's order, each once. */
  seeds: number[];
  /** How many seeds each artist, primary artist and album has, by interned index. */
  artistCount: Map<number, number>;
  primaryCount: Map<number, number>;
  albumCount: Map<number, number>;
  /** The same, each seed counting less the farther it is from the end. */
  artistRecent: Map<number, number>;
  albumRecent: Map<number, number>;
  /** What the playlist's name says. */
  named: Named;
  /** Direction of the seeds' genres, of unit length; null: none has genres. */
  genreMean: Float64Array | null;
  popularity: Moments | null;
  logDuration: Moments | null;
  /** Years. */
  released: Moments | null;
  /** Of the seeds whose mark is known, the share marked explicit; null: of none it is. */
  explicitShare: number | null;
  /** Mean idf-weighted unit vector of the seeds' genres, by genre, ascending; null: none has genres. */
  genres: [genre: number, weight: number][] | null;
  /** How many known seeds fall in each year; null: none has a year. */
  years: Map<number, number> | null;
  sound: Sound | null;
  /** The last tracks, in order. */
  last: number[];
  /** Means over the last tracks; null: unknown there. Tempo in BPM as a geometric mean, key as a wheel code. */
  end: { tempo: number | null; energy: number | null; key: number | null };
}

/** Rows of the tracks that the catalogue knows, in order, each once. */
export function rowsOf(catalogue: Catalogue, trackIds: readonly number[]): number[] {
  return [...new Set(trackIds.map((id) => catalogue.rowOf(id)))].filter((row) => row >= 0);
}

export function songOf(catalogue: Catalogue, row: number): SongRow {
  return {
    work: catalogue.work[row] ?? 0,
    mark: catalogue.titleMark[row] ?? 0,
    durationMs: catalogue.durationMs[row] ?? 0,
  };
}

/** Interned artists of a row, the primary one first. */
export const artistsOf = (catalogue: Catalogue, row: number): Indexes =>
  slice({ start: catalogue.artistStart, items: catalogue.artist }, row);

/** Whether any of a row's artists is among these. By index: a view for each of many rows would be most of the time. */
export function hasArtistOf(
  { artistStart, artist }: Catalogue,
  row: number,
  artists: ReadonlySet<number>,
): boolean {
  const end = artistStart[row + 1] ?? 0;
  for (let at = artistStart[row] ?? 0; at < end; at++) if (artists.has(artist[at] ?? 0)) return true;
  return false;
}

const counts = () => new Map<number, number>();

export function makeProfile(
  catalogue: Catalogue,
  seeds: number[],
  named: Named,
  weights: RankerWeights,
): Profile {
  const [artistCount, primaryCount, albumCount] = [counts(), counts(), counts()];
  const [artistRecent, albumRecent] = [counts(), counts()];
  const add = (to: Map<number, number>, key: number, by: number) => to.set(key, (to.get(key) ?? 0) + by);
  const genres = new Map<number, number>();
  const years = new Map<number, number>();
  seeds.forEach((row, i) => {
    const recency = RECENCY ** (seeds.length - 1 - i);
    artistsOf(catalogue, row).forEach((artist, place) => {
      add(artistCount, artist, 1);
      add(artistRecent, artist, recency);
      if (place === 0) add(primaryCount, artist, 1);
    });
    const album = catalogue.album[row] ?? -1;
    if (album >= 0) {
      add(albumCount, album, 1);
      add(albumRecent, album, recency);
    }
    const norm = catalogue.genreNorm[catalogue.genreSpace.setOf[row] ?? 0] ?? 0;
    for (const genre of genresOf(catalogue, row)) {
      genres.set(genre, (genres.get(genre) ?? 0) + (catalogue.genreIdf[genre] ?? 0) / norm);
    }
    const year = catalogue.year[row] ?? 0;
    if (year > 0) years.set(year, (years.get(year) ?? 0) + 1);
  });
  const last = seeds.slice(-LAST);
  return {
    seeds,
    ...{ artistCount, primaryCount, albumCount, artistRecent, albumRecent },
    named,
    genreMean: genreDirection(catalogue, seeds),
    popularity: moments(seeds.map((row) => catalogue.popularity[row] ?? Number.NaN)),
    explicitShare: average(seeds, (row) => [Number.NaN, 0, 1][catalogue.explicit[row] ?? 0] ?? Number.NaN),
    logDuration: moments(seeds.map((row) => Math.log(catalogue.durationMs[row] || Number.NaN))),
    last,
    // In a set order, so that sums over genres come out the same however the library is ordered.
    genres: genres.size > 0 ? [...genres].sort(([a], [b]) => a - b) : null,
    years: years.size > 0 ? years : null,
    released: moments(seeds.map((row) => catalogue.year[row] || Number.NaN)),
    sound: soundOf(catalogue, seeds, last, weights),
    end: {
      tempo: average(
        last,
        (row) => Math.log2(catalogue.tempo[row] ?? Number.NaN),
        (log) => 2 ** log,
      ),
      energy: average(last, (row) => catalogue.energy[row] ?? Number.NaN),
      key: last.map((row) => catalogue.key[row] ?? 0).findLast((key) => key > 0) ?? null,
    },
  };
}

function moments(values: readonly number[]): Moments | null {
  const known = values.filter(Number.isFinite);
  if (known.length === 0) return null;
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
  const variance = known.reduce((sum, value) => sum + (value - mean) ** 2, 0) / known.length;
  return { known: known.length, mean, deviation: Math.sqrt(variance) };
}

function genreDirection(catalogue: Catalogue, seeds: readonly number[]): Float64Array | null {
  const { vectors, setOf } = catalogue.genreSpace;
  const mean = new Float64Array(GENRE_DIMS);
  for (const row of seeds.filter((one) => hasGenres(catalogue, one))) {
    for (let d = 0; d < GENRE_DIMS; d++)
      mean[d] = (mean[d] as number) + (vectors[(setOf[row] as number) * GENRE_DIMS + d] as number);
  }
  const length = Math.hypot(...mean);
  return length === 0 ? null : mean.map((value) => value / length);
}

function average(
  rows: readonly number[],
  of: (row: number) => number,
  back = (mean: number) => mean,
): number | null {
  const known = rows.map(of).filter(Number.isFinite);
  return known.length > 0 ? back(known.reduce((sum, value) => sum + value, 0) / known.length) : null;
}

/** True when rows of a presence pattern have a dimension. */
export function patternKnows(catalogue: Catalogue, pattern: number, dimension: number): boolean {
  const needs = DIMENSION_BITS[dimension];
  return needs !== undefined && ((catalogue.patternBits[pattern] ?? 0) & needs) === needs;
}

/** At most `most` of a list, evenly spaced. */
export function thinned(list: readonly number[], most: number): number[] {
  const step = Math.max(1, list.length / most);
  return list.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step));
}

/**
 * A seed that lacks a dimension takes the mean of the seeds that have it, so that it draws its centroid nowhere; a
 * dimension that none has counts nothing.
 */
function soundOf(
  catalogue: Catalogue,
  seeds: readonly number[],
  last: readonly number[],
  { features }: RankerWeights,
): Sound | null {
  const { dims, vectors, pattern } = catalogue;
  const knows = (row: number, d: number) => patternKnows(catalogue, pattern[row] ?? 0, d);
  const sum = new Float64Array(dims);
  const known = new Uint32Array(dims);
  for (const row of seeds) {
    for (let d = 0; d < dims; d++) {
      if (!knows(row, d)) continue;
      sum[d] = (sum[d] ?? 0) + (vectors[row * dims + d] ?? 0);
      known[d] = (known[d] ?? 0) + 1;
    }
  }
  const weights = new Float32Array(dims);
  DIMENSIONS.forEach(({ feature }, d) => {
    if ((known[d] ?? 0) > 0 && feature !== 'timeSignature') weights[d] = features[feature];
  });
  if (!weights.some((w) => w > 0)) return null;

  const filled = (row: number) =>
    Float32Array.from({ length: dims }, (_, d) =>
      knows(row, d) ? (vectors[row * dims + d] ?? 0) : known[d] ? (sum[d] ?? 0) / (known[d] ?? 1) : 0,
    );
  // Seeds without any audio would only repeat the mean.
  const heard = (row: number) => weights.some((w, d) => w > 0 && knows(row, d));
  const points = centroids(thinned(seeds.filter(heard), MOST_POINTS).map(filled), weights, CENTROIDS);
  const end = centroids(last.filter(heard).map(filled), weights, 1);
  return { points: [...points, ...(end.length > 0 ? end : points.slice(0, 1))], weights };
}
