// [Note: An import's run] Files are read as streams and written batch by batch, each batch a transaction, with a turn
// for everybody else in between. A run that is cancelled or killed keeps the batches it has written, and goes on by
// being started again: every track it had written is met, every playlist known, so nothing comes twice. A place to
// go on from would save little, for known rows are quick, and be wrong where the file has changed meanwhile.

import { parse } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import type { FileChoice, ImportResult } from '../../../shared/domain/imports.ts';
import { takeImported } from '../account/imported.ts';
import type { Driver } from '../driver.ts';
import { createFiller } from '../pools/fill.ts';
import { keepFiles, keepResult } from '../pools/past.ts';
import { forgetGoing, keepGoing } from './cut-off.ts';
import { type Items, notRead, unread } from './items.ts';
import { runLibrary } from './library-file.ts';
import { createNames } from './names.ts';
import { itemsOf, openSource } from './reader.ts';
import { createSeen } from './seen.ts';
import { nameOf, type Source, sizeOf } from './source.ts';
import { createTracks, keyTracks } from './tracks.ts';
import { createWriter } from './writer.ts';

export interface RunOptions {
  db: Driver;
  sources: readonly Source[];
  /** One for each source. */
  choices: readonly FileChoice[];
  /** The pool's name; empty: that of the first file. */
  poolName: string;
  now: string;
  cancelled: () => boolean;
  /** Bytes read of all, and rows. */
  onProgress: (done: number, total: number, rows: number) => void;
}

/** Rows in a transaction: some ten milliseconds of everybody else's time. */
const BATCH = 250;
const PROGRESS_MS = 100;

export async function runImport(options: RunOptions): Promise<ImportResult> {
  const { db, sources, choices, poolName, now, cancelled, onProgress } = options;
  const importId = begin(db, now);
  const result: ImportResult = {
    importId,
    cancelled: false,
    ...{ rows: 0, added: 0, unread: 0, known: { id: 0, isrc: 0, name: 0 }, again: 0, unreadRows: [] },
    playlists: { made: 0, known: 0, first: null },
  };
  while (keyTracks(db)) await turn();

  const names = createNames(db);
  const wanted = sources.flatMap((source, i) => {
    const choice = choices[i];
    return choice?.include ? [{ source, choice }] : [];
  });
  await keepFiles(
    db,
    importId,
    wanted.map(({ source }) => source),
  );
  const [first] = wanted;
  const named = poolName || (first ? parse(nameOf(first.source)).name : '');
  keepGoing(db, importId, named, wanted);
  const pool = createFiller(db, named, now);
  const tracks = createTracks(db, names, now, pool);
  const sizes = await Promise.all(wanted.map(({ source }) => sizeOf(source).catch(() => 0)));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const seen = createSeen();
  let done = 0;
  let toldAt = 0;
  const tell = () => {
    if (performance.now() - toldAt < PROGRESS_MS) return;
    toldAt = performance.now();
    onProgress(Math.min(done, total), total, result.rows);
  };

  for (const { source, choice } of wanted) {
    if (cancelled()) break;
    const onBytes = (bytes: number) => {
      done += bytes;
    };
    if ('library' in source) {
      await runLibrary({ db, path: source.path, result, cancelled, onBytes, onBatch: tell });
      continue;
    }
    const writer = createWriter({
      ...{ db, now, result, tracks, pool, seen },
      file: nameOf(source),
      makePlaylists: choice.makePlaylists,
    });
    const items = read(source, choice, names.isArtist, onBytes);
    for await (const all of items) {
      for (let from = 0; from < all.length && !cancelled(); from += BATCH) {
        writer.write(all.slice(from, from + BATCH));
        tell();
        await turn();
      }
      if (cancelled()) break;
    }
    for (const key of cancelled() ? [] : writer.waiting()) {
      writer.finish(key);
      await turn();
    }
  }
  db.transaction(() => takeImported(db));
  result.cancelled = cancelled();
  keepResult(db, result, pool.id());
  forgetGoing(db, importId);
  return result;
}

/** A file that cannot be read, or only in part, is one more thing that is told of. */
async function* read(
  source: Source,
  { mapping, playlistName }: FileChoice,
  isArtist: (name: string) => boolean,
  onBytes: (count: number) => void,
): Items {
  try {
    const opened = await openSource(source);
    const items = itemsOf(opened, { mapping, playlistName, isArtist, onBytes });
    if (items) yield* items;
    else yield [unread(0, 'unreadable-file', '')];
  } catch (cause) {
    yield [notRead(cause)];
  }
}

function begin(db: Driver, now: string): number {
  const row = db
    .prepare("INSERT INTO imports (at, state) VALUES (?, 'running') RETURNING id")
    .get<{ id: number }>([now]);
  return (row as { id: number }).id;
}
