// Electron's main process: a table of contents. Each line's file says what it does and why.

import './zod-jitless.ts';
import path from 'node:path';
import { app, nativeTheme, session } from 'electron';
import { settingsSchema } from '../shared/domain/settings.ts';
import { prepareBuild } from './account/build.ts';
import { openSync } from './account-sync.ts';
import { registerSchemes, serveApp } from './app-protocol.ts';
import { serveSound } from './audio-protocol.ts';
import { hearDestinations } from './destination.ts';
import { createHandlers } from './handlers.ts';
import { readHeadless, runHeadless } from './headless.ts';
import { openGate } from './ipc-gate.ts';
import { speakAs } from './language.ts';
import { passOn } from './library-events.ts';
import { log, startLog } from './log.ts';
import { noDefaultMenu, showMenu } from './menu.ts';
import { quitAfter } from './quit.ts';
import { harden } from './security.ts';
import { send } from './send.ts';
import { openAccount } from './spotify-account.ts';
import { keepSending } from './spotify-edits.ts';
import { endFailed, endNotLocked } from './start-trouble.ts';
import { openStored } from './stored.ts';
import { startThreads } from './threads.ts';
import { openWindow } from './window.ts';
import { placeSchema } from './window-place.ts';

const dist = path.join(import.meta.dirname, '..');

prepareBuild();
if (app.requestSingleInstanceLock()) {
  try {
    start();
  } catch (cause) {
    endFailed(cause);
  }
} else endNotLocked();

function start(): void {
  startLog();
  noDefaultMenu();
  registerSchemes();
  harden();
  hearDestinations();

  const settings = openStored('settings', settingsSchema);
  nativeTheme.themeSource = settings.get().theme;

  const profile = app.getPath('userData');
  const databasePath = path.join(profile, 'library.sqlite');
  const threads = startThreads({
    entries: {
      library: new URL('./library-thread.js', import.meta.url),
      suggestions: new URL('./suggestion-thread.js', import.meta.url),
    },
    databasePath,
    catalogueDir: path.join(profile, 'catalogue'),
    assetsDir: path.join(dist, 'assets'),
    wasmPath: path.join(import.meta.dirname, 'scan.wasm'),
    learns: () => settings.get().learn,
    onLibraryEvent: passOn,
    onLibraryHealth: (health) => send('libraryHealth', { health }),
    onCatalogueState: (state) => send('catalogueChanged', state),
    onTrouble: (what, cause) => log.error(what, cause),
  });
  quitAfter(threads.stop);
  const account = openAccount(threads, settings);
  const sync = openSync(threads, account);
  openGate(createHandlers({ threads, settings, databasePath, account, sync }));
  keepSending(threads, account, sync.ask);

  const opened = app.whenReady().then(async () => {
    serveApp(session.defaultSession, path.join(dist, 'renderer'));
    serveSound(session.defaultSession, (fileId) =>
      threads.library.call('audioLocation', { fileId }).catch(() => null),
    );
    const open = () => openWindow(openStored('window', placeSchema), settings.get().zoom);
    const headless = readHeadless();
    if (headless) await runHeadless(headless, threads, settings, open);
    else {
      // The window first: menu and suggestions are not needed before it is seen.
      const spoken = speakAs(settings.get().language);
      open().once('ready-to-show', () => {
        void spoken.then(showMenu);
        void threads.catalogue.publish(false);
      });
    }
  });
  opened.catch(endFailed);
}
