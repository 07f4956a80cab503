// Ends this run and starts another, with the same arguments. In main.

import { app } from 'electron';
import { appImageOf } from '../updates/way.ts';

/** To be followed by the end of this run. An AppImage's own mount goes with the run: the file itself is started. */
export function startAfterThis(): void {
  const { platform, env } = process;
  const appImage = appImageOf({ platform, env, executable: app.getPath('exe'), development: false });
  app.relaunch(appImage === null ? {} : { execPath: appImage });
}

/** At once: nothing is open. */
export function again(): void {
  startAfterThis();
  app.exit(0);
}
