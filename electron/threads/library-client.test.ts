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
  const thread = new URL('../library/thread.ts', import.meta.url).href;
  library = keepLibrary({
    startWorker(repair, copy) {
      const source = `${workers.length === 0 ? before : ''}; await import(${JSON.stringify(thread)});`;
      const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(source)}`), {
        workerData: {
          databasePath: path.join(folder, 'library.sqlite'),
          assetsDir: path.join(import.meta.dirname, '../../assets'),
          catalogueDir: path.join(folder, 'catalogue'),
          engine: 'node:sqlite',
          repair,
          copy,
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

/** The first thread ends or hangs at its first edit, before it makes it or when it is about to answer. */
const atTheEdit = (what: string, when: 'before' | 'after') => `
  import { parentPort as port } from 'node:worker_threads';
  let asked;
  port.on('message', ({ id, name }) => {
    if (name !== 'edit') return;
    asked = id;
    ${when === 'before' ? what : ''}
  });
  const post = port.postMessage.bind(port);
  port.postMessage = (reply) => { if (reply.id === asked) { ${what} } post(reply); }`;
const ENDS = 'process.exit(7);';
const HANGS = 'for (;;);';
const names = async () => (await library.call('playlists', undefined)).map(({ name }) => name);

it('starts a thread that died again and asks questions anew', async () => {
  open();
  await library.call('edit', created('kept'));
  const asked = library.call('playlists', undefined);
  await workers[0]!.terminate();
  expect((await asked).map(({ name }) => name)).toEqual(['kept']);
  expect(health).toEqual(['restarted']);
});

it('says that an edit was not made when the thread died before it', async () => {
  open(atTheEdit(ENDS, 'before'));
  const lost = library.call('edit', created('lost'));
  const next = library.call('edit', created('next'));
  await expect(lost).rejects.toMatchObject({ code: 'not-made' });
  await next;
  expect(await names()).toEqual(['next']);
});

it('answers an edit that was made although the thread died of it', async () => {
  open(atTheEdit(ENDS, 'after'));
  const { edit, undo } = await library.call('edit', created('made'));
  expect(edit).toMatchObject({ kind: 'create', playlistName: 'made' });
  expect(undo.undo).toMatchObject({ kind: 'create', playlistId: edit.playlistId });
  expect(await names()).toEqual(['made']);
  await library.call('undo', undefined);
  expect(await names()).toEqual([]);
});

it.each([
  ['before', 'not-made', []],
  ['after', null, ['made']],
] as const)(
  'knows what became of an edit on one that hung %s it, once it is started again',
  {
    timeout: 60_000,
  },
  async (when, code, left) => {
    open(atTheEdit(HANGS, when));
    const edited = library.call('edit', created('made')).then(
      () => null,
      (thrown: { code: string }) => thrown.code,
    );
    await expect.poll(() => health, { timeout: 40_000 }).toEqual(['silent']);
    await library.reopen('none');
    expect(await edited).toBe(code);
    expect(await names()).toEqual(left);
  },
);

it('does not start one for ever that dies again and again', async () => {
  open();
  for (let death = 0; death < 4; death++) {
    await names();
    await workers.at(-1)!.terminate();
  }
  expect(health).toEqual(['restarted', 'restarted', 'restarted', 'stopped']);
  await expect(library.call('edit', created('lost'))).rejects.toMatchObject({ code: 'thread-stopped' });
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

it('notices one that does not answer, and ends it when asked', { timeout: 60_000 }, async () => {
  open('for (const until = Date.now() + 600_000; Date.now() < until; );');
  const asked = library.call('playlists', undefined);
  const failed = expect(asked).rejects.toMatchObject({ code: 'thread-stopped' });
  await expect.poll(() => health, { timeout: 40_000 }).toEqual(['silent']);
  await library.reopen('none');
  await failed;
  expect(await library.call('playlists', undefined)).toEqual([]);
});

it('says when one that was silent answers again', { timeout: 60_000 }, async () => {
  open('for (const until = Date.now() + 12_000; Date.now() < until; );');
  expect(await library.call('playlists', undefined)).toEqual([]);
  await expect.poll(() => health, { timeout: 5000 }).toEqual(['silent', 'answering']);
});
