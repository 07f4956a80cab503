// What the user can choose when the library cannot be opened: put back the newest copy that is sound, or begin with
// an empty library. The damaged file is set aside, never overwritten or deleted. Runs in the library thread, before
// it opens the database.

import { copyFileSync, existsSync, linkSync, renameSync, rmSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import { type ErrorCode, SegueError } from '../../shared/domain/result.ts';
import { fileFailure } from '../file-failure.ts';
import { checkTexts } from './check-texts.ts';
import { BESIDE, drop, flush, listCopies } from './copies.ts';
import { type Engine, openDriver } from './driver.ts';
import { schemaVersion } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import { check } from './open.ts';

export type Repair = 'none' | 'restore' | 'empty';

export interface Repaired {
  /** Where the damaged file is now, or what was left beside a missing one; null: nothing was set aside. */
  setAside: string | null;
  /** The time of the copy that was put back, ISO 8601. */
  restoredAt: string | null;
}

/** What is wrong with a copy itself: another one may do. */
const UNFIT: readonly ErrorCode[] = ['database-corrupt', 'database-newer'];

/**
 * Throws `database-missing` or `database-corrupt` when nothing of a library is in its place but copies or a log are:
 * opening it would make a new and empty one, without a word, and delete the log.
 */
function refuseLost(databasePath: string): void {
  const size = sizeOf(databasePath);
  if (size) return;
  const left = Boolean(sizeOf(`${databasePath}-wal`)) || listCopies(databasePath).length > 0;
  if (left && size === undefined) throw new SegueError('database-missing');
  if (left) throw new SegueError('database-corrupt', 'the file is empty');
}

/**
 * Throws `no-backup` when no copy is sound, or what the file system refused; the library is as it was then. `none`
 * throws as `refuseLost` does.
 */
export function repair(databasePath: string, engine: Engine, how: Repair, now: Date): Repaired {
  try {
    if (how === 'none') {
      refuseLost(databasePath);
      return { setAside: null, restoredAt: null };
    }
    if (how === 'empty') return { setAside: setAside(databasePath, now, null), restoredAt: null };
    const staged = `${databasePath}.restoring`;
    const copy = listCopies(databasePath).find(({ path }) => stage(path, staged, engine));
    if (!copy) throw new SegueError('no-backup');
    return { setAside: setAside(databasePath, now, staged), restoredAt: copy.at };
  } catch (cause) {
    throw fileFailure(cause, 'database-failed');
  }
}

/** Copies a copy beside the library and opens it there, so that the original is not even touched. */
function stage(from: string, staged: string, engine: Engine): boolean {
  drop(staged);
  try {
    copyFileSync(from, staged);
    const db = openDriver(staged, engine);
    try {
      check(db, 'quick_check');
      checkTexts(db);
      if (schemaVersion(db) > migrations.length) throw new SegueError('database-newer');
    } finally {
      db.close();
    }
    for (const end of BESIDE) rmSync(staged + end, { force: true });
    flush(staged);
    return true;
  } catch (thrown) {
    drop(staged);
    if (thrown instanceof SegueError && UNFIT.includes(thrown.code)) return false;
    throw thrown;
  }
}

/**
 * Keeps the library under another name and puts `replacement` in its place. The file has its second name before it
 * loses the first, and its log is moved before another file could be taken to be what the log belongs to: ended
 * halfway, this leaves a library that cannot be opened and is whole aside, never an empty one.
 */
function setAside(databasePath: string, now: Date, replacement: string | null): string | null {
  const ending = extname(databasePath);
  const stamp = now.toISOString().replaceAll(':', '-');
  const aside = `${databasePath.slice(0, databasePath.length - ending.length)}.set-aside-${stamp}${ending}`;
  const present = existsSync(databasePath);
  if (present) keepAlso(databasePath, aside);
  const log = sizeOf(`${databasePath}-wal`) ? `${aside}-wal` : null;
  for (const end of BESIDE) if (existsSync(databasePath + end)) renameSync(databasePath + end, aside + end);
  if (replacement !== null) renameSync(replacement, databasePath);
  else if (present) rmSync(databasePath);
  return present ? aside : log;
}

/** In bytes; undefined: there is no such file. */
const sizeOf = (path: string) => statSync(path, { throwIfNoEntry: false })?.size;

/** A second name for the same file, or a copy where the file system knows no such thing. */
function keepAlso(path: string, aside: string): void {
  try {
    linkSync(path, aside);
  } catch {
    copyFileSync(path, aside);
    flush(aside);
  }
}
