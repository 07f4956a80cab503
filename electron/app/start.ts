// Main's start, up to the window: a table of contents. What comes before `ready` and before the page is asked for is all
// that is loaded here; the rest (services.ts) is loaded while the page is, and answers it.

import './zod-jitless.ts';
import path from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { app, type BrowserWindow, Menu, nativeTheme, session } from 'electron';
import { settingsSchema } from '../../shared/domain/settings.ts';
import { openGate } from '../ipc/gate.ts';
import { registerSchemes, serveApp } from '../schemes/app.ts';
import { serveSound } from '../schemes/audio.ts';
import { serveCovers } from '../schemes/cover.ts';
import { harden } from '../security/security.ts';
import type { Ahead } from '../threads/worker.ts';
import { partMissing } from '../window/page-parts.ts';
import { openWindow } from '../window/window.ts';
import { placeSchema } from '../window/window-place.ts';
import { hearDestinations } from './destination.ts';
import { readHeadless, runHeadless } from './headless.ts';
import { startLog } from './log.ts';
import { quitAfter } from './quit.ts';
import { endFailed, endNotLocked } from './start-trouble.ts';
import { openStored } from './stored.ts';

/**
 * Electron calls a window ready before its frame is on screen, and then comes the first click. What is begun at once takes
 * the processor from both: on two cores they come a tenth later.
 */
const SETTLE_MS = 300;

export function start(dist: string, library: Ahead | null): void {
  try {
    if (library) begin(dist, library);
    else endNotLocked();
  } catch (cause) {
    endFailed(cause);
  }
}

function begin(dist: string, library: Ahead): void {
  startLog();
  Menu.setApplicationMenu(null); // Electron would build one of its own before the first window; ours comes after it
  registerSchemes();
  harden();
  hearDestinations();

  const settings = openStored('settings', settingsSchema);
  nativeTheme.themeSource = settings.get().theme;

  let onWindow = () => {};
  const windowLoads = new Promise<void>((resolve) => {
    onWindow = resolve;
  });
  const services = windowLoads.then(async () => {
    const { startServices } = await import('./services.ts');
    return startServices(dist, library, settings);
  });
  openGate(services.then(({ answers }) => answers));
  quitAfter(async () => {
    onWindow(); // there may never have been one
    await (await services).threads.stop();
  });

  const open = (): BrowserWindow => openWindow(openStored('window', placeSchema), settings.get().zoom);
  const opened = app.whenReady().then(async () => {
    const served = serveApp(session.defaultSession, path.join(dist, 'renderer'), partMissing);
    serveSound(session.defaultSession, async (fileId) => {
      const { library: asked } = (await services).threads;
      return asked.call('audioLocation', { fileId }).catch(() => null);
    });
    serveCovers(session.defaultSession, async (key) => (await services).findCover(key));
    const headless = readHeadless();
    if (headless) {
      onWindow();
      return runHeadless(headless, (await services).threads, settings, open);
    }
    const window = open();
    const seen = new Promise<void>((resolve) => window.once('ready-to-show', resolve));
    void served.then(onWindow);
    const [{ settle }] = await Promise.all([services, seen]);
    await after(SETTLE_MS);
    if (!window.isDestroyed()) settle();
  });
  opened.catch(endFailed);
}
