import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { compileScan } from '../../scripts/scan-wasm.ts';
import type { CatalogueState } from '../../shared/domain/suggestions.ts';
import { demoReport } from '../cli/demo-report.ts';
import { startThreads, type Threads } from './threads.ts';

let profile: string;
let wasmPath: string;
let threads: Threads | null;
let states: CatalogueState['state'][];
let troubles: string[];

beforeEach(async () => {
  profile = mkdtempSync(path.join(tmpdir(), 'segue-threads-'));
  wasmPath = path.join(profile, 'scan.wasm');
  writeFileSync(wasmPath, await compileScan());
  [states, troubles, threads] = [[], [], null];
});
afterEach(async () => {
  await threads?.stop().catch(() => {}); // one whose thread has died says so
  rmSync(profile, { recursive: true });
});

function start(library = new URL('../library/thread.ts', import.meta.url)): Threads {
  threads = startThreads({
    entries: { library, suggestions: new URL('../suggestions/thread.ts', import.meta.url) },
    databasePath: path.join(profile, 'library.sqlite'),
    catalogueDir: path.join(profile, 'catalogue'),
    assetsDir: path.join(import.meta.dirname, '../../assets'),
    wasmPath,
    onLibraryEvent: () => {},
    onLibraryHealth: () => {},
    onCatalogueState: ({ state }) => states.push(state),
    onTrouble: (what) => troubles.push(what),
  });
  return threads;
}

it('an empty library has no catalogue, and that is no trouble', async () => {
  await start().catalogue.publish(false);
  expect(states.at(-1)).toBe('none');
  expect(troubles).toEqual([]);
});

it('the demo is loaded, indexed and suggested from', async () => {
  const { text } = await demoReport(start());
  expect(states).toContain('building');
  expect(states.at(-1)).toBe('ready');
  expect(text.split('\n').filter((row) => /^ *\d+ {2}\S/.test(row))).toHaveLength(10);
});

it('a damaged catalogue is said and built anew', async () => {
  const first = start();
  await demoReport(first);
  await first.stop();
  const file = path.join(profile, 'catalogue', 'library.catalogue');
  const bytes = readFileSync(file);
  bytes.writeUInt8(bytes.readUInt8(bytes.length >> 1) ^ 0xff, bytes.length >> 1);
  writeFileSync(file, bytes);

  const { suggestions, catalogue } = start();
  await catalogue.publish(false);
  expect(troubles).toEqual(['snapshot corrupt, rebuilding']);
  expect(suggestions.state().state).toBe('ready');
  expect(readdirSync(path.dirname(file)).length).toBe(2); // the damaged one is kept aside
});

it('a library thread that dies is said, and its calls fail with the reason', async () => {
  const { library } = start(new URL('data:text/javascript,setTimeout(() => process.exit(3), 50)'));
  await expect(library.call('playlists', undefined)).rejects.toMatchObject({ code: 'thread-stopped' });
  await expect.poll(() => troubles).toContain('the library thread ended');
  await expect(library.call('playlists', undefined)).rejects.toMatchObject({ code: 'thread-stopped' });
});

it('stopping closes the database', async () => {
  const { library, stop } = start();
  await library.call('loadDemo', undefined);
  await stop();
  await expect(library.call('playlists', undefined)).rejects.toMatchObject({ code: 'thread-stopped' });
  expect(troubles).toEqual([]);
});
