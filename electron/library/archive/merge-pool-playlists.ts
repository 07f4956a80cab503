// A pool's playlists out of a library file. They name their tracks by that library's ids: in a library with others each is
// put down anew, under the digest that its import would give it here, so that neither file brings it twice.

import type { Driver } from '../driver.ts';
import { playlistDigest } from '../import/lists.ts';
import { type Ids, inserter } from './ids.ts';
import type { Merged } from './merge-table.ts';
import type { Row } from './rows.ts';
import { POOL_PLAYLISTS } from './tables.ts';

/**
 * @param fresh the library has the file's ids: rows come as they are
 * @returns takes one row, within a transaction
 */
export function mergePoolPlaylists(
  db: Driver,
  ids: Ids,
  given: readonly string[],
  fresh: boolean,
): (row: Row) => Merged {
  const there = db.prepare('SELECT 1 FROM pool_playlists WHERE pool_id = ? AND digest = ?');
  const { write } = inserter(db, POOL_PLAYLISTS.name, given);
  return (row) => {
    const found = ids.resolved(row, { pool_id: 'pools' });
    const tracks = idsIn(row.track_ids);
    if (!found || typeof row.pool_id !== 'number' || typeof row.name !== 'string' || !tracks) return 'misfit';
    if (fresh) return write(row) > 0 ? 'added' : 'known';
    // Those that the other library has lost meanwhile are passed over, there as here.
    const here = tracks.map((id) => ids.of('tracks', id)).filter((id) => id !== null);
    if (here.length === 0) return 'known';
    const digest = playlistDigest(row.name, here);
    // Looked for first: a number is used up by a row that is only then refused.
    if (there.get([found.pool_id ?? null, digest])) return 'known';
    write({ ...found, id: null, digest, track_ids: JSON.stringify(here) });
    return 'added';
  };
}

/** Null where it is no list of ids. */
function idsIn(text: unknown): number[] | null {
  if (typeof text !== 'string') return null;
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) && value.every(Number.isSafeInteger) ? (value as number[]) : null;
  } catch {
    return null;
  }
}
