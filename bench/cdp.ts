// A thin client of the DevTools protocol: one connection, nothing enabled that is not asked for and nothing polled, so
// that looking at an app costs it next to nothing while it starts. Node 24.

import { setTimeout as after } from 'node:timers/promises';

export interface Page {
  /** Rejects with what the protocol answered, or when the app went away first. */
  send<T>(method: string, params?: object): Promise<T>;
  /** The value of an expression in the page; a promise is waited for. Rejects with what it threw. */
  evaluate<T>(expression: string): Promise<T>;
}

interface Message {
  id?: number;
  result?: unknown;
  error?: { message: string };
  method?: string;
  params?: { targetInfo?: { targetId: string; type: string; url: string } };
}
interface Evaluated<T> {
  result: { value: T };
  exceptionDetails?: { text: string; exception?: { description?: string } };
}

/** The first page of the app that listens at this address (`ws://…/devtools/browser/…`), as soon as it has one. */
export async function firstPage(address: string): Promise<Page> {
  const { send, targets } = await connect(address);
  const targetId = await new Promise<string>((resolve) => {
    targets.addEventListener('page', (event) => resolve((event as CustomEvent<string>).detail));
    void send('Target.setDiscoverTargets', { discover: true });
  });
  const { sessionId } = await send<{ sessionId: string }>('Target.attachToTarget', {
    targetId,
    flatten: true,
  });
  const toPage = <T>(method: string, params: object = {}) => send<T>(method, params, sessionId);

  const once = async <T>(expression: string): Promise<T> => {
    const params = { expression, awaitPromise: true, returnByValue: true };
    const { result, exceptionDetails } = await toPage<Evaluated<T>>('Runtime.evaluate', params);
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
  return {
    send: toPage,
    async evaluate<T>(expression: string) {
      for (;;) {
        try {
          return await once<T>(expression);
        } catch (thrown) {
          // Asked of the empty document that a window has until its page comes: asked again of that page.
          if (!/context was destroyed|default execution context/.test(String(thrown))) throw thrown;
          await after(5);
        }
      }
    },
  };
}

/** A connection that lasts as long as the app; `targets` tells each page, by its id, as `page`. */
async function connect(address: string) {
  const socket = new WebSocket(address);
  const targets = new EventTarget();
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  let lastId = 0;
  socket.addEventListener('message', ({ data }) => {
    const { id, result, error, params } = JSON.parse(String(data)) as Message;
    const target = params?.targetInfo;
    if (target?.type === 'page') targets.dispatchEvent(new CustomEvent('page', { detail: target.targetId }));
    if (id === undefined) return;
    const caller = waiting.get(id);
    waiting.delete(id);
    if (error) caller?.reject(new Error(error.message));
    else caller?.resolve(result);
  });
  socket.addEventListener('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('the app went away'));
    waiting.clear();
  });
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => resolve());
    socket.addEventListener('error', () => reject(new Error(`nobody answers at ${address}`)));
  });
  const send = <T>(method: string, params: object, sessionId?: string) =>
    new Promise<T>((resolve, reject) => {
      if (socket.readyState !== WebSocket.OPEN) return reject(new Error('the app went away'));
      const id = ++lastId;
      waiting.set(id, { resolve: (value) => resolve(value as T), reject });
      socket.send(JSON.stringify({ id, method, params, sessionId }));
    });
  return { send, targets };
}
