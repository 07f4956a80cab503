// A playlist's view order: item ids after sort and filter. What sorting and filtering read of a track is kept in
// memory once it was needed, so that a keystroke or a click costs no join. Runs in the library thread.

import { words } from '../../shared/domain/fold.ts';
import { camelot } from '../../shared/domain/key.ts';
import type { View, ViewQuery } from '../../shared/domain/library.ts';
import type { Sort } from '../../shared/domain/sort.ts';
import type { Driver } from './driver.ts';
import { getPlaylist } from './playlists.ts';
import { itemRows } from './tracks.ts';

/** What a track is sorted and filtered by. Null sorts last in both directions. */
interface SortKeys {
  title: string;
  artist: string | null;
  album: string | null;
  genre: string | null;
  search: string;
  tempo: number | null;
  key: number | null;
  energy: number | null;
  year: number | null;
  duration: number | null;
}
interface ViewItem {
  id: number;
  trackId: number;
  addedAt: string;
}

// Enough for the playlists of a session; the bound is for libraries of a million tracks.
const MAX_CACHED = 200_000;
/** As many as a tall window shows at once. */
const FIRST_ROWS = 40;

const KEYS = `
  SELECT t.id, t.title, al.title AS album, t.title_search AS titleSearch, al.title_search AS albumSearch,
    f.tempo, f.key, f.mode, f.energy, t.year, t.duration_ms AS duration,
    (SELECT group_concat(name, ', ') FROM (SELECT a.name FROM track_artists ta JOIN artists a ON a.id = ta.artist_id
      WHERE ta.track_id = t.id ORDER BY ta.position)) AS artist,
    (SELECT group_concat(name, ', ') FROM (SELECT g.name FROM track_genres tg JOIN genres g ON g.id = tg.genre_id
      WHERE tg.track_id = t.id ORDER BY tg.position)) AS genre,
    (SELECT group_concat(a.name_search, ' ') FROM track_artists ta JOIN artists a ON a.id = ta.artist_id
      WHERE ta.track_id = t.id) AS artistSearch,
    (SELECT group_concat(g.name_search, ' ') FROM track_genres tg JOIN genres g ON g.id = tg.genre_id
      WHERE tg.track_id = t.id) AS genreSearch
  FROM json_each(?) asked JOIN tracks t ON t.id = asked.value
  LEFT JOIN albums al ON al.id = t.album_id LEFT JOIN audio_features f ON f.track_id = t.id`;
type KeysRow = Omit<SortKeys, 'search'> &
  Record<'titleSearch' | 'albumSearch' | 'artistSearch' | 'genreSearch', string | null> & {
    id: number;
    mode: number | null;
  };

export interface Views {
  /** With the rows at `from` and after it. Throws `not-found`. */
  view(query: ViewQuery & { from?: number | undefined }): View;
  /** After tracks or features have changed. */
  invalidate(): void;
}

export function createViews(db: Driver): Views {
  const cache = new Map<number, SortKeys>();
  const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

  const keysOf = (items: readonly ViewItem[]): SortKeys[] => {
    if (cache.size > MAX_CACHED) cache.clear();
    const missing = items.filter(({ trackId }) => !cache.has(trackId)).map(({ trackId }) => trackId);
    for (const row of missing.length === 0 ? [] : db.prepare(KEYS).all<KeysRow>([JSON.stringify(missing)]))
      cache.set(row.id, toKeys(row));
    return items.map(({ trackId }) => cache.get(trackId) as SortKeys);
  };

  const compare = (a: string | number, b: string | number) =>
    typeof a === 'string' ? collator.compare(a, b as string) : a - (b as number);

  const sorted = (items: readonly ViewItem[], keys: readonly SortKeys[], { column, direction }: Sort) => {
    const sign = direction === 'asc' ? 1 : -1;
    if (column === 'position') return sign === 1 ? items : items.toReversed();
    const value = (i: number) => {
      if (column === 'added') return Date.parse(items[i]?.addedAt ?? '');
      return keys[i]?.[column] ?? null;
    };
    const known: { at: number; by: string | number }[] = [];
    const missing: number[] = [];
    for (let at = 0; at < items.length; at++) {
      const by = value(at);
      if (by === null) missing.push(at);
      else known.push({ at, by });
    }
    // Sorting is stable: equal ones stay in the saved order in both directions.
    known.sort((a, b) => sign * compare(a.by, b.by));
    return [...known.map(({ at }) => at), ...missing].map((at) => items[at] as ViewItem);
  };

  return {
    view({ playlistId, sort, filter, from = 0 }) {
      const playlist = getPlaylist(db, playlistId);
      const all = db
        .prepare(
          `SELECT id, track_id AS trackId, added_at AS addedAt FROM playlist_items
           WHERE playlist_id = ? ORDER BY position`,
        )
        .all<ViewItem>([playlistId]);
      const wanted = words(filter);
      const plain = wanted.length === 0 && (sort === null || sort.column === 'position');
      const allKeys = plain ? [] : keysOf(all);
      const holds = (_: unknown, i: number) => wanted.every((word) => allKeys[i]?.search.includes(word));
      const items = wanted.length === 0 ? all : all.filter(holds);
      const keys = wanted.length === 0 ? allKeys : allKeys.filter(holds);
      const order = Int32Array.from(sort ? sorted(items, keys, sort) : items, ({ id }) => id);
      const top = Math.max(0, Math.min(from, order.length - FIRST_ROWS));
      return { playlist, order, rows: itemRows(db, [...order.subarray(top, top + FIRST_ROWS)]) };
    },
    invalidate: () => cache.clear(),
  };
}

function toKeys(row: KeysRow): SortKeys {
  const { id: _id, mode, titleSearch, artistSearch, albumSearch, genreSearch, ...keys } = row;
  const search = [titleSearch, artistSearch, albumSearch, genreSearch]
    .filter((text) => text !== null)
    .join(' ');
  return { ...keys, key: wheelPlace(keys.key, mode), search };
}

/** Keys sort as the wheel shows them: 1A, 1B, 2A, ... */
function wheelPlace(key: number | null, mode: number | null): number | null {
  const name = camelot(key, mode);
  return name === null ? null : Number.parseInt(name, 10) * 2 + (name.endsWith('B') ? 1 : 0);
}
