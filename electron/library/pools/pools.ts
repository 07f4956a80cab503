// The pools of the library: what is in each, and which of them feed suggestions. In SQLite, in the library thread.

import { MAX_NAME } from '../../../shared/domain/limits.ts';
import type { Pool } from '../../../shared/domain/pools.ts';
import { SegueError } from '../../../shared/domain/result.ts';
import type { Driver } from '../driver.ts';

export interface PoolRow {
  id: number;
  kind: Pool['kind'];
  name: string;
  chosen: boolean;
}

/**
 * Which playlists are the library's own pool: the demo's are the demo pool's, for as long as that has tracks.
 * For `playlists p` in SQL.
 */
export const IN_LIBRARY_POOL = `(p.kind <> 'demo' OR NOT EXISTS (SELECT 1 FROM pool_tracks dt JOIN pools d
  ON d.id = dt.pool_id WHERE d.kind = 'demo'))`;

/** Those that have a track, the library's own first, then in the order they came. */
export function filledPools(db: Driver): PoolRow[] {
  return db
    .prepare(
      `SELECT id, kind, name, chosen FROM pools WHERE CASE kind
         WHEN 'library' THEN EXISTS (SELECT 1 FROM playlist_items i JOIN playlists p ON p.id = i.playlist_id
           WHERE ${IN_LIBRARY_POOL})
         ELSE EXISTS (SELECT 1 FROM pool_tracks WHERE pool_id = pools.id) END
       ORDER BY kind <> 'library', id`,
    )
    .all<Omit<PoolRow, 'chosen'> & { chosen: number }>([])
    .map((pool) => ({ ...pool, chosen: pool.chosen === 1 }));
}

type Counts = Pick<Pool, 'tracks' | 'withFeatures' | 'playlists'>;

const OF_LIBRARY = `SELECT count(*) AS tracks, count(f.track_id) AS withFeatures,
    (SELECT count(*) FROM playlists p WHERE ${IN_LIBRARY_POOL}) AS playlists
  FROM (SELECT DISTINCT i.track_id AS id FROM playlist_items i JOIN playlists p ON p.id = i.playlist_id
    WHERE ${IN_LIBRARY_POOL}) t LEFT JOIN audio_features f ON f.track_id = t.id`;
const OF_OTHERS = `SELECT count(*) AS tracks, count(f.track_id) AS withFeatures,
    (SELECT count(*) FROM pool_playlists WHERE pool_id = ?1)
      + (SELECT count(*) FROM playlists p JOIN pools ON pools.id = ?1 WHERE p.kind = 'demo' AND pools.kind = 'demo')
      AS playlists
  FROM pool_tracks t LEFT JOIN audio_features f ON f.track_id = t.track_id WHERE t.pool_id = ?1`;

/** O(tracks in pools): for the dialog that shows them, not for requests. */
export function listPools(db: Driver): Omit<Pool, 'file'>[] {
  const at = db.prepare('SELECT at FROM pools WHERE id = ?');
  return filledPools(db).map((pool) => {
    const counts =
      pool.kind === 'library'
        ? db.prepare(OF_LIBRARY).get<Counts>([])
        : db.prepare(OF_OTHERS).get<Counts>([pool.id]);
    return {
      ...pool,
      ...(counts ?? { tracks: 0, withFeatures: 0, playlists: 0 }),
      at: at.get<{ at: string | null }>([pool.id])?.at ?? null,
    };
  });
}

/** Whether a pool feeds the suggestions of playlists that choose none of their own. Throws `not-found`. */
export function choosePool(db: Driver, poolId: number, chosen: boolean): void {
  const { changes } = db.prepare('UPDATE pools SET chosen = ? WHERE id = ?').run([chosen ? 1 : 0, poolId]);
  if (Number(changes) === 0) throw new SegueError('not-found', `pool ${poolId}`);
}

/** Throws `not-found`, also of the library's own and the audio files', and `name-taken`. */
export function renamePool(db: Driver, poolId: number, wanted: string): void {
  const name = wanted.trim().slice(0, MAX_NAME);
  if (name === '') throw new SegueError('invalid-input', 'no name');
  if (db.prepare('SELECT 1 FROM pools WHERE name = ? AND id <> ?').get([name, poolId]))
    throw new SegueError('name-taken', name);
  const { changes } = db
    .prepare("UPDATE pools SET name = ? WHERE id = ? AND kind IN ('demo', 'import')")
    .run([name, poolId]);
  if (Number(changes) === 0) throw new SegueError('not-found', `pool ${poolId}`);
}
