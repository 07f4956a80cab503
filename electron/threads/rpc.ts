// Request and reply over a worker thread's port, typed by the handlers' own type. Used by both threads.
// Runs on either side; transfers nothing by itself, so shared memory goes in workerData or in a call's input.

import type { MessagePort, Worker } from 'node:worker_threads';
import { SegueError } from '../../shared/domain/result.ts';
import { type PostedError, postable, received } from './errors.ts';

interface Request {
  id: number;
  name: string;
  input: unknown;
}
type Reply =
  | { id: number; ok: true; value: unknown }
  | { id: number; ok: false; error: PostedError }
  | { event: string; data: unknown };

// biome-ignore lint/suspicious/noExplicitAny: a handler table is keyed by name; each entry has its own input
export type HandlerTable = Record<string, (input: any) => unknown>;
type Input<H> = H extends (input: infer I) => unknown ? I : never;
type Output<H> = H extends (input: never) => infer O ? Awaited<O> : never;

/** Answers requests on the thread's side. One at a time is not promised: async handlers interleave. */
export function serve(
  port: MessagePort,
  handlers: HandlerTable,
): { emit(event: string, data: unknown): void } {
  port.on('message', async ({ id, name, input }: Request) => {
    try {
      const handler = handlers[name];
      if (!handler) throw new SegueError('invalid-input', `no handler for ${name}`);
      const value: unknown = await handler(input);
      port.postMessage({ id, ok: true, value } satisfies Reply);
    } catch (thrown) {
      port.postMessage({ id, ok: false, error: postable(thrown) } satisfies Reply);
    }
  });
  return { emit: (event, data) => port.postMessage({ event, data } satisfies Reply) };
}

export interface ThreadClient<H extends HandlerTable> {
  /** Rejects with `SegueError`: the handler's own with its causes, or `thread-stopped` when the thread ended first. */
  call<N extends keyof H & string>(name: N, input: Input<H[N]>): Promise<Output<H[N]>>;
  onEvent(listener: (event: string, data: unknown) => void): void;
  /** Ends the thread; what waits for it is rejected at once. */
  stop(): Promise<void>;
}

/** Asks a worker on main's side. */
export function connect<H extends HandlerTable>(worker: Worker): ThreadClient<H> {
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  const listeners = new Set<(event: string, data: unknown) => void>();
  let lastId = 0;
  let stopped: SegueError | null = null;

  const stopAll = (cause?: unknown) => {
    stopped ??= new SegueError('thread-stopped', undefined, { cause });
    for (const { reject } of waiting.values()) reject(stopped);
    waiting.clear();
  };
  worker.on('message', (reply: Reply) => {
    if ('event' in reply) {
      for (const listener of listeners) listener(reply.event, reply.data);
      return;
    }
    const caller = waiting.get(reply.id);
    waiting.delete(reply.id);
    if (reply.ok) caller?.resolve(reply.value);
    else caller?.reject(received(reply.error));
  });
  worker.on('error', stopAll);
  worker.on('exit', () => stopAll());

  return {
    call: (name, input) =>
      new Promise((resolve, reject) => {
        if (stopped) return reject(stopped);
        const id = ++lastId;
        waiting.set(id, { resolve: (value) => resolve(value as never), reject });
        worker.postMessage({ id, name, input } satisfies Request);
      }),
    onEvent: (listener) => void listeners.add(listener),
    stop: async () => {
      const ended = worker.terminate();
      // Not when it has ended: a thread that hangs in a call of the system's never does.
      stopAll();
      await ended;
    },
  };
}
