// Electron's main process begins here, with as little code as can be: the library thread is started, and while it opens
// the database, the rest of main (app/start.ts) is loaded beside it. Where the data is comes first ([Note: The place]).

import path from 'node:path';
import { app } from 'electron';
import { prepareBuild } from './account/build.ts';
import { goToPlace } from './place/go.ts';
import { engineHere, startAhead } from './threads/worker.ts';

const dist = path.join(import.meta.dirname, '..');

prepareBuild();
const alone = app.requestSingleInstanceLock();
if (alone && !goToPlace()) {
  const { settlePlace } = await import('./place/settle.ts');
  settlePlace(dist);
} else {
  const profile = app.getPath('userData');
  /** Null: another copy of Segue has the profile, and no library is to be opened. */
  const library = alone
    ? startAhead(new URL('./library-thread.js', import.meta.url), {
        databasePath: path.join(profile, 'library.sqlite'),
        catalogueDir: path.join(profile, 'catalogue'),
        assetsDir: path.join(dist, 'assets'),
        engine: engineHere(),
        repair: 'none',
        copy: null,
      })
    : null;

  // Awaited: Electron is not ready before this module has run to its end, and some of it must come before.
  const { start } = await import('./app/start.ts');
  start(dist, library);
}
