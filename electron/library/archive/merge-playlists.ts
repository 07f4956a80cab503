// Playlists out of a library file, each in one transaction when its items have been read. One that the library has,
// with the same tracks in the same order, is known, and so is one that came of such a file before; any other comes
// beside what is there, so that nothing of either is lost.

import { createHash } from 'node:crypto';
import { MAX_ROWS } from '../../../shared/domain/limits.ts';
import type { Driver } from '../driver.ts';
import { nextItemId } from '../items.ts';
import { nextPlaylistId, playlistName } from '../playlists.ts';
import { type Ids, inserter } from './ids.ts';
import type { Row } from './rows.ts';

export interface PlaylistsOptions {
  db: Driver;
  ids: Ids;
  columns: { playlists: readonly string[]; items: readonly string[] };
  /** Nothing in the library but what is in the file, under the same ids: all comes under its own. */
  fresh: boolean;
  onWritten: (playlistId: number, isNew: boolean) => void;
}

const WHAT = ['kind', 'name', 'description', 'created_at'] as const;

export function createPlaylists({ db, ids, columns, fresh, onWritten }: PlaylistsOptions) {
  const writePlaylist = inserter(db, 'playlists', columns.playlists).write;
  const writeItem = inserter(db, 'playlist_items', columns.items).write;
  const staged = 'SELECT * FROM temp.archive_playlist_rows';
  let current: { playlist: Row & { id: number }; items: Row[] } | null = null;
  let latest = 0;

  const sameAs = (id: number, items: readonly Row[]): boolean => {
    const own = db
      .prepare('SELECT track_id, added_at FROM playlist_items WHERE playlist_id = ? ORDER BY position')
      .all<Row>([id]);
    return (
      own.length === items.length &&
      own.every((item, i) => item.track_id === items[i]?.track_id && item.added_at === items[i]?.added_at)
    );
  };

  const known = (playlist: Row & { id: number }, items: readonly Row[], digest: string): number | null => {
    if (fresh) return playlistName(db, playlist.id) === null ? null : playlist.id;
    const what = WHAT.map((column) => playlist[column] ?? null);
    const alike = db
      .prepare(`SELECT id FROM playlists WHERE ${WHAT.map((column) => `${column} = ?`).join(' AND ')}`)
      .all<{ id: number }>(what)
      .find(({ id }) => sameAs(id, items));
    if (alike) return alike.id;
    const before = db
      .prepare('SELECT playlist_id AS id FROM import_playlists WHERE digest = ?')
      .get<{ id: number }>([digest]);
    return before && playlistName(db, before.id) !== null ? before.id : null;
  };

  const write = (playlist: Row & { id: number }, items: readonly Row[]) => {
    const said = [
      WHAT.map((column) => playlist[column]),
      items.map((item) => [item.track_id, item.added_at]),
    ];
    const digest = createHash('sha256')
      .update(JSON.stringify(['library', said]))
      .digest('base64');
    const found = known(playlist, items, digest);
    if (found !== null) {
      // What is kept with it may still have to come, where this goes on after it was cut off.
      if (fresh) ids.put('playlists', playlist.id, found);
      return onWritten(found, false);
    }
    const id = fresh ? playlist.id : nextPlaylistId(db);
    writePlaylist({ ...playlist, id });
    const firstId = nextItemId(db);
    items.forEach((item, position) => {
      writeItem({ ...item, id: fresh ? (item.id ?? null) : firstId + position, playlist_id: id, position });
    });
    if (!fresh)
      db.prepare('INSERT OR REPLACE INTO import_playlists (digest, playlist_id) VALUES (?, ?)').run([
        digest,
        id,
      ]);
    ids.put('playlists', playlist.id, id);
    onWritten(id, true);
  };

  /** Writes what is gathered, and the playlists without items that stand before `next`. */
  const flush = (next: number) => {
    if (current) write(current.playlist, current.items);
    current = null;
    const empty = db
      .prepare(`${staged} WHERE id > ? AND id < ? ORDER BY id`)
      .all<Row & { id: number }>([latest, next]);
    for (const playlist of empty) write(playlist, []);
    latest = next;
  };

  return {
    /** Whether the item's playlist, track and place are known. Within a transaction, by playlist and position. */
    item(row: Row): boolean {
      const { playlist_id: playlistId } = row;
      if (typeof playlistId !== 'number' || playlistId < latest) return false;
      if (current?.playlist.id !== playlistId) {
        flush(playlistId);
        const [playlist] = db.prepare(`${staged} WHERE id = ?`).all<Row & { id: number }>([playlistId]);
        if (!playlist) return false;
        current = { playlist, items: [] };
      }
      const found = ids.resolved(row, { track_id: 'tracks' });
      // More than any list here has: it is nobody's, and is gathered in memory.
      if (!found || !current || current.items.length >= MAX_ROWS) return false;
      current.items.push(found);
      return true;
    },
    /** After the last item. */
    end: () => flush(Number.MAX_SAFE_INTEGER),
  };
}
