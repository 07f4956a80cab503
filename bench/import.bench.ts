// Importing a table of a million made-up rows, in the shape of the datasets that are around: rows a second, memory above
// idle, how long main's loop is held up meanwhile, how soon it stops, going on from there; then the library it made as a
// file, out and back. The library thread is the app's own; main is this process, that does nothing else.
// SEGUE_BENCH_ROWS: fewer of them. SEGUE_BENCH_TABLE: this file instead, only imported, twice.

import { createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as after } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { ENGINES, type Engine } from '../electron/library/driver.ts';
import type { LibraryHandlers, LibraryThreadData } from '../electron/library/thread.ts';
import { connect } from '../electron/threads/rpc.ts';
import type { ImportField } from '../shared/domain/import-kinds.ts';
import { report } from './measure.ts';

const ROWS = Number(process.env.SEGUE_BENCH_ROWS ?? 1_000_000);
const TABLE = process.env.SEGUE_BENCH_TABLE;
const IDLE_MS = 10_000;
const SAMPLE_MS = 50;
/** Rows after which the run that is stopped is stopped. */
const STOP_AT = ROWS / 5;

const FEATURES =
  'danceability energy key loudness mode speechiness acousticness instrumentalness liveness valence tempo';
const HEADER = [
  ...['', 'track_id', 'artists', 'album_name', 'track_name', 'popularity', 'duration_ms', 'explicit'],
  ...FEATURES.split(' '),
  ...['time_signature', 'track_genre'],
];

/** The same each time. */
function* table(): Generator<string, void> {
  yield `${HEADER.join(',')}\n`;
  let state = 1;
  const random = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const share = () => random().toFixed(4);
  let page = '';
  for (let i = 0; i < ROWS; i++) {
    const id = i.toString(36).padStart(22, '0');
    const artists = i % 7 === 0 ? `Artist ${i % 60_011};Guest ${i % 4001}` : `Artist ${i % 60_011}`;
    const title = i % 11 === 0 ? `"Song, ""No. ${i}"""` : `Song ${i}`;
    const plain = [share(), share(), i % 12, (-60 * random()).toFixed(3), i % 2, share(), share(), share()];
    const cells = [
      ...[i, id, artists, `Album ${i % 150_001}`, title, i % 101, 60_000 + (i % 400_000), 'False'],
      ...[...plain, share(), share(), (60 + 120 * random()).toFixed(3), 4, `genre ${i % 114}`],
    ];
    page += `${cells.join(',')}\n`;
    if (page.length > 1 << 18) {
      yield page;
      page = '';
    }
  }
  yield page;
}

function startThread(folder: string, engine: Engine) {
  const workerData: LibraryThreadData = {
    databasePath: path.join(folder, `${engine.replace(':', '-')}-${Math.random()}.sqlite`),
    ...{
      assetsDir: folder,
      catalogueDir: path.join(folder, 'catalogue'),
      engine,
      repair: 'none',
      copy: null,
    },
  };
  const url = new URL('../electron/library/thread.ts', import.meta.url);
  return connect<LibraryHandlers>(new Worker(url, { workerData }));
}
type Library = ReturnType<typeof startThread>;

/** What a job takes: time, memory above what was in use before `idle`, and main's loop. */
async function watched<T>(job: () => Promise<T>, idle?: { before: number }) {
  globalThis.gc?.();
  await after(1000);
  const before = idle?.before ?? process.memoryUsage().rss;
  let peak = before;
  const sampler = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss);
  }, SAMPLE_MS);
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const began = performance.now();
  const value = await job();
  const ms = performance.now() - began;
  delay.disable();
  clearInterval(sampler);
  return { value, ms, before, above: (peak - before) / 2 ** 20, p999: delay.percentile(99.9) / 1e6 };
}

const choicesFor = async (library: Library, file: string) => {
  const sources = await library.call('importFiles', { paths: [file] });
  const { files } = await library.call('previewImport', { sources });
  const choices = files.map(({ mapping }) => ({
    ...{ mapping: mapping as (ImportField | null)[], include: true },
    ...{ makePlaylists: false, playlistName: '' },
  }));
  return { sources, choices };
};

