// Artists, albums and genres of imported tracks in SQLite, each written once. What was looked up last is kept in
// memory, within a bound; for one import only, since one that fails takes back what it wrote last.

import { fold } from '../../../shared/domain/fold.ts';
import type { Driver } from '../driver.ts';

export const SOURCE = 'import';
const MOST_KEPT = 50_000;

export interface Names {
  artist(name: string): number;
  album(title: string, artist: string): number;
  genre(name: string): number;
  /** Whether an import has had an artist of this name. */
  isArtist(name: string): boolean;
}

export function createNames(db: Driver): Names {
  const artists = keeper(db, 'artists', 'name');
  const albums = keeper(db, 'albums', 'title');
  const genres = new Map<string, number>();
  const known = db.prepare(`SELECT 1 FROM artists WHERE source = '${SOURCE}' AND source_id = ?`);
  const insertGenre = db.prepare(
    `INSERT INTO genres (name, name_search) VALUES (?, ?)
     ON CONFLICT (name) DO UPDATE SET name = excluded.name RETURNING id`,
  );
  return {
    artist: (name) => artists.of(name.toLowerCase(), name),
    album: (title, artist) => albums.of(`${artist.toLowerCase()}\n${title.toLowerCase()}`, title),
    genre(name) {
      const id = genres.get(name) ?? rowId(insertGenre.get([name, fold(name)]));
      if (genres.size >= MOST_KEPT) genres.clear();
      genres.set(name, id);
      return id;
    },
    isArtist: (name) => known.get([name.toLowerCase()]) !== undefined,
  };
}

function keeper(db: Driver, table: 'artists' | 'albums', column: 'name' | 'title') {
  const kept = new Map<string, number>();
  const find = db.prepare(`SELECT id FROM ${table} WHERE source = '${SOURCE}' AND source_id = ?`);
  const insert = db.prepare(
    `INSERT INTO ${table} (source, source_id, ${column}, ${column}_search)
     VALUES ('${SOURCE}', ?, ?, ?) RETURNING id`,
  );
  return {
    of(sourceId: string, text: string): number {
      const found = kept.get(sourceId);
      if (found !== undefined) return found;
      const id = rowId(find.get([sourceId]) ?? insert.get([sourceId, text, fold(text)]));
      if (kept.size >= MOST_KEPT) kept.clear();
      kept.set(sourceId, id);
      return id;
    },
  };
}

export const rowId = (row: unknown): number => (row as { id: number }).id;
