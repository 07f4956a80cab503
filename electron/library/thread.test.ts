import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { builtThread } from '../threads/built-thread.ts';
import { connect, type ThreadClient } from '../threads/rpc.ts';
import { ENGINES, type Engine } from './driver.ts';
import { temporaryFolder } from './fixtures.ts';
import type { LibraryHandlers, LibraryThreadData } from './thread.ts';

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
