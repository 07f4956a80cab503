// Test support: a data folder as a run that was killed leaves it, with things that are not Segue's, and what is in one.

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openLibraryDatabase } from '../library/open.ts';

/** When the backup was made. */
export const MADE = new Date('2026-01-02T03:04:05Z');

/** As a run that was killed leaves it: a log beside the library, and things that are not Segue's. */
export function makeData(folder: string): void {
  mkdirSync(path.join(folder, 'backups'), { recursive: true });
  mkdirSync(path.join(folder, 'catalogue/segments'), { recursive: true });
  openLibraryDatabase(path.join(folder, 'library.sqlite'), 'node:sqlite').close();
  const put = (name: string, text: string) => writeFileSync(path.join(folder, name), text);
  put('library.sqlite-wal', '');
  put('library.sqlite-shm', 'made anew');
  put('library.set-aside-2026.sqlite', 'set aside');
  put('backups/library.sqlite.daily-2026', 'a backup'.repeat(1000));
  utimesSync(path.join(folder, 'backups/library.sqlite.daily-2026'), MADE, MADE);
  put('catalogue/segments/base', 'index');
  put('settings.json', '{"theme":"light"}');
  put('sign-in.json', '{"locked":"x"}');
  put('Local State', 'Chromium’s');
}

const DATA = [
  'backups/library.sqlite.daily-2026',
  'catalogue/segments/base',
  'library.set-aside-2026.sqlite',
  'library.sqlite',
  'settings.json',
  'sign-in.json',
];
/** Of each file that is to be moved; null: it is not there. */
export const digests = (folder: string) =>
  DATA.map((name) => {
    const file = path.join(folder, name);
    return [name, existsSync(file) ? createHash('sha256').update(readFileSync(file)).digest('hex') : null];
  });
/** Every name in a folder, however deep. */
export const everything = (folder: string) => readdirSync(folder, { recursive: true }).map(String).toSorted();
