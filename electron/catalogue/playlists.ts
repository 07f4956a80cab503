// Which tracks and artists occur together in playlists: the indexes that co-occurrence reads. Pure; built once a
// load, never changed after.

import { type Csr, type Indexes, invert, narrow, slice } from './csr.ts';
import { GENRE_DIMS, type GenreSpace } from './genre-space.ts';
import { wordsOf } from './words.ts';

export interface PlaylistIndex {
  ids: Int32Array;
  rowsOf: Csr;
  /** Distinct primary artists by playlist, and playlists by primary artist. */
  artistsOf: Csr<Indexes>;
  ofArtist: Csr<Indexes>;
  /** Playlists by a word of their names. */
  ofWord: ReadonlyMap<string, number[]>;
  /** Rows that some playlist holds, ascending, and a row's place among them (-1: none holds it). */
  members: Uint32Array;
  memberOf: Int16Array | Int32Array;
  /** Parallel to `rowsOf.items`: their places among the members. */
  membersOf: Indexes;
  /** Playlists by member: `holdersOf` for a row. */
  ofMember: Csr<Indexes>;
  /** playlists x GENRE_DIMS: mean direction of the tracks' genres, of unit length; 0 where none is known. */
  genreMeans: Float32Array;
}

/**
 * @param primary the primary artist of a row, -1: unknown
 * @param artists how many artists there are
 */
export function indexPlaylists(
  ids: Int32Array,
  names: readonly string[],
  rowsOf: Csr,
  rows: number,
  primary: (row: number) => number,
  artists: number,
  { vectors, setOf }: GenreSpace,
): PlaylistIndex {
  const start = new Uint32Array(ids.length + 1);
  const items: number[] = [];
  const ofWord = new Map<string, number[]>();
  for (let p = 0; p < ids.length; p++) {
    const own = new Set<number>();
    for (const row of slice(rowsOf, p)) if (primary(row) >= 0) own.add(primary(row));
    for (const artist of own) items.push(artist);
    start[p + 1] = items.length;
    for (const word of wordsOf(names[p] ?? '')) {
      const list = ofWord.get(word);
      if (list) list.push(p);
      else ofWord.set(word, [p]);
    }
  }
  const artistsOf = { start, items: narrow(Uint32Array.from(items), artists) };
  const members = Uint32Array.from(new Set(rowsOf.items)).sort();
  const memberOf = (members.length <= 0x8000 ? new Int16Array(rows) : new Int32Array(rows)).fill(-1);
  members.forEach((row, m) => {
    memberOf[row] = m;
  });
  const membersOf = narrow(
    rowsOf.items.map((row) => memberOf[row] as number),
    members.length,
  );
  const holders = invert({ start: rowsOf.start, items: membersOf }, members.length);
  const ofArtist = invert(artistsOf, artists);
  return {
    ...{ ids, rowsOf, artistsOf, ofWord, members, memberOf },
    membersOf,
    ofMember: { start: holders.start, items: narrow(holders.items, ids.length) },
    ofArtist: { start: ofArtist.start, items: narrow(ofArtist.items, ids.length) },
    genreMeans: means(rowsOf, vectors, setOf),
  };
}

/** The playlists that hold a row. */
export const holdersOf = ({ ofMember, memberOf }: PlaylistIndex, row: number): Indexes =>
  // Of a row that none holds, -1, the slice is empty.
  slice(ofMember, memberOf[row] ?? -1);

function means(rowsOf: Csr, vectors: Float32Array, setOf: GenreSpace['setOf']): Float32Array {
  const count = rowsOf.start.length - 1;
  const out = new Float32Array(count * GENRE_DIMS);
  for (let p = 0; p < count; p++) {
    const mean = out.subarray(p * GENRE_DIMS, (p + 1) * GENRE_DIMS);
    for (const row of slice(rowsOf, p)) {
      for (let d = 0; d < GENRE_DIMS; d++)
        mean[d] = (mean[d] as number) + (vectors[(setOf[row] as number) * GENRE_DIMS + d] as number);
    }
    const length = Math.hypot(...mean);
    if (length > 0) for (let d = 0; d < GENRE_DIMS; d++) mean[d] = (mean[d] as number) / length;
  }
  return out;
}
