// Copies of the library that hold the account's data: those made since it was connected, before migrations and of a
// damaged library too. They are deleted whole, for a part of a copy is none.

import { rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { BESIDE, dropUnfinished, filesIn, isUnfinished } from '../copies.ts';
import type { Driver } from '../driver.ts';
import { backupFolder } from '../migrate.ts';

/** In the library's own folder: it was set aside, or put in its place and not finished. */
const ASIDE = /\.(set-aside-[^/]+\.sqlite|sqlite\.restoring)$/;

function copies(databasePath: string): string[] {
  const name = basename(databasePath);
  const stem = name.replace(/\.sqlite$/, '');
  const list = (folder: string, wanted: (file: string) => boolean) =>
    filesIn(folder)
      .filter(wanted)
      .map((file) => join(folder, file));
  return [
    ...list(backupFolder(databasePath), (file) => file.startsWith(`${name}.`)),
    ...list(dirname(databasePath), (file) => file.startsWith(stem) && ASIDE.test(file)),
  ].filter((file) => !BESIDE.some((end) => file.endsWith(end)) && !isUnfinished(file));
}

/** One that cannot be read is held to hold something. */
function holdsAccount(db: Driver, path: string): boolean {
  try {
    db.prepare('ATTACH DATABASE ? AS copy').run([path]);
  } catch {
    return true;
  }
  try {
    const table = "SELECT 1 FROM copy.sqlite_schema WHERE type = 'table' AND name = 'account'";
    if (!db.prepare(table).get([])) return false;
    return (
      db.prepare('SELECT 1 FROM copy.account UNION ALL SELECT 1 FROM copy.account_playlists').get([]) !==
      undefined
    );
  } catch {
    return true;
  } finally {
    db.exec('DETACH DATABASE copy');
  }
}

function pathOf(db: Driver): string {
  const main = "SELECT file FROM pragma_database_list WHERE name = 'main'";
  return db.prepare(main).get<{ file: string }>([])?.file ?? '';
}

/** Those that are whole: one that is being written is not read, for that would wait for it. */
export function affectedCopies(db: Driver): string[] {
  return copies(pathOf(db)).filter((path) => holdsAccount(db, path));
}

/** While none is being written. */
export function removeCopies(db: Driver): void {
  dropUnfinished(pathOf(db));
  for (const path of affectedCopies(db))
    for (const end of ['', ...BESIDE]) rmSync(path + end, { force: true });
}
