// Work that is worth a worker of its own for a while: it is started with what to do, posts one answer and ends.

import { Worker } from 'node:worker_threads';
import { SegueError } from '../../shared/domain/result.ts';

/**
 * Resolves with the answer when the worker is gone; rejects with what it did not catch, and `thread-stopped` when it ends
 * without an answer. It is not ended from here: one engine of SQLite takes the process along when that is under way.
 *
 * @param entry a built script that posts one message and then has nothing left to do
 */
export async function askWorker<Answer>(entry: URL, workerData: unknown): Promise<Answer> {
  const worker = new Worker(entry, { workerData });
  return new Promise((resolve, reject) => {
    let answer: { value: Answer } | undefined;
    worker.once('message', (value: Answer) => {
      answer = { value };
    });
    worker.once('error', reject);
    worker.once('exit', (code) => {
      if (answer) resolve(answer.value);
      else reject(new SegueError('thread-stopped', String(code)));
    });
  });
}
