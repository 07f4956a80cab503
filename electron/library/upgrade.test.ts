import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Driver, ENGINES, openDriver } from './driver.ts';
import { temporaryFolder } from './fixtures.ts';
import { backupFolder, schemaVersion } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import { checkWhole, openLibraryDatabase } from './open.ts';

const NOW = '2026-01-01T00:00:00.000Z';
const shipped = migrations.map((_, i) => i + 1);

/** What a user had at the first version, which every later one has to keep: tables are as the first migration made them. */
function fill(db: Driver): void {
  db.exec(`
    INSERT INTO artists (source, source_id, name, name_search) VALUES ('test', 'a', 'Ólöf', 'olof');
    INSERT INTO tracks (source, source_id, title, title_search) VALUES
      ('test', '1', 'Ærø', 'aero'), ('test', '2', '東京', '東京'), ('test', '3', 'Plain', 'plain');
    INSERT INTO track_artists VALUES (1, 0, 1), (2, 0, 1), (3, 0, 1);
    INSERT INTO audio_features (track_id, source, fetched_at, energy, tempo)
      VALUES (1, 'test', '${NOW}', 0.5, 120.5), (2, 'test', '${NOW}', NULL, NULL);
    INSERT INTO playlists (id, kind, name, description, created_at) VALUES
      (1, 'local', 'Mine', '', '${NOW}'), (2, 'local', 'Empty', '', '${NOW}');
    INSERT INTO playlist_items (playlist_id, track_id, position, added_at)
      VALUES (1, 3, 0, '${NOW}'), (1, 1, 1, '${NOW}'), (1, 3, 2, '${NOW}');
  `);
}

const contents = (db: Driver) => ({
  playlists: db.prepare('SELECT id, name FROM playlists ORDER BY id').all([]),
  items: db
    .prepare(
      'SELECT playlist_id, track_id, position, added_at FROM playlist_items ORDER BY playlist_id, position',
    )
    .all([]),
  tracks: db.prepare('SELECT id, source, source_id, title, title_search FROM tracks ORDER BY id').all([]),
  artists: db
    .prepare('SELECT track_id, position, name FROM track_artists JOIN artists ON id = artist_id')
    .all([]),
  features: db
    .prepare('SELECT track_id, source, energy, tempo FROM audio_features ORDER BY track_id')
    .all([]),
});

/** Tables and indexes as they were told to SQLite, but for white space. */
const schema = (db: Driver) =>
  db
    .prepare("SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' ORDER BY type, name")
    .all<{ sql: string | null }>([])
    .map((row) => ({ ...row, sql: row.sql?.replace(/\s+/g, ' ') }));

describe.each(ENGINES)('a library of an older Segue (%s)', (engine) => {
  let folder: ReturnType<typeof temporaryFolder>;
  let path: string;
  beforeEach(() => {
    folder = temporaryFolder();
    path = join(folder.path, 'library.sqlite');
  });
  afterEach(() => folder.remove());

  /** The file as that version left it, made by its own migrations, and what was in it. */
  function made(version: number) {
    openLibraryDatabase(path, engine, migrations.slice(0, 1)).close();
    const first = openDriver(path, engine);
    fill(first);
    const had = contents(first);
    first.close();
    openLibraryDatabase(path, engine, migrations.slice(0, version)).close();
    return had;
  }

  it.each(shipped)('of schema %i is opened with everything that was in it', (version) => {
    const had = made(version);
    const db = openLibraryDatabase(path, engine);
    expect(schemaVersion(db)).toBe(migrations.length);
    expect(contents(db)).toEqual(had);
    checkWhole(db);
    expect(db.prepare('PRAGMA foreign_key_check').all([])).toEqual([]);
    const anew = openLibraryDatabase(join(folder.path, 'new.sqlite'), engine);
    expect(schema(db)).toEqual(schema(anew));
    anew.close();
    db.close();
  });

  it('is refused by every Segue before it, and left as it is', () => {
    made(migrations.length);
    const before = readFileSync(path);
    for (const older of shipped.slice(0, -1)) {
      expect(() => openLibraryDatabase(path, engine, migrations.slice(0, older))).toThrowError(
        expect.objectContaining({ code: 'database-newer' }),
      );
    }
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it('is kept as a copy before each change, from which that version opens again', () => {
    const had = made(4);
    openLibraryDatabase(path, engine).close();
    for (const [i, { name }] of migrations.slice(4).entries()) {
      const copy = join(backupFolder(path), `${basename(path)}.before-${name}`);
      const db = openLibraryDatabase(copy, engine, migrations.slice(0, 4 + i));
      expect([schemaVersion(db), contents(db)]).toEqual([4 + i, had]);
      db.close();
    }
  });
});
