// An orderly end, in main: the threads are stopped, and with them the database closed, before the process goes; but
// nobody waits longer than a moment for that.

import { setTimeout as after } from 'node:timers/promises';
import { app } from 'electron';
import { log } from './log.ts';

const PATIENCE_MS = 3000;

export function quitAfter(stop: () => Promise<void>): void {
  app.on('window-all-closed', () => app.quit());
  let stopped = false;
  app.on('will-quit', (event) => {
    if (stopped) return;
    event.preventDefault();
    const inTime = stop().catch((cause) => log.error('stopping failed', cause));
    void Promise.race([inTime, after(PATIENCE_MS).then(endAtOnce)]).then(() => {
      stopped = true;
      app.quit();
    });
  });
}

/**
 * An orderly end waits for every thread, and one that hangs in a call of the system's never comes. What was said to be
 * saved is on the disk: the library opens after this as after any other sudden end.
 */
function endAtOnce(): void {
  log.warn('the threads did not stop in time');
  process.kill(process.pid, 'SIGKILL');
}
