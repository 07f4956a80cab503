// Tells languages in a worker of its own, so that the detector's memory is given back.

import { askWorker } from '../../threads/ask-worker.ts';
import type { Detect, Scores } from './detect.ts';

/** @param entry the built `thread.ts` */
export const detectInWorker =
  (entry: URL): Detect =>
  async (texts) =>
    texts.length === 0 ? [] : askWorker<Scores[]>(entry, texts);
