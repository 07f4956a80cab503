// Starts the threads. One can be started ahead of the code that talks to it: what happens to it until it is taken over is
// kept, and told then. In main and on plain Node: it imports no electron.

import { Worker } from 'node:worker_threads';
import type { LibraryThreadData } from '../library/thread.ts';

/** Without a bound of its own a thread that runs out of memory would take the whole app with it. */
const HEAP_MB = 2048;

export const startWorker = (entry: URL, workerData: unknown): Worker =>
  new Worker(entry, { workerData, resourceLimits: { maxOldGenerationSizeMb: HEAP_MB } });

export const engineHere = (): LibraryThreadData['engine'] =>
  process.getBuiltinModule('node:sqlite') ? 'node:sqlite' : 'libsql';

export interface Ahead extends Pick<LibraryThreadData, 'databasePath' | 'catalogueDir'> {
  /** To be called once; listen to it in the same turn. */
  take(): Worker;
}

/** Starts the library thread before there is anybody to ask it. */
export function startAhead(entry: URL, data: LibraryThreadData): Ahead {
  const worker = startWorker(entry, data);
  const missed: (() => void)[] = [];
  const onError = (cause: unknown) => void missed.push(() => worker.emit('error', cause));
  const onExit = (code: number) => void missed.push(() => worker.emit('exit', code));
  worker.on('error', onError).on('exit', onExit);
  return {
    databasePath: data.databasePath,
    catalogueDir: data.catalogueDir,
    take() {
      worker.off('error', onError).off('exit', onExit);
      queueMicrotask(() => {
        for (const tell of missed) tell();
      });
      return worker;
    },
  };
}
