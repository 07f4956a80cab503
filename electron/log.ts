// The log of main: a file in the profile that is rotated at 1 MB. It names calls, codes and causes, never what a
// call carried, and no token or address of an account.

import path from 'node:path';
import { app } from 'electron';
import electronLog from 'electron-log/main.js';

export const log = electronLog;

export function startLog(): void {
  log.transports.file.resolvePathFn = () => path.join(app.getPath('userData'), 'logs', 'main.log');
  log.transports.file.maxSize = 1024 * 1024;
  log.transports.console.level = app.isPackaged ? false : 'info';
  log.transports.ipc.level = false; // the renderer has no console of main's
  log.errorHandler.startCatching({ showDialog: false });
}
