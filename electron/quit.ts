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
    const late = after(PATIENCE_MS).then(() => log.warn('the threads did not stop in time'));
    void Promise.race([stop().catch((cause) => log.error('stopping failed', cause)), late]).then(() => {
      stopped = true;
      app.quit();
    });
  });
}
