// What the library's tests and benchmarks start from and compare: a database in a folder of its own, made-up tracks,
// and the contents as text.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fold } from '../../shared/domain/fold.ts';
import { detectHere } from '../catalogue/languages/detect.ts';
import type { LibraryEvents, LibraryHandlers } from './calls.ts';
import type { Driver, Engine, Params } from './driver.ts';
import { createLibrary } from './library.ts';
import { openLibraryDatabase } from './open.ts';

/** A folder that goes with `remove()`. */
export function temporaryFolder(): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'segue-library-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

export interface MadeTrack {
  title: string;
  artists?: string[];
  album?: string | null;
  genres?: string[];
  year?: number | null;
  durationMs?: number | null;
  url?: string | null;
  features?: Partial<Record<'energy' | 'valence' | 'tempo' | 'key' | 'mode', number>> | null;
}

/** Writes tracks; their ids count up in the order given, from 1 in a new database. */
export function addTracks(db: Driver, tracks: readonly MadeTrack[]): number[] {
  const idOf = (sql: string, params: Params) => (db.prepare(sql).get(params) as { id: number }).id;
  const named = (table: 'artists' | 'albums', column: 'name' | 'title', value: string) =>
    idOf(
      `INSERT INTO ${table} (source, source_id, ${column}, ${column}_search) VALUES ('test', ?1, ?1, ?2)
       ON CONFLICT (source, source_id) DO UPDATE SET source = 'test' RETURNING id`,
      [value, fold(value)],
    );
  return db.transaction(() =>
    tracks.map(({ title, artists = [], album = null, genres = [], year, durationMs, url, features }) => {
      const id = idOf(
        `INSERT INTO tracks (source, source_id, title, title_search, album_id, year, duration_ms, url)
         VALUES ('test', (SELECT count(*) FROM tracks), ?, ?, ?, ?, ?, ?) RETURNING id`,
        [
          title,
          fold(title),
          album === null ? null : named('albums', 'title', album),
          year ?? null,
          durationMs ?? null,
          url ?? null,
        ],
      );
      artists.forEach((artist, position) => {
        db.prepare('INSERT INTO track_artists VALUES (?, ?, ?)').run([
          id,
          position,
          named('artists', 'name', artist),
        ]);
      });
      genres.forEach((genre, position) => {
        db.prepare('INSERT OR IGNORE INTO genres (name, name_search) VALUES (?, ?)').run([
          genre,
          fold(genre),
        ]);
        db.prepare('INSERT INTO track_genres SELECT ?, ?, id FROM genres WHERE name = ?').run([
          id,
          position,
          genre,
        ]);
      });
      if (features)
        db.prepare(
          `INSERT INTO audio_features (track_id, source, fetched_at, energy, valence, tempo, key, mode)
           VALUES (?, 'test', '2026-01-01T00:00:00.000Z', ?, ?, ?, ?, ?)`,
        ).run([
          id,
          features.energy ?? null,
          features.valence ?? null,
          features.tempo ?? null,
          features.key ?? null,
          features.mode ?? null,
        ]);
      return id;
    }),
  );
}

const WORDS = [
  'night',
  'Été',
  'river',
  'Ångström',
  'gold',
  'машина',
  'dust',
  '東京',
  'over',
  'hôtel',
  'moon',
  'red',
];

/** Tracks that look like a real library's: shared artists and albums, several scripts, one in ten without features. */
export function madeTracks(count: number): MadeTrack[] {
  return Array.from({ length: count }, (_, i) => {
    const word = (n: number) => WORDS[(i * n + Math.floor(i / 7)) % WORDS.length];
    return {
      title: `${word(5)} ${word(7)} ${i}`,
      artists: i % 9 === 0 ? [`${word(3)} ${i % 800}`, `${word(1)} ${i % 500}`] : [`${word(3)} ${i % 800}`],
      album: `${word(11)} ${Math.floor(i / 11)}`,
      genres: [`genre ${i % 40}`, `genre ${i % 23}`],
      year: i % 20 === 0 ? null : 1960 + (i % 66),
      durationMs: 120_000 + ((i * 7919) % 240_000),
      url: `https://example.org/${i}`,
      features:
        i % 10 === 0
          ? null
          : {
              energy: ((i * 31) % 1000) / 1000,
              valence: ((i * 17) % 1000) / 1000,
              tempo: 60 + ((i * 13) % 120),
              key: i % 12,
              mode: i % 2,
            },
    };
  });
}

/** Everything edits may change, as text. Revisions, backups and the log itself only ever grow. */
export function contentsOf(db: Driver): string {
  const all = (sql: string) =>
    db
      .prepare(sql)
      .all<object>([])
      .map((row) => Object.values(row));
  return JSON.stringify([
    all('SELECT id, kind, name, description, created_at FROM playlists ORDER BY id'),
    all(
      'SELECT playlist_id, position, id, track_id, added_at FROM playlist_items ORDER BY playlist_id, position, id',
    ),
    all('SELECT playlist_id, track_id, kind, at FROM feedback ORDER BY playlist_id, track_id'),
  ]);
}

export interface TestLibrary extends LibraryHandlers {
  db: Driver;
  events: { [N in keyof LibraryEvents]: { event: N; data: LibraryEvents[N] } }[keyof LibraryEvents][];
}

/** The library's handlers on a database file, as the thread would serve them. Each call is a new session. */
export function openLibrary(folder: string, engine: Engine, assetsDir = folder): TestLibrary {
  const db = openLibraryDatabase(join(folder, 'library.sqlite'), engine);
  const events: TestLibrary['events'] = [];
  let tick = Date.parse('2026-01-01T00:00:00.000Z');
  const library = createLibrary({
    db,
    assetsDir,
    catalogueDir: join(folder, 'catalogue'),
    detect: detectHere,
    session: crypto.randomUUID(),
    now: () => {
      tick += 1000;
      return new Date(tick).toISOString();
    },
    emit: (event, data) => void events.push({ event, data } as TestLibrary['events'][number]),
  });
  return Object.assign(library, { db, events });
}
