// Tells languages in a worker of its own, so that the detector's memory is given back.

import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Detect, Scores } from './detect.ts';

/** @param entry the built `thread.ts` */
export const detectInWorker =
  (entry: URL): Detect =>
  async (texts) => {
    if (texts.length === 0) return [];
    const worker = new Worker(entry, { workerData: texts });
    const [scores] = (await once(worker, 'message')) as [Scores[]];
    await worker.terminate();
    return scores;
  };
