// What memory a catalogue takes: every column and index that suggestions read, pools' included, against its vectors alone;
// as it is loaded, and with what is kept of it after two choices of pools and one by content alone. Of a made-up library, in
// which nearly every track has genres of its own; SEGUE_BENCH_TABLE, with SEGUE_BENCH_POOL: of this catalogue instead, in
// the formats of `npm run suggest`.

import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buildSnapshot } from '../electron/catalogue/build.ts';
import { type Catalogue, createCatalogue, withoutOthers } from '../electron/catalogue/columns.ts';
import { withPools } from '../electron/catalogue/pools.ts';
import { readSnapshot } from '../electron/catalogue/read.ts';
import { readCatalogue } from '../electron/cli/csv-catalogue.ts';
import { readPlaylists } from '../electron/cli/pool-file.ts';
import { catalogueSource } from '../electron/library/catalogue-source.ts';
import { openLibraryDatabase } from '../electron/library/open.ts';
import { report } from './measure.ts';
import { writeLibrary } from './synthetic/library.ts';

const TRACKS = 215_768;
const LONG = 100;
/** The library's own pool, the made-up one. */
const CHOICES = [[1], [100]];

const table = process.env.SEGUE_BENCH_TABLE;
const pool = process.env.SEGUE_BENCH_POOL;
const catalogue = table
  ? (await readCatalogue(table, pool ? await readPlaylists(pool) : [])).catalogue
  : await madeUp();
const size = `${catalogue.rows / 1000}k tracks`;
const floor = { name: `vectors of ${size}`, value: mebibytes([catalogue.vectors]) };
report(floor.name, [floor.value], 'MiB');
report(`catalogue of ${size}`, [mebibytes(arraysOf([catalogue]))], 'MiB', floor);
if (!table) {
  const made = [...CHOICES.map((pools) => withPools(catalogue, pools)), withoutOthers(catalogue)];
  const name = `catalogue of ${size}, two choices of pools and content alone`;
  report(name, [mebibytes(arraysOf([catalogue, ...made]))], 'MiB', floor);
}

/** By the way of the app: a library, its snapshot, loaded. */
async function madeUp(): Promise<Catalogue> {
  const home = mkdtempSync(path.join(os.tmpdir(), 'segue-bench-'));
  try {
    const file = path.join(home, 'library.sqlite');
    writeLibrary(file, 'node:sqlite', TRACKS, LONG);
    const db = openLibraryDatabase(file, 'node:sqlite');
    const snapshot = path.join(home, 'snapshot');
    await buildSnapshot(catalogueSource(db), snapshot);
    db.close();
    const read = readSnapshot(snapshot);
    if (!read.ok) throw new Error(read.reason);
    return createCatalogue(read.columns);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** Every typed array in reach, each once. */
function arraysOf(catalogues: readonly Catalogue[]): ArrayBufferView[] {
  const found = new Set<object>();
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || found.has(value)) return;
    found.add(value);
    if (!ArrayBuffer.isView(value) && !(value instanceof Map)) Object.values(value).forEach(walk);
  };
  catalogues.forEach(walk);
  return [...found].filter((one): one is ArrayBufferView => ArrayBuffer.isView(one));
}

function mebibytes(arrays: readonly ArrayBufferView[]): number {
  const buffers = new Set(arrays.map(({ buffer }) => buffer));
  return [...buffers].reduce((sum, { byteLength }) => sum + byteLength, 0) / (1 << 20);
}
