// [Note: The library's keeper] Main's side of the library thread: starts it, starts it again when it dies or when the
// user asks, and notices when it no longer answers. Questions that were lost with a thread are asked again; edits are
// not (library-edits.ts). Imports no electron.

import { setTimeout as after } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
import { SegueError } from '../../shared/domain/result.ts';
import type { CallInput } from '../../shared/ipc/contract.ts';
import type { Repair, Repaired } from '../library/repair.ts';
import type { LibraryHandlers } from '../library/thread.ts';
import { type Ask, isEdit, sendEdits } from './library-edits.ts';
import { connect, type ThreadClient } from './rpc.ts';

/** `silent`: it has not answered for a while; `answering`: after that, it does; `restarted`: it died and is back. */
export type LibraryHealth = 'silent' | 'answering' | 'restarted' | 'stopped';

export interface LibraryClient extends ThreadClient<LibraryHandlers> {
  /**
   * Ends the thread, whatever it is doing, and starts another; rejects with why the library cannot be opened.
   * @param copy the file name of the one to restore; null: the newest that is sound
   */
  reopen(how: Repair, copy?: string | null): Promise<Repaired>;
}

export interface LibraryClientOptions {
  startWorker(repair: Repair, copy: string | null): Worker;
  onHealth(health: LibraryHealth): void;
}

/** Longer than any call takes that does not tell of its progress, the wait for another program's lock included. */
const PATIENCE_MS = 10_000;
const EVERY_MS = 1000;
/** How long a thread that is to go may take to close its database. */
const CLOSING_MS = 2000;

/** More deaths within `SHORT_MS`, or two without an answer in between, and it is not started again unasked. */
const DEATHS = 3;
const SHORT_MS = 60_000;

/** ms, never set back. `performance` would be loaded for it. */
const sinceStart = () => process.uptime() * 1000;

const NOT_ASKED_AGAIN: readonly string[] = [
  'loadDemo',
  'runImport',
  'exportLibraryTo',
  'removePool',
  'close',
];

export function keepLibrary({ startWorker, onHealth }: LibraryClientOptions): LibraryClient {
  const listeners = new Set<(event: string, data: unknown) => void>();
  let stopping = false;
  /** When it died, and whether it has answered since it last did. */
  let deaths: number[] = [];
  let answered = true;
  /** Whether `thread` knows what the one before it has left; pending while there is none. */
  let takenOver: Promise<boolean> = Promise.resolve(false);
  let waiting = 0;
  let watching = false;
  let silent = false;
  let lastSign = 0;
  let thread = start('none');

  function start(repair: Repair, copy: string | null = null): ThreadClient<LibraryHandlers> {
    const worker = startWorker(repair, copy);
    const client = connect<LibraryHandlers>(worker);
    client.onEvent((name, data) => {
      if (client !== thread) return;
      lastSign = sinceStart();
      for (const listener of listeners) listener(name, data);
    });
    let gone = false;
    const restart = () => {
      if (gone || stopping || client !== thread) return;
      gone = true;
      const now = sinceStart();
      deaths = [...deaths.filter((at) => now - at < SHORT_MS), now];
      const again = answered && deaths.length <= DEATHS;
      takenOver = Promise.resolve(again);
      if (!again) return onHealth('stopped');
      answered = false;
      thread = start('none');
      onHealth('restarted');
    };
    worker.once('error', restart);
    worker.once('exit', restart);
    return client;
  }

  async function watch(): Promise<void> {
    if (watching) return;
    watching = true;
    while (waiting > 0 && !stopping) {
      const asked = thread;
      lastSign = sinceStart();
      const answered = asked.call('ping', undefined).then(
        () => true,
        () => true, // an ended thread is not a silent one: `exit` tells of it
      );
      while (!(await Promise.race([answered, after(EVERY_MS, false)]))) {
        if (silent || asked !== thread || sinceStart() - lastSign < PATIENCE_MS) continue;
        silent = true;
        onHealth('silent');
      }
      if (silent && asked === thread) onHealth('answering');
      silent = false;
      await after(EVERY_MS);
    }
    watching = false;
  }

  const waitingFor: Ask = async (name, input) => {
    waiting++;
    void watch();
    try {
      const value = await thread.call(name, input);
      answered = true;
      return value;
    } finally {
      waiting--;
    }
  };
  const ask: Ask = async (name, input) => {
    const asked = thread;
    try {
      return await waitingFor(name, input);
    } catch (thrown) {
      const lost = thrown instanceof SegueError && thrown.code === 'thread-stopped' && thread !== asked;
      if (!lost || stopping || NOT_ASKED_AGAIN.includes(name)) throw thrown;
      return await waitingFor(name, input);
    }
  };
  const edit = sendEdits({ ask, send: waitingFor, takenOver: () => takenOver });
  const call: LibraryClient['call'] = (name, input) =>
    isEdit(name) ? (edit(name, input as CallInput<typeof name>) as never) : ask(name, input);

  return {
    call,
    onEvent: (listener) => void listeners.add(listener),
    async reopen(how, copy = null) {
      const old = thread;
      if (!silent) {
        const closed = old.call('close', undefined).catch(() => undefined);
        await Promise.race([closed, after(CLOSING_MS)]);
      }
      [deaths, answered] = [[], true];
      // First it is no longer `thread`, so that its end is no news.
      thread = { ...old, call: () => Promise.reject(new SegueError('thread-stopped')) };
      let resolve = (_known: boolean): void => {};
      takenOver = new Promise((settle) => {
        resolve = settle;
      });
      // One that does not end may yet commit what it was told to, and another library knows nothing of it.
      const ended = await Promise.race([old.stop().then(() => true), after(CLOSING_MS, false)]);
      thread = start(how, copy);
      resolve(ended && how === 'none');
      return thread.call('opened', undefined);
    },
    async stop() {
      stopping = true;
      await thread.stop();
    },
  };
}
