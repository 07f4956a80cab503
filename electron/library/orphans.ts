// [Note: Orphans] Artists, albums and genres go when no track has them any more. What the user has said of an artist
// keeps it: filters name artists by id, which SQLite would give to the next one. In the library thread.

import { setImmediate as turn } from 'node:timers/promises';
import type { Driver } from './driver.ts';

/** Conditions on a row of each table. */
export const ORPHANED = {
  artists: `NOT EXISTS (SELECT 1 FROM track_artists WHERE artist_id = artists.id)
    AND id NOT IN (SELECT named.atom FROM steering s,
      json_tree(CASE WHEN json_valid(s.steering) THEN s.steering ELSE '{}' END, '$.filters') named
      WHERE named.key = 'id' AND named.type = 'integer')`,
  albums: 'NOT EXISTS (SELECT 1 FROM tracks WHERE album_id = albums.id)',
  genres: 'NOT EXISTS (SELECT 1 FROM track_genres WHERE genre_id = genres.id)',
} as const;

const SWEPT = [
  { table: 'artists', where: `${ORPHANED.artists} AND id NOT IN (SELECT artist_id FROM never_artists)` },
  { table: 'albums', where: ORPHANED.albums },
  { table: 'genres', where: ORPHANED.genres },
] as const;

/** Rows that are looked at in one go: some milliseconds of everybody else's time. */
const PORTION = 2000;

/** How many hold ids of rows that may have no track yet. */
const held = new WeakMap<Driver, number>();

/** While `work` goes on nothing is swept: what it has looked up or written has its tracks only later. */
export async function withoutSweeping<T>(db: Driver, work: () => Promise<T>): Promise<T> {
  held.set(db, (held.get(db) ?? 0) + 1);
  try {
    return await work();
  } finally {
    held.set(db, (held.get(db) ?? 1) - 1);
  }
}

/** In portions with a turn for everybody else in between. What is left of it goes with a later one. */
export async function sweepOrphans(db: Driver): Promise<void> {
  for (const { table, where } of SWEPT) {
    const end = db.prepare(
      `SELECT max(id) AS last FROM (SELECT id FROM ${table} WHERE id > ? ORDER BY id LIMIT ${PORTION})`,
    );
    const sweep = db.prepare(`DELETE FROM ${table} WHERE id > ? AND id <= ? AND ${where}`);
    for (let after = 0; ; await turn()) {
      const last = held.get(db) ? null : (end.get<{ last: number | null }>([after])?.last ?? null);
      if (last === null) break;
      sweep.run([after, last]);
      after = last;
    }
  }
}
