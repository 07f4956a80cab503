// What the library is looked after by while nobody asks anything: it is looked through whole once a run and before each
// daily copy, by the upkeep thread. What is found and what fails is told. Runs in the library thread.

import { askWorker } from '../../threads/ask-worker.ts';
import { type PostedError, postable } from '../../threads/errors.ts';
import { isCopyDue } from '../copies.ts';
import type { Driver } from '../driver.ts';
import { fileIdOf } from './file-id.ts';
import type { UpkeepWork } from './thread.ts';

const AFTER_FAILED_COPY_MS = 3600 * 1000;

export interface Chores {
  /** Does what is due, unless it is under way. Returns at once. */
  start(): void;
  /**
   * Ends what is under way after its present step, which may take seconds; what is not finished is due again. Resolves
   * when nobody reads the library any more.
   */
  cancel(): Promise<void>;
}

interface Options {
  db: Driver;
  databasePath: string;
  /** The built `thread.ts`. */
  entry: URL;
  emit(event: 'copied' | 'copyFailed' | 'damageFound', data: unknown): void;
}

export function createChores({ db, databasePath, entry, emit }: Options): Chores {
  const file = fileIdOf(databasePath);
  let lookedThrough = false;
  let damaged = false;
  let notBefore = 0;
  let underWay: { stop: UpkeepWork['stop']; told: Promise<void> } | null = null;

  const tell = (failure: PostedError, copy: boolean) => {
    damaged = failure.code === 'database-corrupt'; // told once; the next step is the user's
    if (copy) notBefore = Date.now() + AFTER_FAILED_COPY_MS;
    emit(damaged ? 'damageFound' : 'copyFailed', failure);
  };
  const begin = async (copy: boolean, stop: UpkeepWork['stop']) => {
    const data: UpkeepWork = { databasePath, engine: db.engine, file, copy, stop };
    const failure = await askWorker<PostedError | null>(entry, data).catch(postable);
    underWay = null;
    if (failure?.code === 'superseded') return;
    lookedThrough = true;
    if (failure) tell(failure, copy);
    else if (copy) emit('copied', null);
  };

  return {
    start() {
      if (damaged || underWay) return;
      try {
        const now = new Date();
        const copy = now.getTime() >= notBefore && isCopyDue(db, databasePath, now);
        if (!copy && lookedThrough) return;
        const stop = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
        underWay = { stop, told: begin(copy, stop) };
      } catch (thrown) {
        tell(postable(thrown), false);
      }
    },
    async cancel() {
      if (!underWay) return;
      Atomics.store(underWay.stop, 0, 1);
      await underWay.told;
    },
  };
}
