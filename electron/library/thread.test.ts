import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { builtThread } from '../threads/built-thread.ts';
import { connect, type ThreadClient } from '../threads/rpc.ts';
import { ENGINES, type Engine, openDriver } from './driver.ts';
import { addTracks, madeTracks, temporaryFolder } from './fixtures.ts';
import { backupFolder } from './migrate.ts';
import { openLibraryDatabase } from './open.ts';
import type { LibraryHandlers, LibraryThreadData } from './thread.ts';

const ROW = {
  ...{ userId: 'someone', name: 'Someone', product: null, country: null },
  ...{ clientId: '0123456789abcdef0123456789abcdef', connectedAt: '2026-05-01T10:00:00.000Z' },
};

let folder: ReturnType<typeof temporaryFolder>;
const clients: ThreadClient<LibraryHandlers>[] = [];
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(async () => {
  await Promise.all(clients.splice(0).map((client) => client.stop()));
  folder.remove();
});

const start = (engine: Engine) => {
  const workerData: LibraryThreadData = {
    databasePath: join(folder.path, 'library.sqlite'),
    assetsDir: join(import.meta.dirname, '..', '..', 'assets'),
    catalogueDir: join(folder.path, 'catalogue'),
    engine,
    repair: 'none',
    copy: null,
  };
  const client = connect<LibraryHandlers>(new Worker(builtThread('library'), { workerData }));
  clients.push(client);
  return client;
};

it.each(ENGINES)('serves the library from a thread of its own (%s)', { timeout: 30_000 }, async (engine) => {
  const library = start(engine);
  const events: string[] = [];
  library.onEvent((name) => events.push(name));
  expect((await library.call('loadDemo', undefined)).hasDemo).toBe(true);
  expect(new Set(events)).toEqual(new Set(['progress', 'libraryChanged']));
  const [first] = await library.call('playlists', undefined);
  const { order } = await library.call('view', { playlistId: first!.id, sort: null, filter: '' });
  expect(order).toBeInstanceOf(Int32Array);
  expect(order).toHaveLength(first!.count);
  expect((await library.call('buildSnapshot', { force: true }))?.rows).toBe(1125);
  await expect(library.call('shape', { playlistId: 9999 })).rejects.toMatchObject({ code: 'not-found' });

  // Stopped without a word, as when the machine goes down: the next one goes on from there.
  await library.call('edit', { kind: 'rename', playlistId: first!.id, name: 'renamed' });
  await library.stop();
  const next = start(engine);
  expect((await next.call('undo', undefined)).edit).toMatchObject({
    kind: 'rename',
    playlistName: first!.name,
  });
  await next.call('close', undefined);
});

it('answers every call with the reason when the database cannot be opened', async () => {
  writeFileSync(join(folder.path, 'library.sqlite'), 'no database at all\n'.repeat(100));
  const library = start('node:sqlite');
  await expect(library.call('playlists', undefined)).rejects.toMatchObject({ code: 'database-corrupt' });
  await expect(library.call('loadDemo', undefined)).rejects.toMatchObject({ code: 'database-corrupt' });
});

it('leaves no copy of an account that is deleted while it is copied', { timeout: 60_000 }, async () => {
  const path = join(folder.path, 'library.sqlite');
  const db = openLibraryDatabase(path, 'node:sqlite');
  addTracks(db, madeTracks(20_000));
  db.close();
  const library = start('node:sqlite');
  const told = new Promise<string>((resolve) => {
    library.onEvent((name) => {
      if (name === 'copied' || name === 'copyFailed') resolve(name);
    });
  });
  await library.call('keepAccountRow', ROW);
  const backups = () => (existsSync(backupFolder(path)) ? readdirSync(backupFolder(path)) : []);
  // Some seconds after the last call the thread takes itself to be idle.
  while (!backups().some((name) => name.includes('.part'))) await setTimeout(5);
  await library.call('removeAccount', undefined);
  expect(backups()).toEqual([]);
  // The next that is heard of is the copy of what is left.
  expect(await told).toBe('copied');
  const [name, ...others] = backups();
  expect(others).toEqual([]);
  const copy = openDriver(join(backupFolder(path), name ?? ''), 'node:sqlite');
  expect(copy.prepare('SELECT count(*) AS n FROM account').get([])).toEqual({ n: 0 });
  copy.close();
});
