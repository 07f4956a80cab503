// Deleting an account out of a library that holds other things too, on both engines.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { detectHere } from '../../catalogue/languages/detect.ts';
import type { LibraryHandlers } from '../calls.ts';
import { copyLibrary } from '../copies.ts';
import { type Driver, ENGINES } from '../driver.ts';
import { createEditLog } from '../edits/log.ts';
import { temporaryFolder } from '../fixtures.ts';
import { createLibrary } from '../library.ts';
import { openLibraryDatabase } from '../open.ts';
import { nextPlaylistId } from '../playlists.ts';

const ROW = {
  userId: 'quokka-fan-8841',
  name: 'Zephyrine',
  product: null,
  country: 'DE',
  clientId: '0123456789abcdef0123456789abcdef',
  connectedAt: '2026-05-01T10:00:00.000Z',
};
const now = () => '2026-05-02T10:00:00.000Z';

describe.each(ENGINES)('an account on %s', (engine) => {
  let folder: ReturnType<typeof temporaryFolder>;
  let db: Driver;
  let library: LibraryHandlers;
  let path: string;
  beforeEach(() => {
    folder = temporaryFolder();
    path = join(folder.path, 'library.sqlite');
    db = openLibraryDatabase(path, engine);
    library = createLibrary({
      db,
      assetsDir: '',
      catalogueDir: join(folder.path, 'catalogue'),
      detect: detectHere,
      session: 'a session',
      now,
      emit: () => undefined,
    });
  });
  afterEach(() => {
    db.close();
    folder.remove();
  });

  function track(title: string, source = 'spotify'): number {
    db.prepare('INSERT INTO tracks (source, source_id, title, title_search) VALUES (?, ?, ?, ?)').run([
      source,
      title,
      title,
      title,
    ]);
    return db.prepare('SELECT max(id) AS id FROM tracks').get<{ id: number }>([])!.id;
  }
  function playlist(kind: 'local' | 'spotify', name: string, trackIds: number[]): number {
    const id = nextPlaylistId(db);
    db.prepare('INSERT INTO playlists VALUES (?, ?, ?, ?, ?)').run([id, kind, name, '', now()]);
    trackIds.forEach((trackId, position) => {
      db.prepare(
        'INSERT INTO playlist_items (playlist_id, position, track_id, added_at) VALUES (?, ?, ?, ?)',
      ).run([id, position, trackId, now()]);
    });
    return id;
  }
  const titles = () =>
    db
      .prepare('SELECT title FROM tracks ORDER BY id')
      .all<{ title: string }>([])
      .map(({ title }) => title);
  const editIds = () =>
    db
      .prepare('SELECT id FROM edits ORDER BY id')
      .all<{ id: number }>([])
      .map(({ id }) => id);
  /** Everything in the folder, as it is on the disk. */
  const everything = () =>
    readdirSync(folder.path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
      .join('\n');

  it('is kept, renamed, and goes', async () => {
    expect(await library.accountRow(undefined)).toBeNull();
    await library.keepAccountRow(ROW);
    await library.keepAccountRow({ ...ROW, name: 'Zephyrine Q' });
    expect(await library.accountRow(undefined)).toEqual({ ...ROW, name: 'Zephyrine Q' });
    await library.removeAccount(undefined);
    expect(await library.accountRow(undefined)).toBeNull();
    await library.removeAccount(undefined);
  });

  it('takes its own along and leaves the rest', async () => {
    const [own, shared, mine] = [track('Quixotic Lullaby'), track('Shared Song'), track('My Song', 'file')];
    const list = playlist('spotify', 'Zzyzx Road Trip', [own, shared, mine]);
    const local = playlist('local', 'Local', [shared, mine]);
    await library.keepAccountRow(ROW);
    const log = createEditLog(db, 'a session', now);
    log.apply({ kind: 'rename', playlistId: list, name: 'Zzyzx Night Trip' });
    log.apply({ kind: 'rename', playlistId: local, name: 'Renamed' });

    const would = await library.accountDeletion(undefined);
    expect(would).toEqual({ playlists: 1, tracks: 1, edits: 1, backups: 1, copies: 0, unsent: 0 });
    expect(titles()).toHaveLength(3);
    expect(everything()).toContain('Quixotic Lullaby');
    await library.removeAccount(undefined);
    expect(titles()).toEqual(['Shared Song', 'My Song']);
    expect((await library.playlists(undefined)).map(({ name }) => name)).toEqual(['Renamed']);
    expect(log.undo().playlistName).toBe('Local');
    expect(db.prepare('PRAGMA foreign_key_check').all([])).toEqual([]);
    for (const text of ['Quixotic', 'Zzyzx', ROW.userId, ROW.name, ROW.clientId]) {
      expect(everything().includes(text), text).toBe(false);
    }
  });

  it('keeps what an undo elsewhere may put back', async () => {
    const own = track('Put back by undo');
    const local = playlist('local', 'Local', [own]);
    playlist('spotify', 'Theirs', [own]);
    await library.keepAccountRow(ROW);
    const item = db
      .prepare('SELECT id FROM playlist_items WHERE playlist_id = ?')
      .get<{ id: number }>([local])!;
    const log = createEditLog(db, 'a session', now);
    log.apply({ kind: 'remove', playlistId: local, itemIds: [item.id] });
    await library.removeAccount(undefined);
    expect(titles()).toEqual(['Put back by undo']);
    log.undo();
    expect(db.prepare('SELECT count(*) AS n FROM playlist_items').get([])).toMatchObject({ n: 1 });
  });

  it('takes along the older edits of a playlist that an edit of both changed', async () => {
    const [a, b] = [track('A', 'file'), track('B', 'file')];
    const local = playlist('local', 'Local', [a, a, b]);
    const other = playlist('local', 'Other', [a]);
    const list = playlist('spotify', 'Theirs', [a, a]);
    await library.keepAccountRow(ROW);
    const log = createEditLog(db, 'a session', now);
    log.apply({ kind: 'rename', playlistId: local, name: 'Local 2' });
    const stays = log.apply({ kind: 'rename', playlistId: other, name: 'Other 2' }).editId;
    const lastOf = (playlistId: number) =>
      db
        .prepare('SELECT max(id) AS id FROM playlist_items WHERE track_id = ? AND playlist_id = ?')
        .get<{ id: number }>([a, playlistId])!.id;
    const removals = [local, list].map((playlistId) => ({ playlistId, itemIds: [lastOf(playlistId)] }));
    log.apply({ kind: 'tidy', playlistId: local, removals });
    const later = log.apply({ kind: 'rename', playlistId: local, name: 'Local 3' }).editId;
    expect(editIds()).toHaveLength(4);
    await library.removeAccount(undefined);
    expect(editIds()).toEqual([stays, later]);
    expect(log.undo().playlistName).toBe('Local 2');
    expect(log.undo().playlistName).toBe('Other');
  });

  it('takes along copies of the library that hold it, and those alone', async () => {
    track('A', 'file');
    copyLibrary(db, path, new Date('2026-04-30T10:00:00.000Z'));
    playlist('spotify', 'Zzyzx Road Trip', [track('Quixotic Lullaby')]);
    await library.keepAccountRow(ROW);
    copyLibrary(db, path, new Date('2026-05-02T10:00:00.000Z'));
    expect(await library.accountDeletion(undefined)).toMatchObject({ copies: 1 });
    await library.removeAccount(undefined);
    const left = readdirSync(join(folder.path, 'backups')).filter((name) => !/-(wal|shm)$/.test(name));
    expect(left).toEqual(['library.sqlite.daily-2026-04-30T10-00-00.000Z']);
    expect(everything()).not.toContain('Zzyzx');
  });
});
