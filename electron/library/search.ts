// Finding tracks of the whole library, pools included. Every word has to be in title, artist or album, anywhere, in
// any case and without regard to accents. Runs in the library thread.

import { words } from '../../shared/domain/fold.ts';
import type { FoundTrack } from '../../shared/domain/library.ts';
import type { Driver } from './driver.ts';
import { readSearchTexts, type SearchTexts } from './search-texts.ts';
import { trackRows } from './tracks.ts';

export interface Search {
  /** The closest first; of equally close ones those in playlists before those that are in pools only. */
  tracks(text: string, limit: number): FoundTrack[];
  /** After tracks have changed. */
  invalidate(): void;
}

export function createSearch(db: Driver): Search {
  let texts: SearchTexts | null = null;
  return {
    tracks(text, limit) {
      // No words find nothing, but are the moment to get ready for those that follow.
      texts ??= readSearchTexts(db);
      const ids = find(texts, words(text), limit, () => heldTracks(db));
      const places = placesOf(db, ids);
      return trackRows(db, ids).map((track) => ({ ...track, heldBy: places.get(track.trackId) ?? [] }));
    },
    invalidate() {
      texts = null;
    },
  };
}

function heldTracks(db: Driver): Set<number> {
  // One value is read many times faster than as many rows.
  const sql = 'SELECT json_group_array(DISTINCT track_id) AS ids FROM playlist_items';
  return new Set(JSON.parse(db.prepare(sql).get<{ ids: string }>([])?.ids ?? '[]') as number[]);
}

/** Where each track is first in each playlist that holds it. */
function placesOf(db: Driver, trackIds: readonly number[]): Map<number, FoundTrack['heldBy']> {
  const rows = db
    .prepare(
      `SELECT track_id AS trackId, playlist_id AS playlistId, id AS itemId, min(position) FROM playlist_items
       WHERE track_id IN (SELECT value FROM json_each(?)) GROUP BY track_id, playlist_id`,
    )
    .all<{ trackId: number; playlistId: number; itemId: number }>([JSON.stringify(trackIds)]);
  const places = new Map<number, FoundTrack['heldBy']>();
  for (const { trackId, playlistId, itemId } of rows) {
    places.set(trackId, [...(places.get(trackId) ?? []), { playlistId, itemId }]);
  }
  return places;
}

const flags = (texts: readonly string[], test: (text: string) => boolean): Uint8Array =>
  Uint8Array.from(texts, (text) => Number(test(text)));

function find(texts: SearchTexts, all: string[], limit: number, heldTracks: () => Set<number>): number[] {
  const { trackIds, titles, albums, albumTitles, artistStart, artists, artistNames } = texts;
  const anyArtist = (row: number, flagged: Uint8Array): boolean => {
    const end = artistStart[row + 1] ?? 0;
    for (let i = artistStart[row] ?? 0; i < end; i++) if (flagged[artists[i] ?? -1]) return true;
    return false;
  };
  // Word by word among the rows left: the first one leaves few.
  let rows: number[] | null = null;
  for (const word of new Set(all)) {
    const inAlbum = flags(albumTitles, (title) => title.includes(word));
    const inArtist = flags(artistNames, (name) => name.includes(word));
    const left: number[] = [];
    const count: number = rows?.length ?? titles.length;
    for (let i = 0; i < count; i++) {
      const row: number = rows ? (rows[i] as number) : i;
      if (titles[row]?.includes(word) || inAlbum[albums[row] ?? -1] || anyArtist(row, inArtist))
        left.push(row);
    }
    rows = left;
  }
  if (!rows || rows.length === 0) return [];

  const whole = all.join(' ');
  const artistStarts = flags(artistNames, (name) => name.startsWith(whole));
  /** 0: the title itself, 1: title or artist start with it, 2: a word of the title does, 3: it is somewhere. */
  const closeness = (row: number, title: string): number => {
    if (title === whole) return 0;
    if (title.startsWith(whole) || anyArtist(row, artistStarts)) return 1;
    return title.includes(` ${whole}`) ? 2 : 3;
  };
  const held = heldTracks();
  // One number a match, so that the typed array's own sort does it: closeness, held, length of the title, row.
  const keys = Float64Array.from(rows, (row) => {
    const title = titles[row] ?? '';
    const pool = held.has(trackIds[row] ?? -1) ? 0 : 1;
    const rank = (closeness(row, title) * 2 + pool) * 1024 + Math.min(title.length, 1023);
    return rank * 2 ** 32 + row;
  });
  return Array.from(keys.sort().subarray(0, limit), (key) => trackIds[key % 2 ** 32] as number);
}
