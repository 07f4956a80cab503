// Brings a database to the newest schema, one migration a transaction, with a copy of the file kept before each
// one that touches data: of a new file nothing is worth keeping. Runs in the library thread when it opens the database.

import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { SegueError } from '../../shared/domain/result.ts';
import type { Driver } from './driver.ts';
import type { Migration } from './migrations/index.ts';

/** Folder of the copies kept before migrations, beside the database. */
export const backupFolder = (databasePath: string) => join(dirname(databasePath), 'backups');

export function schemaVersion(db: Driver): number {
  return db.prepare('PRAGMA user_version').get<{ user_version: number }>([])?.user_version ?? 0;
}

/** Throws `database-newer` before touching anything when the file knows more migrations than `migrations`. */
export function migrate(db: Driver, databasePath: string, migrations: readonly Migration[]): void {
  const from = schemaVersion(db);
  if (from > migrations.length)
    throw new SegueError('database-newer', `schema ${from}, this program knows ${migrations.length}`);
  migrations.slice(from).forEach(({ name, sql }, i) => {
    const version = from + i + 1;
    if (from > 0) keepCopy(db, databasePath, name);
    db.transaction(() => {
      db.exec(sql);
      db.exec(`PRAGMA user_version = ${version}`);
    });
  });
}

/** Written under another name first, so that a copy with its final name is a whole one. */
function keepCopy(db: Driver, databasePath: string, name: string): void {
  const folder = backupFolder(databasePath);
  const target = join(folder, `${basename(databasePath)}.before-${name}`);
  mkdirSync(folder, { recursive: true });
  rmSync(`${target}.part`, { force: true });
  db.backupTo(`${target}.part`);
  renameSync(`${target}.part`, target);
}
