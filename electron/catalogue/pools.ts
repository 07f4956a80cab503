// [Note: Pools] A track is suggested from a pool: an import, the library's own playlists, the demo. What the user did
// not choose is not heard of at all: none of its tracks are suggested, its playlists do not vote, and what it alone
// knows of popularity is unknown. All of it is in the snapshot by row, so a choice holds at once, without a new one.
// Pure.

import { type Catalogue, type Columns, slice, withPlaylists } from './columns.ts';

type PoolColumns = Pick<Columns, 'pools' | 'poolBits' | 'rows'>;

/** Pools of the snapshot that have a track. */
const filled = new WeakMap<Columns['poolBits'], readonly number[]>();

function filledPools({ pools, poolBits, rows }: PoolColumns): readonly number[] {
  const stride = Math.ceil(rows / 8);
  const known =
    filled.get(poolBits) ??
    pools.flatMap(({ id }, p) =>
      poolBits.subarray(p * stride, (p + 1) * stride).some((byte) => byte !== 0) ? [id] : [],
    );
  filled.set(poolBits, known);
  return known;
}

/** Whether a choice leaves nothing out: all pools with a track are among those chosen. */
export const isEveryPool = (catalogue: PoolColumns, chosen: readonly number[]): boolean =>
  filledPools(catalogue).every((id) => chosen.includes(id));

/** Bit r & 7 of byte r >> 3 says that row r is in one of the pools. */
export function rowsInPools({ pools, poolBits, rows }: PoolColumns, chosen: readonly number[]): Uint8Array {
  const stride = Math.ceil(rows / 8);
  const bits = new Uint8Array(stride);
  pools.forEach(({ id }, p) => {
    if (!chosen.includes(id)) return;
    for (let at = 0; at < stride; at++)
      bits[at] = (bits[at] as number) | (poolBits[p * stride + at] as number);
  });
  return bits;
}

export const hasRow = (bits: Uint8Array, row: number): boolean =>
  ((bits[row >> 3] ?? 0) & (1 << (row & 7))) !== 0;

/** Ids of the pools that hold a row, in the snapshot's order. */
export function poolsOf({ pools, poolBits, rows }: PoolColumns, row: number): number[] {
  const stride = Math.ceil(rows / 8);
  return pools.flatMap(({ id }, p) => (hasRow(poolBits.subarray(p * stride), row) ? [id] : []));
}

/** The same catalogue as if there were no pools but these. O(rows + members of their playlists). */
export function withPools(catalogue: Catalogue, chosen: readonly number[]): Catalogue {
  const { playlistPool } = catalogue;
  const kept = keepPlaylists(catalogue, (p) => chosen.includes(playlistPool[p] ?? 0));
  return { ...kept, popularity: popularityIn(catalogue, chosen) };
}

/** Of a row in several pools the largest that a chosen one knows, as in the snapshot. */
function popularityIn(catalogue: Catalogue, chosen: readonly number[]): Float32Array {
  const { sharedRow, sharedPool, sharedPopularity } = catalogue;
  const bits = rowsInPools(catalogue, chosen);
  const popularity = catalogue.popularity.map((value, row) => (hasRow(bits, row) ? value : Number.NaN));
  for (const row of sharedRow) popularity[row] = Number.NaN;
  sharedRow.forEach((row, at) => {
    if (!chosen.includes(sharedPool[at] ?? 0)) return;
    const before = popularity[row] ?? Number.NaN;
    const value = sharedPopularity[at] ?? Number.NaN;
    if (Number.isNaN(before) || value > before) popularity[row] = value;
  });
  return popularity;
}

/** The same catalogue with some of its playlists, by their places. O(members). */
export function keepPlaylists(catalogue: Catalogue, keeps: (playlist: number) => boolean): Catalogue {
  const { playlistIds, playlistNames, playlistPool, playlistStart, playlistRow } = catalogue;
  const kept = Array.from(playlistIds.keys()).filter(keeps);
  if (kept.length === playlistIds.length) return catalogue;
  const rows = kept.map((p) => slice({ start: playlistStart, items: playlistRow }, p));
  const start = new Uint32Array(kept.length + 1);
  rows.forEach((list, i) => {
    start[i + 1] = (start[i] ?? 0) + list.length;
  });
  const items = new Uint32Array(start[kept.length] ?? 0);
  rows.forEach((list, i) => {
    items.set(list, start[i] ?? 0);
  });
  return withPlaylists(
    catalogue,
    Int32Array.from(kept, (p) => playlistIds[p] ?? 0),
    kept.map((p) => playlistNames[p] ?? ''),
    { start, items },
    Int32Array.from(kept, (p) => playlistPool[p] ?? 0),
  );
}
