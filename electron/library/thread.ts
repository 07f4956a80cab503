// [Note: The library thread] The only SQLite connection of the running app, in a worker of its own so that no query
// holds up main. Started by main with a `LibraryThreadData`; answers `LibraryHandlers`. Main asks it to
// `close` before it stops the worker.

import { randomUUID } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import * as z from 'zod';
import { type HandlerTable, serve } from '../thread-rpc.ts';
import { ENGINES } from './driver.ts';
import { createLibrary, type Emit } from './library.ts';
import { openLibraryDatabase } from './open.ts';

export type { LibraryHandlers } from './library.ts';

const threadDataSchema = z.object({
  databasePath: z.string().min(1),
  assetsDir: z.string().min(1),
  catalogueDir: z.string().min(1),
  engine: z.enum(ENGINES),
});
export type LibraryThreadData = z.infer<typeof threadDataSchema>;

if (!parentPort) throw new Error('the library thread is started as a worker');
const { databasePath, engine, ...folders } = threadDataSchema.parse(workerData);
const emit: Emit = (event, data) => port.emit(event, data);
const port = serve(parentPort, open());

function open(): HandlerTable {
  try {
    const db = openLibraryDatabase(databasePath, engine);
    return createLibrary({
      db,
      ...folders,
      session: randomUUID(),
      now: () => new Date().toISOString(),
      emit,
    });
  } catch (thrown) {
    // A thread that dies here could not say why: it lives on and answers every call with the reason.
    return new Proxy<HandlerTable>({}, { get: () => () => Promise.reject(thrown) });
  }
}
