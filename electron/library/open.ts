// Opens the library's database as the library thread and its tests use it: checked and at the newest schema.

import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { SegueError } from '../../shared/domain/result.ts';
import { fileFailure } from '../file-failure.ts';
import { checkTexts } from './check-texts.ts';
import { type Driver, type Engine, openDriver } from './driver.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations/index.ts';

/** Throws `database-corrupt`, `-newer`, `-locked` or `-failed`, `disk-full` or `disk-read-only`; the file stays as it is. */
export function openLibraryDatabase(path: string, engine: Engine, known = migrations): Driver {
  let db: Driver | undefined;
  try {
    mkdirSync(dirname(path), { recursive: true });
    db = openDriver(path, engine);
    check(db, 'quick_check');
    if (engine === 'libsql') checkTexts(db);
    migrate(db, path, known);
    return db;
  } catch (cause) {
    try {
      db?.close();
    } catch {} // `cause` says why
    throw fileFailure(cause, 'database-failed');
  }
}

/** Throws `database-corrupt`. `quick_check` at start; `integrity_check` also compares indexes with tables and is for idle times. */
export function check(db: Driver, pragma: 'quick_check' | 'integrity_check'): void {
  const findings = db.prepare(`PRAGMA ${pragma}(5)`).all<Record<string, string>>([]);
  const texts = findings.map((row) => Object.values(row)[0]);
  if (texts.length !== 1 || texts[0] !== 'ok') throw new SegueError('database-corrupt', texts.join('; '));
}

/** Everything there is to check, for idle times: it reads the whole file. Throws `database-corrupt`. */
export function checkWhole(db: Driver, checkpoint: () => void = () => {}): void {
  check(db, 'integrity_check');
  checkpoint();
  checkTexts(db);
}
