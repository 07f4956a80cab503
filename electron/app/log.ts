// The log of main: a file in the profile that is rotated at 1 MB. It names calls, codes and causes, never what a
// call carried, and no token or address of an account.

import path from 'node:path';
import { inspect } from 'node:util';
import { app } from 'electron';
import electronLog from 'electron-log/main.js';

export const log = electronLog;

export const logFile = (): string => path.join(app.getPath('userData'), 'logs', 'main.log');

export function startLog(): void {
  log.transports.file.resolvePathFn = logFile;
  log.transports.file.maxSize = 1024 * 1024;
  log.transports.console.level = app.isPackaged ? false : 'info';
  log.transports.ipc.level = false; // the renderer has no console of main's
  // By itself it would write an error's stack and leave out the errors that caused it.
  log.hooks.push((message) => ({
    ...message,
    data: message.data.map((part: unknown) => (part instanceof Error ? inspect(part) : part)),
  }));
  log.errorHandler.startCatching({ showDialog: false });
}
