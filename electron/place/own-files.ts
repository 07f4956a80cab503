// Which files of the data folder are Segue's: the folder that the system gives an app holds Chromium's too, and one that
// the user chose may hold anybody's.

import { lstatSync, readdirSync, rmdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';

const OWN =
  /^(library\..+|backups|catalogue|covers|logs|(settings|window|updates|evaluations|sign-in)(\.unreadable-\d+)?\.json)$/;

/** What SQLite makes anew for itself when the library is opened: worth nothing elsewhere. */
const MADE_ANEW = /-shm$/;

/** The names of what is Segue's in a folder; none where there is no such folder. */
export function ownNames(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => OWN.test(name));
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw cause;
  }
}

export interface OwnFile {
  /** From the folder on. */
  name: string;
  bytes: number;
}

/** Every file that is Segue's and worth moving, also behind links that the user put there. The library comes first. */
export function ownFiles(folder: string): OwnFile[] {
  const walk = (name: string): OwnFile[] => {
    const found = statSync(path.join(folder, name), { throwIfNoEntry: false });
    if (found?.isFile()) return MADE_ANEW.test(name) ? [] : [{ name, bytes: found.size }];
    if (!found?.isDirectory()) return [];
    return readdirSync(path.join(folder, name)).flatMap((inner) => walk(path.join(name, inner)));
  };
  const isLibrary = (name: string) => name.startsWith('library.sqlite');
  return ownNames(folder)
    .toSorted((a, b) => Number(isLibrary(b)) - Number(isLibrary(a)))
    .flatMap(walk);
}

/** Removes from `old` what is in `folder` too. What is only there stays, and so do its folders. */
export function removeMoved(old: string, folder: string): void {
  const isThere = (name: string) =>
    lstatSync(path.join(folder, name), { throwIfNoEntry: false }) !== undefined;
  const remove = (name: string): void => {
    const place = path.join(old, name);
    const found = lstatSync(place, { throwIfNoEntry: false });
    if (found?.isDirectory()) {
      for (const inner of readdirSync(place)) remove(path.join(name, inner));
      if (readdirSync(place).length === 0) rmdirSync(place);
    } else if (found && (isThere(name) || /-(wal|shm)$/.test(name))) {
      rmSync(place);
    }
  };
  for (const name of ownNames(old)) remove(name);
}