async function measure(folder: string, file: string, engine: Engine): Promise<void> {
  const name = (what: string) => `import, ${engine}: ${what}`;
  const library = startThread(folder, engine);
  await library.call('opened', undefined);
  // Most of the library's code is loaded with its first question, which is no part of an import.
  await library.call('librarySummary', undefined);
  const idle = await watched(() => after(IDLE_MS));
  const request = await choicesFor(library, file);
  const whole = await watched(() => library.call('runImport', request), idle);
  const { rows } = whole.value;
  if (TABLE === undefined && whole.value.added !== ROWS) throw new Error(JSON.stringify(whole.value));
  report(name('rows'), [rows], 'rows');
  report(name('rows a second'), [rows / (whole.ms / 1000)], '1/s');
  report(name('memory above idle, peak'), [whole.above], 'MiB');
  const still = { name: name('loop delay idle, p99.9'), value: idle.p999 };
  report(name('loop delay, p99.9'), [whole.p999], 'ms', still);
  const again = await watched(() => library.call('runImport', request), idle);
  if (again.value.added !== 0 || again.value.rows !== rows) throw new Error('not known again');
  report(name('rows a second that are known'), [rows / (again.ms / 1000)], '1/s');
  if (TABLE === undefined) await measureFiles(folder, file, library, engine, idle);
  else await library.stop();
}

async function measureFiles(
  folder: string,
  file: string,
  library: Library,
  engine: Engine,
  idle: { before: number },
): Promise<void> {
  const name = (what: string) => `import, ${engine}: ${what}`;
  const out = path.join(folder, `${engine.replace(':', '-')}.segue-library`);
  const wrote = await watched(() => library.call('exportLibraryTo', { path: out, format: 'library' }), idle);
  report(name('library file written'), [wrote.ms / 1000], 's');
  report(name('library file written, memory above idle'), [wrote.above], 'MiB');
  report(name('library file, size'), [statSync(out).size / 2 ** 20], 'MiB');
  await library.call('close', undefined);
  await library.stop();

  const empty = startThread(folder, engine);
  await empty.call('opened', undefined);
  const own = await choicesFor(empty, out);
  const read = await watched(() => empty.call('runImport', own), idle);
  if (read.value.added !== ROWS || read.value.unread !== 0) throw new Error(JSON.stringify(read.value));
  report(name('library file read into an empty library'), [read.ms / 1000], 's');
  report(name('library file read, memory above idle'), [read.above], 'MiB');
  await empty.call('close', undefined);
  await empty.stop();

  await stopAndGoOn(folder, file, engine, name);
}

async function stopAndGoOn(folder: string, file: string, engine: Engine, name: (what: string) => string) {
  const library = startThread(folder, engine);
  await library.call('opened', undefined);
  const request = await choicesFor(library, file);
  const begun = new Promise<void>((resolve) => {
    library.onEvent((event, data) => {
      if (event === 'progress' && (data as { rows: number }).rows >= STOP_AT) resolve();
    });
  });
  const running = library.call('runImport', request);
  await begun;
  const at = performance.now();
  await library.call('cancelImport', undefined);
  const cut = await running;
  report(name('time to stop'), [performance.now() - at], 'ms');
  const rest = await watched(() => library.call('runImport', request));
  const { added, known } = rest.value;
  if (!cut.cancelled || added + cut.added !== ROWS || known.id !== cut.added)
    throw new Error('lost or doubled');
  report(name('going on after a fifth'), [rest.ms / 1000], 's');
  await library.call('close', undefined);
  await library.stop();
}

const folder = mkdtempSync(path.join(tmpdir(), 'segue-bench-'));
const file = TABLE ?? path.join(folder, 'dataset.csv');
try {
  if (TABLE === undefined) await pipeline(Readable.from(table()), createWriteStream(file));
  for (const engine of ENGINES) await measure(folder, file, engine);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
