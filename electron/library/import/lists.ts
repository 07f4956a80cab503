// Playlists out of files. Tracks are gathered while a file is read and written when its playlist is whole, in one
// transaction; one that is there already, of the same name and the same tracks, is left as the user has it.

import { createHash } from 'node:crypto';
import { MAX_ITEMS, MAX_NAME } from '../../../shared/domain/limits.ts';
import type { Driver } from '../driver.ts';
import { insertItems, nextItemId } from '../items.ts';
import { insertPlaylist, nextPlaylistId, playlistName } from '../playlists.ts';
import type { Filler } from '../pools/fill.ts';
import type { ReadList } from './items.ts';

interface Gathered {
  list: ReadList;
  trackIds: number[];
  /** By place; where it is missing, the time of the import. */
  addedAt: (string | null)[];
}

export interface Written {
  made: number[];
  known: number[];
}

/** What a playlist is known again by: its name and its tracks, in their order. */
export const playlistDigest = (name: string, trackIds: readonly number[]): string =>
  createHash('sha256')
    .update(JSON.stringify([name, trackIds]))
    .digest('base64');

/**
 * @param unnamed the name of playlists that have none
 * @param pool keeps them for co-occurrence, in place of the library
 */
export function createLists(
  db: Driver,
  now: string,
  unnamed: string,
  pool: Pick<Filler, 'putPlaylist'> | null,
) {
  const gathered = new Map<string, Gathered>();

  const write = ({ list, trackIds, addedAt }: Gathered): Written => {
    const written: Written = { made: [], known: [] };
    // A playlist holds so many: what is longer becomes several.
    for (let from = 0; from === 0 || from < trackIds.length; from += MAX_ITEMS) {
      const part = from === 0 ? '' : ` ${from / MAX_ITEMS + 1}`;
      const name = `${(list.name || unnamed).slice(0, MAX_NAME - part.length)}${part}`;
      const ids = trackIds.slice(from, from + MAX_ITEMS);
      const digest = playlistDigest(name, ids);
      const spotifyId = part === '' ? (list.spotifyId ?? null) : null;
      if (pool) {
        pool.putPlaylist(name, ids, digest);
        continue;
      }
      const before = db
        .prepare('SELECT playlist_id AS id FROM import_playlists WHERE digest = ?')
        .get<{ id: number }>([digest]);
      if (before && playlistName(db, before.id) !== null) {
        db.prepare(
          'UPDATE import_playlists SET name = ?, count = ?, at = ?, spotify_id = coalesce(?, spotify_id) WHERE digest = ?',
        ).run([name, ids.length, now, spotifyId, digest]);
        written.known.push(before.id);
        continue;
      }
      const playlistId = nextPlaylistId(db);
      insertPlaylist(db, playlistId, { kind: 'local', name, description: list.description, createdAt: now });
      const firstId = nextItemId(db);
      insertItems(
        db,
        playlistId,
        ids.map((trackId, position) => ({
          id: firstId + position,
          trackId,
          addedAt: addedAt[from + position] ?? now,
          position,
        })),
      );
      db.prepare(
        `INSERT INTO import_playlists (digest, playlist_id, name, count, at, spotify_id) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
         ON CONFLICT (digest) DO UPDATE SET playlist_id = ?2, name = ?3, count = ?4, at = ?5, spotify_id = ?6`,
      ).run([digest, playlistId, name, ids.length, now, spotifyId]);
      written.made.push(playlistId);
    }
    return written;
  };

  return {
    put(list: ReadList, trackId: number, addedAt: string | null): void {
      let found = gathered.get(list.key);
      if (!found) {
        found = { list, trackIds: [], addedAt: [] };
        gathered.set(list.key, found);
      }
      if (addedAt !== null) found.addedAt[found.trackIds.length] = addedAt;
      found.trackIds.push(trackId);
    },
    /** Keys of playlists that wait to be written. */
    waiting: (): string[] => [...gathered.keys()],
    /** Writes one and forgets it; nothing where no track of it could be read. Within a transaction. */
    finish(key: string, list?: ReadList): Written {
      const found = gathered.get(key);
      gathered.delete(key);
      return found ? write(list ? { ...found, list } : found) : { made: [], known: [] };
    },
  };
}
