import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keepLibrary, type LibraryClient, type LibraryHealth } from './library-client.ts';

let folder: string;
let workers: Worker[];
let health: LibraryHealth[];
let library: LibraryClient;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'segue-keeper-'));
  [workers, health] = [[], []];
});
afterEach(async () => {
  await library.stop();
  rmSync(folder, { recursive: true });
});

/** A library thread that first runs `before`, as an ES module. */
function open(before = ''): LibraryClient {
  const thread = new URL('./library/thread.ts', import.meta.url).href;
  library = keepLibrary({
    startWorker(repair) {
      const source = `${workers.length === 0 ? before : ''}; await import(${JSON.stringify(thread)});`;
      const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(source)}`), {
        workerData: {
          databasePath: path.join(folder, 'library.sqlite'),
          assetsDir: path.join(import.meta.dirname, '../assets'),
          catalogueDir: path.join(folder, 'catalogue'),
          engine: 'node:sqlite',
          repair,
        },
      });
      worker.on('error', () => {});
      workers.push(worker);
      return worker;
    },
    onHealth: (now) => health.push(now),
  });
  return library;
}

const created = (name: string) => ({ kind: 'create' as const, name, trackIds: [] });

it('starts a thread that died again, asks questions anew and lets edits fail', async () => {
  open();
  await library.call('edit', created('kept'));
  const asked = library.call('playlists', undefined);
  const edited = library.call('edit', created('lost'));
  await Promise.all([
    workers[0]!.terminate(),
    expect(edited).rejects.toMatchObject({ code: 'thread-stopped' }),
  ]);
  expect((await asked).map(({ name }) => name)).toContain('kept');
  expect(health).toEqual(['restarted']);
});

it('gives up on one that dies at once, until it is asked to try again', async () => {
  open();
  await library.call('playlists', undefined);
  await workers[0]!.terminate();
  await workers[1]!.terminate();
  await expect(library.call('playlists', undefined)).rejects.toMatchObject({ code: 'thread-stopped' });
  expect(health).toEqual(['restarted', 'stopped']);
  expect(await library.reopen('none')).toEqual({ setAside: null, restoredAt: null });
  expect(await library.call('playlists', undefined)).toEqual([]);
});

it('notices one that does not answer, and ends it when asked', { timeout: 30_000 }, async () => {
  open('for (const until = Date.now() + 600_000; Date.now() < until; );');
  const asked = library.call('playlists', undefined);
  const failed = expect(asked).rejects.toMatchObject({ code: 'thread-stopped' });
  await expect.poll(() => health, { timeout: 15_000 }).toEqual(['silent']);
  await library.reopen('none');
  await failed;
  expect(await library.call('playlists', undefined)).toEqual([]);
});

it('says when one that was silent answers again', { timeout: 30_000 }, async () => {
  open('for (const until = Date.now() + 12_000; Date.now() < until; );');
  expect(await library.call('playlists', undefined)).toEqual([]);
  await expect.poll(() => health, { timeout: 5000 }).toEqual(['silent', 'answering']);
});
