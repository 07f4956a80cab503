// A snapshot in memory: columns by row, and the indexes over them. Pure; built once a load, never changed after.

import { type Csr, type Indexes, invert, narrow, single, slice } from './csr.ts';
import { type GenreSpace, makeGenreSpace } from './genre-space.ts';
import { indexPlaylists, type PlaylistIndex } from './playlists.ts';
import { NO_WORK } from './same-song.ts';
import type { Scaler } from './vector-schema.ts';

export { type Csr, type Indexes, slice } from './csr.ts';

/** What a snapshot file holds. A row is a track; rows are in ascending track id. */
export interface Columns {
  rows: number;
  /** Values a vector, a multiple of 4. */
  dims: number;
  scaler: Scaler;
  genreNames: readonly string[];
  /** ISO 639-1. */
  languageNames: readonly string[];
  pools: readonly { id: number; name: string }[];
  trackId: Int32Array;
  /** rows x dims, scaled; 0 where not known. */
  vectors: Float32Array;
  /** Index into `patternBits`. */
  pattern: Uint16Array;
  /** Distinct presence patterns: bit i for feature i of FEATURE_NAMES. */
  patternBits: Uint32Array;
  /** Interned artists and albums: index to the library's id. */
  artistIds: Int32Array;
  albumIds: Int32Array;
  /** CSR: the artists of row r are artist[artistStart[r] .. artistStart[r + 1]], the primary one first. */
  artistStart: Uint32Array;
  artist: Uint32Array;
  /** By artist what is known of the languages of its titles: an index into `languageSets`, 0 being of nothing. */
  artistLanguages: Uint16Array;
  /** Distinct ones, six numbers each: languages/sets.ts. */
  languageSets: Uint8Array;
  /** -1: none. */
  album: Int32Array;
  genreStart: Uint32Array;
  genre: Uint32Array;
  /** 0: unknown. */
  year: Int16Array;
  /** Day of release, counted from 1900-01-01, which is 1 (release-day.ts); 0: unknown. */
  released: Uint16Array;
  durationMs: Int32Array;
  /** 0: unknown, 1: not explicit, 2: explicit. */
  explicit: Uint8Array;
  /** NaN: unknown. Popularity and energy 0..1, tempo in BPM. */
  popularity: Float32Array;
  tempo: Float32Array;
  energy: Float32Array;
  /** key-wheel.ts's code; 0: unknown. */
  key: Uint8Array;
  /** Interned song, the same for its versions; NO_WORK: unknown. */
  work: Uint32Array;
  /** What tells songs of one `work` apart: same-song.ts. */
  titleMark: Uint16Array;
  /** Rows whose bare title is another work's, ascending, and that work: same-song.ts, [Note: Bare titles]. */
  bareRow: Uint32Array;
  bareWork: Uint32Array;
  /** pools x ceil(rows / 8) bytes: bit r & 7 of byte r >> 3 says that row r is in the pool. */
  poolBits: Uint8Array;
  /** Of rows in several pools, what each pool (its id) knows of their popularity; by row, then by pool. */
  sharedRow: Uint32Array;
  sharedPool: Int32Array;
  sharedPopularity: Float32Array;
  /** Playlists as CSR of rows, for co-occurrence. */
  playlistNames: readonly string[];
  playlistIds: Int32Array;
  /** Id of the pool each is of; 0: of none. */
  playlistPool: Int32Array;
  playlistStart: Uint32Array;
  playlistRow: Uint32Array;
}

/** Genres are kept once a distinct set of them (`genreSpace`), not once a row. */
export interface Catalogue extends Omit<Columns, 'genreStart' | 'genre' | 'artist'> {
  artist: Indexes;
  rowsOfArtist: Csr;
  rowsOfAlbum: Csr;
  /** Sets of genres that have a genre: `genreSpace.setOf` says the set of a row. */
  setsOfGenre: Csr<Indexes>;
  /** Inverse document frequency a genre, ln((1 + rows with genres) / (1 + rows with it)) + 1: rare ones weigh more. */
  genreIdf: Float32Array;
  /** Length of the idf vector of each set of genres; 0 of the empty one. */
  genreNorm: Float32Array;
  genreSpace: GenreSpace;
  playlists: PlaylistIndex;
  /** Row of a track, -1 where it has none. */
  rowOf(trackId: number): number;
}

