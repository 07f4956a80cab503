// [Note: The library thread] The only SQLite connection of the running app that writes, in a worker of its own so that no
// query holds up main. Started by main with a `LibraryThreadData`; answers `LibraryHandlers`. Main asks it to
// `close` before it stops the worker.

import { parentPort, workerData } from 'node:worker_threads';
import { SegueError } from '../../shared/domain/result.ts';
import type { Scores } from '../catalogue/languages/detect.ts';
import { askWorker } from '../threads/ask-worker.ts';
import { type HandlerTable, serve } from '../threads/rpc.ts';
import type { Emit, LibraryHandlers as Library, OpeningQuery } from './calls.ts';
import { type Copy, listAside, listCopies, removeAside } from './copies.ts';
import type { Driver, Engine } from './driver.ts';
import { openLibraryDatabase } from './open.ts';
import { readOpening } from './opening.ts';
import { type CopyContents, type Repair, type Repaired, readCopy, repair } from './repair.ts';
import { type Chores, createChores } from './upkeep/chores.ts';
import { createViews } from './view.ts';
import { whenIdle } from './when-idle.ts';

/** What is answered about the thread itself, and but for `opened` also when the database could not be opened. */
type Upkeep = {
  /** What was repaired on the way; fails with why the database could not be opened. */
  opened: (input: undefined) => Repaired;
  /** Copies of the library to choose from, newest first. */
  copies: (input: undefined) => Copy[];
  /** Libraries that were set aside, newest first. */
  aside: (input: undefined) => Copy[];
  /** Of one that was set aside, by its file's name. */
  removeAside: (input: { name: string }) => undefined;
  /** Of one of either, by its file's name. */
  copyContents: (input: { name: string }) => CopyContents;
  /** A sign of life. */
  ping: (input: undefined) => null;
};
export type LibraryHandlers = Library & Upkeep;

export interface LibraryThreadData {
  databasePath: string;
  assetsDir: string;
  catalogueDir: string;
  engine: Engine;
  /** What to do before the database is opened. */
  repair: Repair;
  /** The file name of the copy to put back; null: the newest that is sound. */
  copy: string | null;
}

/** Reading all of the library keeps the disk busy: not while somebody is at work. */
const IDLE_MS = 5000;
/** Built beside this one; of tests that run this from its source, the source. */
const threadOf = (source: string, built: string) =>
  new URL(import.meta.url.endsWith('.ts') ? source : built, import.meta.url);
const LANGUAGES_THREAD = threadOf('../catalogue/languages/thread.ts', './languages-thread.js');
const UPKEEP_THREAD = threadOf('./upkeep/thread.ts', './upkeep-thread.js');

if (!parentPort) throw new Error('the library thread is started as a worker');
const { databasePath, engine, repair: how, copy, ...folders } = workerData as LibraryThreadData;
const emit: Emit = (event, data) => port.emit(event, data);
const always = {
  copies: () => listCopies(databasePath),
  aside: () => listAside(databasePath),
  removeAside: ({ name }: { name: string }) => removeAside(databasePath, name),
  copyContents: ({ name }: { name: string }) => readCopy(databasePath, engine, name),
  ping: () => null,
};
const port = serve(parentPort, open());

function open(): HandlerTable {
  try {
    const repaired = repair(databasePath, engine, how, new Date(), copy);
    const db = openLibraryDatabase(databasePath, engine);
    const opened: Upkeep['opened'] = () => repaired;
    const chores = createChores({
      db,
      databasePath,
      entry: UPKEEP_THREAD,
      emit: (event, data) => port.emit(event, data),
    });
    const answered = whenIdle(answers(db, chores), IDLE_MS, chores.start);
    return behind({ ...always, opened }, (name) => answered[name]);
  } catch (thrown) {
    // A thread that dies here could not say why: it lives on and answers every other call with the reason.
    const refuse = () => Promise.reject(thrown);
    return behind(always, () => refuse);
  }
}

/** What is not in `own` is looked for in `rest`. */
function behind(own: HandlerTable, rest: (name: string) => HandlerTable[string] | undefined): HandlerTable {
  return new Proxy(own, { get: (_, name) => own[String(name)] ?? rest(String(name)) });
}

/**
 * The library's own answers. Most of the code is loaded with the first question that is not the window's first: what is
 * seen first would wait for it.
 */
function answers(db: Driver, chores: Chores): HandlerTable {
  let library: Promise<HandlerTable> | null = null;
  const load = async (): Promise<HandlerTable> => {
    const { createLibrary } = await import('./library.ts');
    return createLibrary({
      db,
      ...folders,
      emit,
      detect: (texts) => askWorker<Scores[]>(LANGUAGES_THREAD, texts),
      session: crypto.randomUUID(),
      now: () => new Date().toISOString(),
    });
  };
  const ask = (name: string) => async (input: unknown) => {
    library ??= load();
    const handler = (await library)[name];
    if (!handler) throw new SegueError('invalid-input', `no handler for ${name}`);
    return handler(input);
  };
  const first = {
    opening: (query: OpeningQuery) =>
      library ? ask('opening')(query) : readOpening(db, createViews(db), query),
    close: async () => {
      await chores.cancel();
      return library ? ask('close')(undefined) : db.close();
    },
    // What is being copied holds the account's data yet, and its log cannot be emptied while it is read.
    removeAccount: async () => {
      await chores.cancel();
      return ask('removeAccount')(undefined);
    },
  };
  return behind(first, ask);
}
