// [Note: The library thread] The only SQLite connection of the running app, in a worker of its own so that no query
// holds up main. Started by main with a `LibraryThreadData`; answers `LibraryHandlers`. Main asks it to
// `close` before it stops the worker.

import { parentPort, workerData } from 'node:worker_threads';
import { SegueError, toFailure } from '../../shared/domain/result.ts';
import { postable } from '../threads/errors.ts';
import { type HandlerTable, serve } from '../threads/rpc.ts';
import type { Emit, LibraryHandlers as Library, OpeningQuery } from './calls.ts';
import { type Copy, copyLibrary, isCopyDue, listAside, listCopies, removeAside } from './copies.ts';
import type { Driver, Engine } from './driver.ts';
import { checkWhole, openLibraryDatabase } from './open.ts';
import { readOpening } from './opening.ts';
import { type CopyContents, type Repair, type Repaired, readCopy, repair } from './repair.ts';
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

/** Copying holds up what is asked meanwhile, if only for a moment: not while somebody is at work. */
const IDLE_MS = 5000;
const AFTER_FAILED_COPY_MS = 3600 * 1000;
/** Built beside this one; of tests that run this from its source, the source. */
const LANGUAGES_THREAD = new URL(
  import.meta.url.endsWith('.ts') ? '../catalogue/languages/thread.ts' : './languages-thread.js',
  import.meta.url,
);

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
    const answered = whenIdle(answers(db), IDLE_MS, chores(db));
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
function answers(db: Driver): HandlerTable {
  let library: Promise<HandlerTable> | null = null;
  const load = async (): Promise<HandlerTable> => {
    const { createLibrary } = await import('./library.ts');
    return createLibrary({
      db,
      ...folders,
      emit,
      detect: async (texts) => {
        const { detectInWorker } = await import('../catalogue/languages/in-worker.ts');
        return detectInWorker(LANGUAGES_THREAD)(texts);
      },
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
    close: () => (library ? ask('close')(undefined) : db.close()),
  };
  return behind(first, ask);
}

/** The library is looked through whole once a run and before each copy; what is found and what fails is told. */
function chores(db: Driver): () => void {
  let lookedThrough = false;
  let damaged = false;
  let notBefore = 0;
  const work = (now: Date) => {
    if (!lookedThrough) {
      lookedThrough = true;
      checkWhole(db);
    }
    if (now.getTime() < notBefore || !isCopyDue(db, databasePath, now)) return;
    notBefore = now.getTime() + AFTER_FAILED_COPY_MS;
    copyLibrary(db, databasePath, now);
    notBefore = 0;
    port.emit('copied', null);
  };
  return () => {
    if (damaged) return; // told once; the next step is the user's
    try {
      work(new Date());
    } catch (thrown) {
      damaged = toFailure(thrown).code === 'database-corrupt';
      port.emit(damaged ? 'damageFound' : 'copyFailed', postable(thrown));
    }
  };
}
