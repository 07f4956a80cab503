// Does a thread's own chores while nobody asks it anything. Runs in the library thread.

import type { HandlerTable } from '../thread-rpc.ts';

/** The same handlers; `chore` runs once nobody has called for `idleMs`, and again after the next calls. */
export function whenIdle<H extends HandlerTable>(handlers: H, idleMs: number, chore: () => void): H {
  let underWay = 0;
  let timer: NodeJS.Timeout | undefined;
  const wrapped = Object.entries(handlers).map(([name, handler]) => [
    name,
    async (input: unknown) => {
      clearTimeout(timer);
      underWay++;
      try {
        return await handler(input);
      } finally {
        if (--underWay === 0) timer = setTimeout(chore, idleMs);
      }
    },
  ]);
  return Object.fromEntries(wrapped) as H;
}
