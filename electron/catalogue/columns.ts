// A snapshot in memory: columns by row, and the indexes over them. Pure; built once a load, never changed after.

import type { Scaler } from './vector-schema.ts';

/** What a snapshot file holds. A row is a track; rows are in ascending track id. */
export interface Columns {
  rows: number;
  /** Values a vector, a multiple of 4. */
  dims: number;
  scaler: Scaler;
  genreNames: readonly string[];
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
  /** -1: none. */
  album: Int32Array;
  genreStart: Uint32Array;
  genre: Uint32Array;
  /** 0: unknown. */
  year: Int16Array;
  durationMs: Int32Array;
  /** NaN: unknown. Popularity and energy 0..1, tempo in BPM. */
  popularity: Float32Array;
  tempo: Float32Array;
  energy: Float32Array;
  /** key-wheel.ts's code; 0: unknown. */
  key: Uint8Array;
  /** Interned song, the same for its versions; NO_WORK: unknown. */
  work: Uint32Array;
  /** 1: the title says that it is a version. */
  version: Uint8Array;
  /** pools x ceil(rows / 8) bytes: bit r & 7 of byte r >> 3 says that row r is in the pool. */
  poolBits: Uint8Array;
  /** Playlists as CSR of rows, for co-occurrence. */
  playlistIds: Int32Array;
  playlistStart: Uint32Array;
  playlistRow: Uint32Array;
}

/** Compressed sparse rows: the members of i are items[start[i] .. start[i + 1]], ascending. */
export interface Csr {
  start: Uint32Array;
  items: Uint32Array;
}

export interface Catalogue extends Columns {
  rowsOfArtist: Csr;
  rowsOfAlbum: Csr;
  rowsOfGenre: Csr;
  /** Inverse document frequency a genre, ln((1 + rows with genres) / (1 + rows with it)) + 1: rare ones weigh more. */
  genreIdf: Float32Array;
  /** Length of each row's idf vector; 0 without genres. */
  genreNorm: Float32Array;
  /** Row of a track, -1 where it has none. */
  rowOf(trackId: number): number;
}

/** Members of one entry of a CSR; a view, no copy. */
export function slice(csr: Csr, entry: number): Uint32Array {
  return csr.items.subarray(csr.start[entry] ?? 0, csr.start[entry + 1] ?? 0);
}

/** Rows by member, from members by row: a counting sort, so that rows come out ascending. */
export function invert(rows: Csr, members: number): Csr {
  const start = new Uint32Array(members + 1);
  for (const member of rows.items) start[member + 1] = (start[member + 1] ?? 0) + 1;
  for (let m = 0; m < members; m++) start[m + 1] = (start[m + 1] ?? 0) + (start[m] ?? 0);
  const next = start.slice();
  const items = new Uint32Array(rows.items.length);
  for (let row = 0; row + 1 < rows.start.length; row++) {
    for (const member of slice(rows, row)) {
      const at = next[member] ?? 0;
      items[at] = row;
      next[member] = at + 1;
    }
  }
  return { start, items };
}

/** CSR of a column with at most one member a row, -1 for none. */
function single(column: Int32Array): Csr {
  const start = new Uint32Array(column.length + 1);
  const items: number[] = [];
  for (let row = 0; row < column.length; row++) {
    const member = column[row] ?? -1;
    if (member >= 0) items.push(member);
    start[row + 1] = items.length;
  }
  return { start, items: Uint32Array.from(items) };
}

/** Adds the indexes that the recommender reads to a snapshot's columns. O(rows + members). */
export function createCatalogue(columns: Columns): Catalogue {
  const { rows, trackId, genreNames, genreStart, genre } = columns;
  const genres: Csr = { start: genreStart, items: genre };
  const rowsOfGenre = invert(genres, genreNames.length);
  let described = 0;
  for (let row = 0; row < rows; row++) if (slice(genres, row).length > 0) described++;
  const genreIdf = Float32Array.from(
    genreNames,
    (_, g) => Math.log((1 + described) / (1 + slice(rowsOfGenre, g).length)) + 1,
  );
  const genreNorm = new Float32Array(rows);
  for (let row = 0; row < rows; row++) {
    let squares = 0;
    for (const g of slice(genres, row)) squares += (genreIdf[g] ?? 0) ** 2;
    genreNorm[row] = Math.sqrt(squares);
  }
  return {
    ...columns,
    rowsOfArtist: invert({ start: columns.artistStart, items: columns.artist }, columns.artistIds.length),
    rowsOfAlbum: invert(single(columns.album), columns.albumIds.length),
    rowsOfGenre,
    genreIdf,
    genreNorm,
    rowOf: (id) => findRow(trackId, id),
  };
}

/** Row of a track among ascending ids, -1 where it is not. */
export function findRow(trackId: Int32Array, id: number): number {
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
