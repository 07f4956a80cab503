// [Note: The suggestion thread's keeper] Starts the thread and starts it again when it dies or hangs; what was asked
// of the old one is asked of the new one, for ranking changes nothing. A second death without a suggestion in between
// is one too many: the next snapshot to load begins anew. In main; imports no electron.

import { setTimeout as after } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
import { SegueError } from '../../shared/domain/result.ts';
import { connect, type ThreadClient } from '../threads/rpc.ts';
import type { SuggestionHandlers } from './thread.ts';

export interface KeeperOptions {
  startWorker(): Worker;
  /** One Int32 that the thread counts up at each piece of work. */
  beats: SharedArrayBuffer;
  /** Gives a thread that takes another's place what that one had; what is asked again is queued behind. */
  recover(thread: Pick<ThreadClient<SuggestionHandlers>, 'call'>): void;
  /** The thread hangs and is ended. */
  onHang(): void;
  /** It died again: it is not started until there is something to load. */
  onGone(): void;
}

/** Rejects with the handler's own error, or with `suggestions-stopped` once the thread has died twice in a row. */
export type Keeper = Pick<ThreadClient<SuggestionHandlers>, 'call' | 'stop'>;

const RESTARTS = 1;
const EVERY_MS = 1000;
/** Turns of `EVERY_MS` without a beat while an answer is due. Turns and not the time: a computer may sleep meanwhile. */
const PATIENCE = 6;

export function keepThread({ startWorker, beats, recover, onHang, onGone }: KeeperOptions): Keeper {
  const count = new Int32Array(beats);
  let thread: ThreadClient<SuggestionHandlers> | null = null;
  let deaths = 0;
  let waiting = 0;
  let watching = false;
  let stopping = false;

  function start(): ThreadClient<SuggestionHandlers> {
    const worker = startWorker();
    const client = connect<SuggestionHandlers>(worker);
    worker.once('error', () => replace(client));
    worker.once('exit', () => replace(client));
    return client;
  }

  /** Before anyone hears that their call was lost, there is a new thread to ask, or none. */
  function replace(lost: ThreadClient<SuggestionHandlers>): void {
    if (stopping || lost !== thread) return;
    thread = null;
    deaths++;
    if (deaths <= RESTARTS) {
      thread = start();
      recover(thread);
    } else {
      onGone();
    }
  }

  async function watch(): Promise<void> {
    if (watching) return;
    watching = true;
    for (let [quiet, seen] = [0, Atomics.load(count, 0)]; waiting > 0 && !stopping; ) {
      await after(EVERY_MS, undefined, { ref: false });
      const now = Atomics.load(count, 0);
      quiet = now === seen ? quiet + 1 : 0;
      seen = now;
      if (quiet < PATIENCE || waiting === 0 || !thread) continue;
      quiet = 0;
      onHang();
      const hung = thread;
      replace(hung);
      void hung.stop(); // may never end: one that hangs in a call of the system's does not
    }
    watching = false;
  }

  return {
    async call(name, input) {
      if (!thread && name === 'load') {
        deaths = 0;
        thread = start();
      }
      waiting++;
      void watch();
      try {
        for (;;) {
          const asked = thread;
          if (!asked) throw new SegueError('suggestions-stopped');
          try {
            const value = await asked.call(name, input);
            if (name === 'suggest') deaths = 0;
            return value;
          } catch (thrown) {
            const lost = thrown instanceof SegueError && thrown.code === 'thread-stopped';
            if (!lost || stopping || asked === thread) throw thrown;
          }
        }
      } finally {
        waiting--;
      }
    },
    async stop() {
      stopping = true;
      await thread?.stop();
    },
  };
}
