// Looking after the library: where a track is, what is there twice, and what no playlist holds. Reads only; what is
// then done about it is an edit. Runs in the library thread.

import {
  type DuplicateScope,
  type Duplicates,
  MAX_UNUSED,
  type UnusedTracks,
  type WhereUsed,
} from '../../../shared/domain/care.ts';
import { SegueError } from '../../../shared/domain/result.ts';
import type { Driver } from '../driver.ts';
import { trackRows } from '../tracks.ts';
import { createSongs, type Groups } from './songs.ts';

const withoutThe = (name: string) =>
  `CASE WHEN ${name} LIKE 'the %' THEN substr(${name}, 5) ELSE ${name} END`;
const BY_SAME_ARTIST = `
  SELECT credit.track_id AS id FROM track_artists credit WHERE credit.position = 0 AND credit.artist_id IN (
    SELECT a.id FROM artists a JOIN artists own ON ${withoutThe('a.name_search')} = ${withoutThe('own.name_search')}
    WHERE own.id = (SELECT artist_id FROM track_artists WHERE track_id = ? AND position = 0))`;

interface Held {
  itemId: number;
  playlistId: number;
  trackId: number;
}

export interface Care {
  /** Throws `not-found`. */
  whereUsed(trackId: number): Promise<WhereUsed>;
  duplicates(scope: DuplicateScope): Promise<Duplicates>;
  unusedTracks(): UnusedTracks;
  /** After tracks have changed. */
  invalidate(): void;
}

export function createCare(db: Driver): Care {
  const songs = createSongs(db);

  return {
    async whereUsed(trackId) {
      // Versions share the first artist's name, whatever id it has: those are few enough to look at each.
      const candidates = () => {
        const rows = db.prepare(BY_SAME_ARTIST).all<{ id: number }>([trackId]);
        return [trackId, ...rows.map(({ id }) => id).filter((id) => id !== trackId)];
      };
      const sameAs = (all: readonly number[], groups: Groups<number>) =>
        groups(all).find((group) => group.includes(trackId)) ?? [];
      const same = await songs.about(candidates, (id) => id, sameAs);
      const [track] = trackRows(db, [trackId]);
      if (!track) throw new SegueError('not-found', `track ${trackId}`);
      const places = db
        .prepare(
          `SELECT i.playlist_id AS playlistId, i.id AS itemId, i.position,
             CASE WHEN i.track_id = ?1 THEN NULL ELSE t.title END AS otherTitle
           FROM playlist_items i JOIN tracks t ON t.id = i.track_id
           WHERE i.track_id IN (SELECT value FROM json_each(?2))
           ORDER BY i.track_id <> ?1, i.playlist_id, i.position`,
        )
        .all<WhereUsed['places'][number]>([trackId, JSON.stringify(same)]);
      return { track, places };
    },

    duplicates: (scope) =>
      songs.about(
        () => heldItems(db),
        ({ trackId }) => trackId,
        (items, groups) => columns(scope === 'inside' ? inside(items, groups) : across(items, groups)),
      ),

    unusedTracks() {
      const unused = 'FROM tracks t WHERE NOT EXISTS (SELECT 1 FROM playlist_items WHERE track_id = t.id)';
      const total = db.prepare(`SELECT count(*) AS n ${unused}`).get<{ n: number }>([])?.n ?? 0;
      const rows = db
        .prepare(`SELECT t.id ${unused} ORDER BY t.title_search, t.id LIMIT ${MAX_UNUSED}`)
        .all<{ id: number }>([]);
      return { trackIds: Int32Array.from(rows, ({ id }) => id), total };
    },

    invalidate: songs.invalidate,
  };
}

/** Every item of every playlist, by playlist and place. One value is read many times faster than as many rows. */
function heldItems(db: Driver): Held[] {
  const sql = `SELECT playlist_id AS playlistId, json_group_array(json_array(id, track_id)) AS items
    FROM (SELECT playlist_id, id, track_id FROM playlist_items ORDER BY playlist_id, position)
    GROUP BY playlist_id ORDER BY playlist_id`;
  return db
    .prepare(sql)
    .all<{ playlistId: number; items: string }>([])
    .flatMap(({ playlistId, items }) =>
      (JSON.parse(items) as [number, number][]).map(([itemId, trackId]) => ({ itemId, playlistId, trackId })),
    );
}

/** @param items by playlist */
function inside(items: readonly Held[], groups: Groups<Held>): Held[][] {
  const twice: Held[][] = [];
  for (let from = 0, to = 0; from < items.length; from = to) {
    while (items[to] && items[to]?.playlistId === items[from]?.playlistId) to++;
    const own = groups(items.slice(from, to));
    twice.push(...own.filter((group) => group.length > 1));
  }
  return twice;
}

/** The songs of most playlists first; of those, the ones that come first in the library. */
function across(items: readonly Held[], groups: Groups<Held>): Held[][] {
  return groups(items)
    .map((group) => ({ group, lists: new Set(group.map(({ playlistId }) => playlistId)).size }))
    .filter(({ lists }) => lists > 1)
    .sort((a, b) => b.lists - a.lists)
    .map(({ group }) => group);
}

function columns(groups: readonly Held[][]): Duplicates {
  const all = groups.flat();
  const starts = new Int32Array(groups.length + 1);
  groups.forEach((group, at) => {
    starts[at + 1] = (starts[at] ?? 0) + group.length;
  });
  return {
    starts,
    itemIds: Int32Array.from(all, ({ itemId }) => itemId),
    playlistIds: Int32Array.from(all, ({ playlistId }) => playlistId),
    trackIds: Int32Array.from(all, ({ trackId }) => trackId),
  };
}
