// Does a thread's own chores while nobody asks it anything. Runs in the library thread.

import type { HandlerTable } from '../threads/rpc.ts';

/** The same handlers; `chore` runs once nobody has called for `idleMs`, and again after the next calls. */
export function whenIdle(handlers: HandlerTable, idleMs: number, chore: () => void): HandlerTable {
  let underWay = 0;
  let timer: NodeJS.Timeout | undefined;
  const awaited = (handler: HandlerTable[string]) => async (input: unknown) => {
    clearTimeout(timer);
    underWay++;
    try {
      return await handler(input);
    } finally {
      if (--underWay === 0) timer = setTimeout(chore, idleMs);
    }
  };
  return new Proxy(handlers, {
    get(own, name) {
      const handler = own[String(name)];
      return handler && awaited(handler);
    },
  });
}
