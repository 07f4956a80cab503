// Main's side of updates ([Note: Updates]). Who never asks for an update never has it in memory.

import { app } from 'electron';
import { forTests } from '../account/build.ts';
import { log } from '../app/log.ts';
import { developmentRuntime } from '../app/runtime.ts';
import { openStored } from '../app/stored.ts';
import { send } from '../ipc/send.ts';
import { openExternal } from '../security/external.ts';
import { keepUpdates, keptSchema, type UpdateHandlers } from '../updates/keeper.ts';
import { releases } from '../updates/release.ts';
import { appImageOf, cacheFolder, wayOf } from '../updates/way.ts';

export function updateHandlers(): UpdateHandlers {
  const copy = {
    platform: process.platform,
    env: process.env,
    executable: app.getPath('exe'),
    development: !forTests && (developmentRuntime || !app.isPackaged),
  };
  let atQuit: ((code: number) => void) | null = null;
  app.once('quit', (_event, code) => atQuit?.(code));
  return keepUpdates({
    releases,
    way: wayOf(copy, releases),
    version: app.getVersion(),
    system: { platform: process.platform, arch: process.arch },
    appImage: appImageOf(copy),
    cache: { folder: cacheFolder(copy), name: `${app.getName()}-updates` },
    kept: openStored('updates', keptSchema),
    tell: (state) => send('updateChanged', state),
    onTrouble: (what, cause) => log.error(what, cause),
    onQuit: (then) => {
      atQuit = then;
    },
    quit: () => app.quit(),
    openPage: openExternal,
  });
}
