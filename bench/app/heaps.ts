// What the app's JavaScript heaps hold once their garbage is collected: main and its threads by an inspector session
// within main, the page over DevTools.

import path from 'node:path';
import type { DrivenApp } from './launch.ts';

/** Bytes. */
export interface HeapUse {
  heap: string;
  used: number;
}

interface Usage {
  usedSize: number;
}

export async function collectHeaps(driven: DrivenApp): Promise<HeapUse[]> {
  const inMain = await driven.app.evaluate(collectInMain);
  return [
    ...inMain.map(({ url, used }) => ({ heap: url === '' ? 'main' : path.parse(url).name, used })),
    await collectInPage(driven),
  ];
}

async function collectInPage({ page }: DrivenApp): Promise<HeapUse> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = (await session.send('Runtime.getHeapUsage')) as Usage;
  await session.detach();
  return { heap: 'page', used: usedSize };
}

/** Runs in main, where it is sent as text: it uses nothing from around it. `url` is a thread's entry, '' for main. */
async function collectInMain(): Promise<{ url: string; used: number }[]> {
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
  const waiting = new Map<string, (result: unknown) => void>();
  session.on('NodeWorker.attachedToWorker', ({ params }) => {
    threads.set(params.sessionId, params.workerInfo.url);
  });
  session.on('NodeWorker.receivedMessageFromWorker', ({ params }) => {
    const { id, result } = JSON.parse(params.message) as { id: number; result: unknown };
    waiting.get(`${params.sessionId} ${id}`)?.(result);
  });
  let lastId = 0;
  const ask = (sessionId: string, method: string) =>
    new Promise<unknown>((resolve, reject) => {
      const id = ++lastId;
      waiting.set(`${sessionId} ${id}`, resolve);
      post('NodeWorker.sendMessageToWorker', { sessionId, message: JSON.stringify({ id, method }) }).catch(
        reject,
      );
    });
  await post('NodeWorker.enable', { waitForDebuggerOnStart: false });
  await post('HeapProfiler.collectGarbage');
  const uses = [{ url: '', used: ((await post('Runtime.getHeapUsage')) as { usedSize: number }).usedSize }];
  for (const [sessionId, url] of threads) {
    await ask(sessionId, 'HeapProfiler.collectGarbage');
    const { usedSize } = (await ask(sessionId, 'Runtime.getHeapUsage')) as { usedSize: number };
    uses.push({ url, used: usedSize });
  }
  await post('NodeWorker.disable');
  session.disconnect();
  return uses;
}
