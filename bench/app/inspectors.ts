// Asks V8's inspector in each of the app's JavaScript heaps: main and its threads by a session within main, the page over
// DevTools.

import path from 'node:path';
import type { DrivenApp } from './launch.ts';

interface Answers {
  /** One for each method. */
  results: unknown[];
  /** The heap's snapshot where one was taken. */
  snapshot: string;
}

export type HeapMethod =
  | 'HeapProfiler.collectGarbage'
  | 'HeapProfiler.takeHeapSnapshot'
  | 'Runtime.getHeapUsage';

/** Calls the methods in each heap, one after the other. */
export async function askHeaps(
  driven: DrivenApp,
  methods: HeapMethod[],
): Promise<(Answers & { heap: string })[]> {
  const inMain = await driven.app.evaluate(askInMain, methods);
  return [
    ...inMain.map(({ url, ...answers }) => ({
      heap: url === '' ? 'main' : path.parse(url).name,
      ...answers,
    })),
    { heap: 'page', ...(await askInPage(driven, methods)) },
  ];
}

async function askInPage({ page }: DrivenApp, methods: HeapMethod[]): Promise<Answers> {
  const session = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  const results: unknown[] = [];
  for (const method of methods) results.push(await session.send(method));
  await session.detach();
  return { results, snapshot: chunks.join('') };
}

/** Runs in main, where it is sent as text: it uses nothing from around it. `url` is a thread's entry, '' for main. */
async function askInMain(_: unknown, methods: string[]): Promise<(Answers & { url: string })[]> {
  const { Session } = process.getBuiltinModule('node:inspector');
  const session = new Session();
  session.connect();
  const post = (method: string, params?: object) =>
    new Promise<unknown>((resolve, reject) => {
      session.post(method, params, (error: Error | null, result?: object) =>
        error ? reject(error) : resolve(result),
      );
    });
  const threads = new Map<string, string>();
  const waiting = new Map<number, (result: unknown) => void>();
  let chunks: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ params }) => chunks.push(params.chunk));
  session.on('NodeWorker.attachedToWorker', ({ params }) => {
    threads.set(params.sessionId, params.workerInfo.url);
  });
  session.on('NodeWorker.receivedMessageFromWorker', ({ params }) => {
    type Message = { id?: number; result?: unknown; params?: { chunk?: string } };
    const message = JSON.parse(params.message) as Message;
    if (message.params?.chunk !== undefined) chunks.push(message.params.chunk);
    if (message.id !== undefined) waiting.get(message.id)?.(message.result);
  });
  let lastId = 0;
  const ask = (sessionId: string, method: string) =>
    new Promise<unknown>((resolve, reject) => {
      const id = ++lastId;
      waiting.set(id, resolve);
      post('NodeWorker.sendMessageToWorker', { sessionId, message: JSON.stringify({ id, method }) }).catch(
        reject,
      );
    });
  const answers: (Answers & { url: string })[] = [];
  const askAll = async (url: string, call: (method: string) => Promise<unknown>) => {
    chunks = [];
    const results: unknown[] = [];
    for (const method of methods) results.push(await call(method));
    answers.push({ url, results, snapshot: chunks.join('') });
  };
  await post('NodeWorker.enable', { waitForDebuggerOnStart: false });
  await askAll('', (method) => post(method));
  for (const [sessionId, url] of threads) await askAll(url, (method) => ask(sessionId, method));
  await post('NodeWorker.disable');
  session.disconnect();
  return answers;
}
