// What the user can choose when the library cannot be opened: put back the newest copy that is sound, or begin with
// an empty library. The damaged file is set aside, never overwritten or deleted. Runs in the library thread, before
// it opens the database.

import { copyFileSync, existsSync, linkSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { type ErrorCode, SegueError } from '../../shared/domain/result.ts';
import { fileFailure } from '../file-failure.ts';
import { checkTexts } from './check-texts.ts';
import { asidePath, BESIDE, type Copy, drop, flush, listAside, listCopies } from './copies.ts';
import { type Driver, type Engine, openDriver } from './driver.ts';
import { schemaVersion } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import { check } from './open.ts';

export type Repair = 'none' | 'restore' | 'empty';

export interface Repaired {
  /** Where the damaged file is now, or what was left beside a missing one; null: nothing was set aside. */
  setAside: string | null;
  /** The time of the copy that was put back, or when that was set aside; ISO 8601. */
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
 * Puts back the newest sound copy, or that of a file name. Throws `no-backup` when there is none, or what the file
 * system refused; the library is as it was then. `none` throws as `refuseLost` does.
 */
export function repair(
  databasePath: string,
  engine: Engine,
  how: Repair,
  now: Date,
  wanted: string | null = null,
): Repaired {
  try {
    if (how === 'none') {
      refuseLost(databasePath);
      return { setAside: null, restoredAt: null };
    }
    if (how === 'empty') return { setAside: setAside(databasePath, now, null), restoredAt: null };
    const staged = `${databasePath}.restoring`;
    const copy = (wanted === null ? listCopies(databasePath) : named(databasePath, wanted)).find(({ path }) =>
      isFit(() => stage(path, staged, engine)),
    );
    if (!copy) throw new SegueError('no-backup');
    return { setAside: setAside(databasePath, now, staged), restoredAt: copy.at };
  } catch (cause) {
    throw fileFailure(cause, 'database-failed');
  }
}

/** Of a name there is one or none. What was set aside is put back only when it is named. */
const named = (databasePath: string, wanted: string): Copy[] =>
  [...listCopies(databasePath), ...listAside(databasePath)].filter(({ path }) => basename(path) === wanted);

/**
 * Copies a copy beside the library and looks through it there, so that the original is not even touched. Throws
 * `database-corrupt`, `database-newer` or what the file system refused, and leaves nothing then. @param read from it
 */
function stage(from: string, staged: string, engine: Engine, read: (db: Driver) => void = () => {}): void {
  drop(staged);
  try {
    copyFileSync(from, staged);
    // What was set aside may have a log of its own, without which it is an older library.
    if (existsSync(`${from}-wal`)) copyFileSync(`${from}-wal`, `${staged}-wal`);
    const db = openDriver(staged, engine);
    try {
      check(db, 'quick_check');
      checkTexts(db);
      if (schemaVersion(db) > migrations.length) throw new SegueError('database-newer');
      read(db);
    } finally {
      db.close();
    }
    for (const end of BESIDE) rmSync(staged + end, { force: true });
    flush(staged);
  } catch (thrown) {
    drop(staged);
    throw thrown;
  }
}

/** False: another copy may do. Throws what would keep every copy from being put back. */
function isFit(stage: () => void): boolean {
  try {
    stage();
    return true;
  } catch (thrown) {
    if (thrown instanceof SegueError && UNFIT.includes(thrown.code)) return false;
    throw thrown;
  }
}

/** How many playlists a copy's own list names. */
const NAMED = 4;

export interface CopyContents {
  tracks: number;
  playlists: number;
  /** The largest first. */
  names: string[];
}

/** What is in a copy. Throws as `stage` does, or `not-found`. */
export function readCopy(databasePath: string, engine: Engine, wanted: string): CopyContents {
  const [copy] = named(databasePath, wanted);
  if (!copy) throw new SegueError('not-found', wanted);
  const staged = `${databasePath}.looking`;
  let contents: CopyContents = { tracks: 0, playlists: 0, names: [] };
  try {
    stage(copy.path, staged, engine, (db) => {
      const count = (table: string) =>
        db.prepare(`SELECT count(*) AS n FROM ${table}`).get<{ n: number }>([])?.n ?? 0;
      const names = db
        .prepare(
          `SELECT name FROM playlists p
           ORDER BY (SELECT count(*) FROM playlist_items i WHERE i.playlist_id = p.id) DESC, p.id LIMIT ${NAMED}`,
        )
        .all<{ name: string }>([])
        .map(({ name }) => name);
      contents = { tracks: count('tracks'), playlists: count('playlists'), names };
    });
  } catch (cause) {
    throw fileFailure(cause, 'database-failed');
  }
  drop(staged);
  return contents;
}

/**
 * Keeps the library under another name and puts `replacement` in its place. The file has its second name before it
 * loses the first, and its log is moved before another file could be taken to be what the log belongs to: ended
 * halfway, this leaves a library that cannot be opened and is whole aside, never an empty one.
 */
function setAside(databasePath: string, now: Date, replacement: string | null): string | null {
  const aside = asidePath(databasePath, now);
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