/** The same catalogue as if nobody else had listened: no playlist and no popularity is known. */
export function withoutOthers(catalogue: Catalogue): Catalogue {
  return {
    ...withPlaylists(catalogue, new Int32Array(0), [], {
      start: new Uint32Array(1),
      items: new Uint32Array(0),
    }),
    popularity: new Float32Array(catalogue.rows).fill(Number.NaN),
  };
}

/** The same catalogue with other playlists than its own. */
export function withPlaylists(
  catalogue: Catalogue,
  ids: Int32Array,
  names: readonly string[],
  rowsOf: Csr,
  pools: Int32Array = new Int32Array(ids.length),
): Catalogue {
  const playlists = indexPlaylists(
    ...([ids, names, rowsOf, catalogue.rows] as const),
    (row) => primaryArtist(catalogue, row),
    ...([catalogue.artistIds.length, catalogue.genreSpace] as const),
  );
  const { start: playlistStart, items: playlistRow } = rowsOf;
  const own = { playlistIds: ids, playlistNames: names, playlistPool: pools, playlistStart, playlistRow };
  return { ...catalogue, ...own, playlists };
}

/** Interned, -1: unknown. */
function primaryArtist(
  { artistStart, artist }: Pick<Catalogue, 'artistStart' | 'artist'>,
  row: number,
): number {
  const at = artistStart[row] ?? 0;
  return at < (artistStart[row + 1] ?? 0) ? (artist[at] ?? -1) : -1;
}

/** Adds the indexes that the recommender reads to a snapshot's columns. O(rows + members). */
export function createCatalogue(columns: Columns): Catalogue {
  const { genreStart, genre, ...kept } = columns;
  const { rows, trackId, genreNames } = columns;
  const holders = new Uint32Array(genreNames.length);
  for (const g of genre) holders[g] = (holders[g] as number) + 1;
  let described = 0;
  for (let row = 0; row < rows; row++) if (genreStart[row] !== genreStart[row + 1]) described++;
  const genreIdf = Float32Array.from(holders, (count) => Math.log((1 + described) / (1 + count)) + 1);
  const genreSpace = makeGenreSpace(rows, genreNames, { start: genreStart, items: genre });
  const { genresOf } = genreSpace;
  const sets = invert(genresOf, genreNames.length);
  const genreNorm = Float32Array.from({ length: genresOf.start.length - 1 }, (_, set) => {
    let squares = 0;
    for (const g of slice(genresOf, set)) squares += (genreIdf[g] ?? 0) ** 2;
    return Math.sqrt(squares);
  });
  return {
    ...kept,
    rowsOfArtist: invert({ start: columns.artistStart, items: columns.artist }, columns.artistIds.length),
    rowsOfAlbum: invert(single(columns.album), columns.albumIds.length),
    artist: narrow(columns.artist, columns.artistIds.length),
    setsOfGenre: { start: sets.start, items: narrow(sets.items, genreNorm.length) },
    genreIdf,
    genreNorm,
    genreSpace,
    playlists: indexPlaylists(
      columns.playlistIds,
      columns.playlistNames,
      { start: columns.playlistStart, items: columns.playlistRow },
      rows,
      (row) => primaryArtist(columns, row),
      columns.artistIds.length,
      genreSpace,
    ),
    rowOf: (id) => findRow(trackId, id),
  };
}

/** Interned genres of a row. */
export const genresOf = ({ genreSpace }: Pick<Catalogue, 'genreSpace'>, row: number): Indexes =>
  slice(genreSpace.genresOf, genreSpace.setOf[row] ?? 0);

export const hasGenres = ({ genreNorm, genreSpace }: Catalogue, row: number): boolean =>
  (genreNorm[genreSpace.setOf[row] as number] as number) > 0;

/** The work of a row's bare title: mostly its own. NO_WORK: unknown. */
export function bareWorkOf(
  { work, bareRow, bareWork }: Pick<Columns, 'work' | 'bareRow' | 'bareWork'>,
  row: number,
): number {
  const at = findRow(bareRow, row);
  return (at < 0 ? work[row] : bareWork[at]) ?? NO_WORK;
}

/** Row of a track among ascending ids, -1 where it is not. */
export function findRow(trackId: Int32Array | Uint32Array, id: number): number {
  let low = 0;
  let high = trackId.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = trackId[middle] ?? 0;
    if (found === id) return middle;
    if (found < id) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
