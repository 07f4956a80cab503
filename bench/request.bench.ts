// How long a suggestion takes, from main's client to the rows it hands to the window: `npm run bench request`. Through
// the same two threads as in the app, on the demo and on made-up libraries of 100,000 to a million tracks, for
// playlists of 50 to 100 tracks; from 215,768 on, as many as a large public dump has, all of them of 100. The floor is
// reading the snapshot's vectors once at the memory's speed, in this run.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DIMENSION_COUNT } from '../electron/catalogue/vector-schema.ts';
import { startThreads, type Threads } from '../electron/threads/threads.ts';
import { compileReadSum, compileScan } from '../scripts/scan-wasm.ts';
import { root } from '../scripts/setup/step.ts';
import { NEUTRAL } from '../shared/domain/steering-defaults.ts';
import { bandwidth } from './floor.ts';
import { quantile, report } from './measure.ts';
import { demo, writeLibrary } from './synthetic/library.ts';

/** Of tracks, 0: the demo. */
const SIZES = [0, 100_000, 215_768, 1_000_000];
/** Tracks from which on the playlists are long. */
const LONG_FROM = 215_768;
const LONG = 100;
/** From the playlist's own artists to new ones only, as its user may steer. */
const STEERING = [0, 0.35, 1];
const WARM_UP = 10;
const RUNS = 60;
/** As the window asks for. */
const LIMIT = 100;

const home = mkdtempSync(path.join(os.tmpdir(), 'segue-bench-'));
const wasmPath = path.join(home, 'scan.wasm');
writeFileSync(wasmPath, await compileScan());
const readSum = await compileReadSum();
try {
  for (const count of SIZES) await measure(count);
} finally {
  rmSync(home, { recursive: true, force: true });
}

async function measure(count: number): Promise<void> {
  const profile = path.join(home, String(count));
  mkdirSync(profile);
  const databasePath = path.join(profile, 'library.sqlite');
  if (count > 0) writeLibrary(databasePath, 'node:sqlite', count, count >= LONG_FROM ? LONG : undefined);
  const threads = start(profile, databasePath);
  try {
    const playlistIds = await playlistsIn(threads, count);
    const rows = count || demo().tracks.length;
    const name = rows < 10_000 ? `${rows} tracks, the demo` : `${rows / 1000}k tracks`;
    const began = performance.now();
    await threads.catalogue.publish(true);
    report(`snapshot of ${name}, built and loaded`, [performance.now() - began], 'ms');
    // Of this whole process, what wrote the library included.
    report(`most memory until ${name} are loaded`, [process.resourceUsage().maxRSS / 1024], 'MiB');
    const floor = { name: `floor of ${name}`, value: (rows * DIMENSION_COUNT * 4) / bandwidth(readSum) };
    report(floor.name, [floor.value], 'ms');
    const first = await requests(threads, playlistIds, 1);
    report(`suggestions of ${name}, first`, first.times, 'ms', floor);
    await requests(threads, playlistIds, WARM_UP);
    const { times, inThread } = await requests(threads, playlistIds, RUNS);
    report(`suggestions of ${name}`, times, 'ms', floor);
    report(`suggestions of ${name}, 95th percentile`, [quantile(times, 0.95)], 'ms', floor);
    report(`suggestions of ${name}, in the thread`, inThread, 'ms', floor);
    report(`suggestions of ${name}, in the thread, 95th percentile`, [quantile(inThread, 0.95)], 'ms', floor);
    const named = await requests(threads, [await emptyPlaylist(threads, count)], RUNS);
    report(`suggestions of ${name}, by the name alone`, named.times, 'ms', floor);
  } finally {
    await threads.stop();
  }
  rmSync(profile, { recursive: true, force: true });
}

function start(profile: string, databasePath: string): Threads {
  return startThreads({
    entries: {
      library: new URL('../electron/library/thread.ts', import.meta.url),
      suggestions: new URL('../electron/suggestions/thread.ts', import.meta.url),
    },
    databasePath,
    catalogueDir: path.join(profile, 'catalogue'),
    assetsDir: path.join(root, 'assets'),
    wasmPath,
    onLibraryEvent: () => {},
    onLibraryHealth: () => {},
    onCatalogueState: () => {},
    onTrouble: (what, cause) => console.error(what, cause),
  });
}

/** The demo's own playlists are shorter: each of these holds a few of them. */
async function playlistsIn({ library }: Threads, count: number): Promise<number[]> {
  if (count > 0) return (await library.call('playlists', undefined)).map(({ id }) => id);
  await library.call('loadDemo', undefined);
  const known = await library.call('playlists', undefined);
  const ids: number[] = [];
  for (let from = 0; from + 3 <= known.length; from += 3) {
    const trackIds: number[] = [];
    for (const { id } of known.slice(from, from + 3))
      trackIds.push(...(await library.call('seeds', { playlistId: id })).trackIds);
    const made = await library.call('edit', {
      kind: 'create',
      name: 'Joined',
      trackIds: trackIds.slice(0, 100),
    });
    ids.push(made.edit.playlistId);
  }
  return ids;
}

/** Of a name that says something of many tracks, of some artist, and of others in playlists. */
async function emptyPlaylist({ library }: Threads, count: number): Promise<number> {
  const name = count > 0 ? 'Rock, Scene 3, 1990s: Artist 5' : 'Rock, 2000s: Ed Askew';
  return (await library.call('edit', { kind: 'create', name, trackIds: [] })).edit.playlistId;
}

async function requests({ suggestions }: Threads, playlistIds: readonly number[], count: number) {
  const times: number[] = [];
  const inThread: number[] = [];
  for (let i = 0; i < count; i++) {
    const began = performance.now();
    const reply = await suggestions.suggest({
      playlistId: playlistIds[i % playlistIds.length] ?? 0,
      requestId: i,
      seedTrackIds: [],
      steering: { ...NEUTRAL, discover: STEERING[i % STEERING.length] ?? 0 },
      limit: LIMIT,
      order: 'fit',
    });
    times.push(performance.now() - began);
    inThread.push(reply.elapsedMs);
    if (reply.suggestions.length < LIMIT) throw new Error(`${reply.suggestions.length} suggestions`);
  }
  return { times, inThread };
}
