// [Note: The tags' thread] Looks through folders and reads tags, in a worker of its own, started for a scan and ended
// after it. Not in the library thread: a file of unknown origin may keep its parser busy for ever or exhaust the memory,
// and a thread that does nothing else can be ended for it, at once, with nothing lost.

import { parentPort } from 'node:worker_threads';
import { SegueError } from '../../shared/domain/result.ts';
import { serve } from '../threads/rpc.ts';
import { type ReadFile, readTags } from './read-tags.ts';
import { type Found, walk } from './walk.ts';

export type TagHandlers = {
  /** Begins to look through a folder. */
  begin: (input: { root: string }) => void;
  /** The next files, at most so many; none at the end. Throws `file-not-read` when the folder cannot be opened. */
  next: (input: { most: number }) => Found[];
  /** Each file's tags, in the order asked. */
  read: (input: { root: string; paths: string[] }) => Promise<ReadFile[]>;
};

if (!parentPort) throw new Error('the tags’ thread is started as a worker');
let walking: Generator<Found, void> | null = null;

const handlers: TagHandlers = {
  begin: ({ root }) => {
    walking = walk(root);
  },
  next({ most }) {
    const found: Found[] = [];
    try {
      while (found.length < most) {
        const step = walking?.next();
        if (!step || step.done) break;
        found.push(step.value);
      }
    } catch (cause) {
      throw new SegueError('file-not-read', String(cause), { cause });
    }
    return found;
  },
  async read({ root, paths }) {
    const results: ReadFile[] = [];
    for (const file of paths) results.push(await readTags(root, file));
    return results;
  },
};
serve(parentPort, handlers);
