// [Note: Copies] Copies of the whole library, so that there is something to put back when the file is damaged: one a
// day, made while nobody asks anything, and those kept before migrations (migrate.ts). Runs in the library thread, but the
// daily copy in the upkeep thread.

import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, join, parse } from 'node:path';
import { SegueError } from '../../shared/domain/result.ts';
import { fileFailure } from '../file-failure.ts';
import { type Driver, openDriver } from './driver.ts';
import { backupFolder } from './migrate.ts';
import { check, checkWhole } from './open.ts';

const KEPT = 5;
/** All copies together, bytes: a big library has fewer of them. The newest of each kind is kept whatever its size. */
const MOST_BYTES = 2 * 1024 ** 3;
/** Less than a day: someone who starts at nine every morning gets one every morning. */
const APART_MS = 20 * 3600 * 1000;

/** What SQLite keeps beside a database: only together are they the library. One engine leaves them, empty, behind. */
export const BESIDE = ['-wal', '-shm'] as const;

export interface Copy {
  path: string;
  /** ISO 8601: the library as it was then. */
  at: string;
  bytes: number;
}

/** Newest first. */
export function listCopies(databasePath: string): Copy[] {
  return [...dailyCopies(databasePath), ...copiesNamed(databasePath, '.before-')].sort((a, b) =>
    b.at.localeCompare(a.at),
  );
}

/** What `asidePath` puts between the library's name and its ending. */
const ASIDE = /^\.set-aside-(\d{4}-\d\d-\d\dT)(\d\d)-(\d\d)-(\d\d\.\d+Z)$/;

/** Where the library goes when another takes its place. */
export function asidePath(databasePath: string, now: Date): string {
  const { dir, name, ext } = parse(databasePath);
  return join(dir, `${name}.set-aside-${now.toISOString().replaceAll(':', '-')}${ext}`);
}

/** Libraries that were set aside, newest first; `at` is when. */
export function listAside(databasePath: string): Copy[] {
  const { dir, name, ext } = parse(databasePath);
  const found = readdirSync(dir).flatMap((file) => {
    if (!file.startsWith(name) || !file.endsWith(ext)) return [];
    const [, day, hour, minute, rest] = ASIDE.exec(file.slice(name.length, -ext.length)) ?? [];
    if (day === undefined) return [];
    const path = join(dir, file);
    return { path, at: `${day}${hour}:${minute}:${rest}`, bytes: statSync(path).size };
  });
  return found.sort((a, b) => b.at.localeCompare(a.at));
}

/** Of one that was set aside, by its file's name. Throws `not-found`, or what the file system refused. */
export function removeAside(databasePath: string, name: string): void {
  const aside = listAside(databasePath).find(({ path }) => basename(path) === name);
  if (!aside) throw new SegueError('not-found', name);
  try {
    for (const end of [...BESIDE, '']) rmSync(aside.path + end, { force: true });
  } catch (cause) {
    throw fileFailure(cause, 'database-failed');
  }
}

/** False while the newest daily copy is fresh, and for a library without tracks: it is not worth one. */
export function isCopyDue(db: Driver, databasePath: string, now: Date): boolean {
  const [newest] = dailyCopies(databasePath);
  if (newest && Math.abs(now.getTime() - Date.parse(newest.at)) < APART_MS) return false;
  return db.prepare('SELECT 1 FROM tracks LIMIT 1').get([]) !== undefined;
}

interface CopyOptions {
  /** Of all copies together. */
  mostBytes?: number;
  /** Called between its steps, each of which may take seconds; what it throws ends it. */
  checkpoint?: () => void;
}

/**
 * Writes a daily copy, reads it back, and drops the oldest beyond five and beyond `mostBytes`. Checks the library itself
 * first and whole: a copy of a damaged one must not push a good one out. Throws as `openLibraryDatabase` does; nothing
 * is left beside.
 */
export function copyLibrary(
  db: Driver,
  databasePath: string,
  now: Date,
  { mostBytes = MOST_BYTES, checkpoint = () => {} }: CopyOptions = {},
): void {
  checkWhole(db, checkpoint);
  checkpoint();
  const folder = backupFolder(databasePath);
  const target = join(folder, `${basename(databasePath)}.daily-${now.toISOString().replaceAll(':', '-')}`);
  const part = `${target}.part`;
  try {
    dropUnfinished(databasePath);
    mkdirSync(folder, { recursive: true });
    db.backupTo(part);
    checkpoint();
    const copy = openDriver(part, db.engine);
    try {
      check(copy, 'quick_check');
    } finally {
      copy.close();
    }
    checkpoint();
    flush(part);
    checkpoint();
    renameSync(part, target);
    for (const end of BESIDE) rmSync(part + end, { force: true });
  } catch (cause) {
    drop(part);
    throw fileFailure(cause, 'database-failed');
  }
  for (const { path } of dailyCopies(databasePath).slice(KEPT)) rmSync(path);
  dropBeyond(databasePath, mostBytes);
}

/** The oldest go first, those kept before migrations too. */
function dropBeyond(databasePath: string, mostBytes: number): void {
  const copies = listCopies(databasePath);
  const newest = new Set(
    ['.daily-', '.before-'].map((mark) => copies.find(({ path }) => path.includes(mark))),
  );
  let bytes = copies.reduce((sum, copy) => sum + copy.bytes, 0);
  for (const copy of copies.toReversed()) {
    if (bytes <= mostBytes) return;
    if (newest.has(copy)) continue;
    rmSync(copy.path);
    bytes -= copy.bytes;
  }
}

const dailyCopies = (databasePath: string) =>
  copiesNamed(databasePath, '.daily-').sort((a, b) => b.path.localeCompare(a.path));

function copiesNamed(databasePath: string, mark: '.daily-' | '.before-'): Copy[] {
  const folder = backupFolder(databasePath);
  try {
    return readdirSync(folder)
      .filter((name) => name.startsWith(basename(databasePath) + mark) && !isUnfinished(name))
      .map((name) => join(folder, name))
      .map((path) => [path, statSync(path)] as const)
      .map(([path, { mtime, size }]) => ({ path, at: mtime.toISOString(), bytes: size }));
  } catch {
    return []; // no folder yet, or one that cannot be read: no copies either way
  }
}

/** Their names; none where there is no such folder, or it cannot be read. */
export function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** By its name. */
export const isUnfinished = (file: string): boolean => /\.part(-\w+)?$/.test(file);

/** Those that an end in the middle has left. Only while none is being written. */
export function dropUnfinished(databasePath: string): void {
  const folder = backupFolder(databasePath);
  const begun = `${basename(databasePath)}.`;
  for (const name of filesIn(folder)) {
    if (name.startsWith(begun) && isUnfinished(name)) rmSync(join(folder, name), { force: true });
  }
}

/** Removes a file that is not finished and what SQLite made beside it, as far as that can be done. */
export function drop(path: string): void {
  for (const end of ['', ...BESIDE]) {
    try {
      rmSync(path + end, { force: true });
    } catch {} // there is no such folder, or it cannot be written: whoever calls is about to say so
  }
}

/** Onto the disk, not only into the system's memory: a copy counts once it would survive the power going. */
export function flush(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
