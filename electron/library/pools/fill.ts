// Puts what an import reads into its pool: every track it meets, also those the library had, and the playlists that are
// for co-occurrence alone. The pool is made with its first track. Within the caller's transactions.

import type { Driver } from '../driver.ts';

export interface Filler {
  put(trackId: number, popularity: number | null): void;
  /** Kept once, however often it comes. @param digest of its name and tracks */
  putPlaylist(name: string, trackIds: readonly number[], digest: string): void;
  /** Null while nothing came into it. */
  id(): number | null;
}

/** @param name a pool of this name and kind is added to */
export function createFiller(
  db: Driver,
  name: string,
  now: string,
  kind: 'import' | 'files' = 'import',
): Filler {
  const track = db.prepare(
    `INSERT INTO pool_tracks (pool_id, track_id, popularity) VALUES (?, ?, ?)
     ON CONFLICT (pool_id, track_id) DO UPDATE SET popularity = coalesce(popularity, excluded.popularity)`,
  );
  const playlist = db.prepare(
    'INSERT OR IGNORE INTO pool_playlists (pool_id, name, digest, track_ids) VALUES (?, ?, ?, ?)',
  );
  let id: number | null = null;
  const pool = (): number => {
    id ??= poolNamed(db, name, now, kind);
    return id;
  };
  return {
    put: (trackId, popularity) => void track.run([pool(), trackId, popularity]),
    putPlaylist: (title, trackIds, digest) =>
      void playlist.run([pool(), title, digest, JSON.stringify(trackIds)]),
    id: () => id,
  };
}

function poolNamed(db: Driver, wanted: string, now: string, kind: string): number {
  const there = db
    .prepare('SELECT id FROM pools WHERE name = ? AND kind = ?')
    .get<{ id: number }>([wanted, kind]);
  if (there) {
    db.prepare('UPDATE pools SET at = ? WHERE id = ?').run([now, there.id]);
    return there.id;
  }
  const name = freeName(db, wanted);
  const made = db
    .prepare('INSERT INTO pools (name, kind, at) VALUES (?, ?, ?) RETURNING id')
    .get([name, kind, now]);
  return (made as { id: number }).id;
}

/** The name, or with a number behind it where a pool of another kind has it. */
export function freeName(db: Driver, wanted: string): string {
  const isTaken = db.prepare('SELECT 1 FROM pools WHERE name = ?');
  let name = wanted;
  for (let n = 2; isTaken.get([name]); n++) name = `${wanted} ${n}`;
  return name;
}
