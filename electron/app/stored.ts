// A small JSON file in the profile, kept by electron-store and parsed by a schema: settings and the window's place.
// In main. A file that cannot be read is set aside under another name, said in the log, and the defaults are used;
// where that cannot be done either, the file is left alone. Never a crash, and never a silent loss.

import { existsSync, renameSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { app, ipcMain } from 'electron';
import ElectronStore from 'electron-store';
import type * as z from 'zod';
import { SegueError } from '../../shared/domain/result.ts';
import { fileFailure } from '../file-failure.ts';
import { log } from './log.ts';

/** Names of the files set aside at this start: the page says so. */
export const filesSetAside: string[] = [];

export interface Stored<T> {
  get(): T;
  /** What is left out, or undefined, stays as it is. Throws `disk-full`, `disk-read-only` or `settings-failed`. */
  set(change: { [K in keyof T]?: T[K] | undefined }): T;
}

/** `schema` must make a whole value of `{}`. */
export function openStored<T extends Record<string, unknown>>(name: string, schema: z.ZodType<T>): Stored<T> {
  let store: ElectronStore<T> | null;
  let value: T;
  try {
    store = open(name);
    value = schema.parse(store.store);
  } catch (cause) {
    store = setAside(name, cause) ? open(name) : null;
    value = schema.parse({});
  }
  return {
    get: () => value,
    set: (change) => {
      const given = Object.entries(change).filter(([, part]) => part !== undefined);
      const next = schema.parse({ ...value, ...Object.fromEntries(given) });
      if (isDeepStrictEqual(next, value)) return value; // a write waits for the disk, and main with it
      if (!store) throw new SegueError('settings-failed', `${name}.json could neither be read nor set aside`);
      try {
        store.store = next;
      } catch (cause) {
        throw fileFailure(cause, 'settings-failed');
      }
      value = next; // only once it is on disk
      return value;
    },
  };
}

function open<T extends Record<string, unknown>>(name: string): ElectronStore<T> {
  const store = new ElectronStore<T>({ name, accessPropertiesByDotNotation: false });
  // electron-store answers renderers on a channel of its own; here every call goes through the gate (ipc/gate.ts).
  ipcMain.removeAllListeners('electron-store-get-data');
  return store;
}

/** False when the file cannot even be renamed. */
function setAside(name: string, cause: unknown): boolean {
  const file = path.join(app.getPath('userData'), `${name}.json`);
  const aside = path.join(app.getPath('userData'), `${name}.unreadable-${Date.now()}.json`);
  try {
    if (existsSync(file)) {
      renameSync(file, aside);
      filesSetAside.push(path.basename(aside));
    }
  } catch (refused) {
    log.error(`${name}.json could neither be read nor set aside, defaults used`, cause, refused);
    return false;
  }
  log.error(`${name}.json could not be read; kept as ${path.basename(aside)}, defaults used`, cause);
  return true;
}
