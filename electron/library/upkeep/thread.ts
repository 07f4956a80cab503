// [Note: The upkeep thread] Reads the library through, and copies it, in a worker that ends with its answer: either
// takes seconds, a minute for a million tracks. It has a connection of its own: with the write-ahead log it sees the
// library as it was when it began, and holds up nobody who reads or writes meanwhile. Posts null, or what failed;
// `superseded` when it was stopped.

import { parentPort, workerData } from 'node:worker_threads';
import { SegueError } from '../../../shared/domain/result.ts';
import { type PostedError, postable } from '../../threads/errors.ts';
import { copyLibrary } from '../copies.ts';
import { type Engine, openDriver } from '../driver.ts';
import { checkWhole } from '../open.ts';
import { type FileId, fileIdOf, isSame } from './file-id.ts';

export interface UpkeepWork {
  databasePath: string;
  engine: Engine;
  /** Which file that is: by its path alone one that is gone would be made anew, empty, and copied. */
  file: FileId | null;
  /** Whether to copy it too, once it is found whole. */
  copy: boolean;
  /** One number; from when it is not 0, nothing more is begun. */
  stop: Int32Array<SharedArrayBuffer>;
}

function work({ databasePath, engine, file, copy, stop }: UpkeepWork): PostedError | null {
  const checkpoint = () => {
    if (Atomics.load(stop, 0) !== 0) throw new SegueError('superseded');
  };
  try {
    checkpoint();
    if (!isSame(file, fileIdOf(databasePath))) throw new SegueError('database-missing');
    const db = openDriver(databasePath, engine);
    try {
      if (copy) copyLibrary(db, databasePath, new Date(), { checkpoint });
      else checkWhole(db, checkpoint);
    } finally {
      // To empty the log, which has grown while this one read, is up to the connection that writes.
      db.close(false);
    }
    return null;
  } catch (thrown) {
    return postable(thrown);
  }
}

if (!parentPort) throw new Error('the upkeep thread is started as a worker');
parentPort.postMessage(work(workerData as UpkeepWork));
