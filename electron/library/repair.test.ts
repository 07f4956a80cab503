import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { copyLibrary, isCopyDue, listCopies } from './copies.ts';
import { type Driver, ENGINES, openDriver } from './driver.ts';
import { addTracks, madeTracks, temporaryFolder } from './fixtures.ts';
import { backupFolder } from './migrate.ts';
import { openLibraryDatabase } from './open.ts';
import { readCopy, repair } from './repair.ts';

const DAY_MS = 86_400_000;
const start = new Date('2026-01-01T09:00:00.000Z');
const code = (name: string) => expect.objectContaining({ code: name });

describe.each(ENGINES)('a library with copies (%s)', (engine) => {
  let folder: ReturnType<typeof temporaryFolder>;
  let path: string;
  let db: Driver;
  const tracks = () => db.prepare('SELECT count(*) AS n FROM tracks').get<{ n: number }>([])?.n;
  const copy = (at: Date) => {
    copyLibrary(db, path, at);
    const [newest] = listCopies(path).filter((one) => one.path.includes(at.toISOString().slice(0, 10)));
    utimesSync(newest!.path, at, at);
  };
  beforeEach(() => {
    folder = temporaryFolder();
    path = join(folder.path, 'library.sqlite');
    db = openLibraryDatabase(path, engine);
  });
  afterEach(() => {
    try {
      db.close();
    } catch {} // closed by the test
    folder.remove();
  });

  it('is copied once a day, and the newest five are kept', () => {
    expect(isCopyDue(db, path, start)).toBe(false);
    addTracks(db, madeTracks(30));
    for (let day = 0; day < 7; day++) {
      const at = new Date(start.getTime() + day * DAY_MS);
      expect(isCopyDue(db, path, at)).toBe(true);
      copy(at);
      expect(isCopyDue(db, path, new Date(at.getTime() + DAY_MS / 2))).toBe(false);
    }
    const kept = listCopies(path);
    expect(kept.map(({ at }) => at.slice(8, 10))).toEqual(['07', '06', '05', '04', '03']);
    expect(readdirSync(backupFolder(path))).toHaveLength(5);
    const read = openDriver(kept[0]!.path, engine);
    expect(read.prepare('SELECT count(*) AS n FROM tracks').get([])).toEqual({ n: 30 });
    read.close();
  });

  it('leaves nothing behind when there is no place for a copy', () => {
    addTracks(db, madeTracks(3));
    writeFileSync(backupFolder(path), 'a file where the folder should be');
    expect(() => copyLibrary(db, path, start)).toThrowError(code('database-failed'));
    expect(listCopies(path)).toEqual([]);
  });

  it('is put back from the newest copy that is sound, the damaged file set aside whole', () => {
    addTracks(db, madeTracks(30));
    copy(start);
    addTracks(db, madeTracks(10));
    copy(new Date(start.getTime() + DAY_MS));
    db.close();
    const [newest, older] = listCopies(path);
    truncateSync(newest!.path, 5000);
    const kept = readFileSync(older!.path);
    writeFileSync(path, 'garbage');
    writeFileSync(`${path}-wal`, 'garbage of its own');

    const { setAside, restoredAt } = repair(path, engine, 'restore', start);
    expect(restoredAt).toBe(start.toISOString());
    expect(readFileSync(setAside!, 'utf8')).toBe('garbage');
    expect(readFileSync(`${setAside}-wal`, 'utf8')).toBe('garbage of its own');
    expect(readFileSync(older!.path).equals(kept)).toBe(true);
    db = openLibraryDatabase(path, engine);
    expect(tracks()).toBe(30);
    expect(readdirSync(folder.path).filter((name) => name.includes('restoring'))).toEqual([]);
  });

  it('stays as it is when no copy is sound', () => {
    db.close();
    mkdirSync(backupFolder(path));
    writeFileSync(join(backupFolder(path), `${basename(path)}.daily-2026-01-01`), 'no database '.repeat(99));
    const before = readFileSync(path);
    expect(() => repair(path, engine, 'restore', start)).toThrowError(code('no-backup'));
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(readdirSync(folder.path).filter((name) => /restoring|set-aside/.test(name))).toEqual([]);
  });

  it('is not put back from a copy that a newer program made', () => {
    addTracks(db, madeTracks(3));
    db.exec('PRAGMA user_version = 99');
    copy(start);
    expect(() => repair(path, engine, 'restore', start)).toThrowError(code('no-backup'));
  });

  it('is not made anew in silence when it is empty or gone and a copy is there', () => {
    addTracks(db, madeTracks(30));
    copy(start);
    db.close();
    truncateSync(path);
    expect(() => repair(path, engine, 'none', start)).toThrowError(code('database-corrupt'));
    rmSync(path);
    expect(() => repair(path, engine, 'none', start)).toThrowError(code('database-missing'));
    expect(repair(path, engine, 'restore', start)).toEqual({
      setAside: null,
      restoredAt: start.toISOString(),
    });
    expect(repair(path, engine, 'none', start).restoredAt).toBeNull();
    db = openLibraryDatabase(path, engine);
    expect(tracks()).toBe(30);
  });

  it('is not made anew in silence while its log is there', () => {
    db.close();
    truncateSync(path);
    expect(() => repair(path, engine, 'none', start)).not.toThrow();
    writeFileSync(`${path}-wal`, 'edits');
    expect(() => repair(path, engine, 'none', start)).toThrowError(code('database-corrupt'));
    rmSync(path);
    expect(() => repair(path, engine, 'none', start)).toThrowError(code('database-missing'));
    const { setAside } = repair(path, engine, 'empty', start);
    expect(readFileSync(setAside!, 'utf8')).toBe('edits');
    db = openLibraryDatabase(path, engine);
    expect(tracks()).toBe(0);
  });

  it('is put back from the copy that was chosen, the present one set aside whole', () => {
    addTracks(db, madeTracks(30));
    copy(start);
    addTracks(db, madeTracks(10));
    copy(new Date(start.getTime() + DAY_MS));
    db.close();
    const present = readFileSync(path);
    const [, older] = listCopies(path);

    const { setAside, restoredAt } = repair(path, engine, 'restore', start, basename(older!.path));
    expect(restoredAt).toBe(start.toISOString());
    expect(readFileSync(setAside!).equals(present)).toBe(true);
    db = openLibraryDatabase(path, engine);
    expect(tracks()).toBe(30);
    db.close();
    expect(() => repair(path, engine, 'restore', start, 'no such copy')).toThrowError(code('no-backup'));
    truncateSync(older!.path, 5000);
    expect(() => repair(path, engine, 'restore', start, basename(older!.path))).toThrowError(
      code('no-backup'),
    );
    db = openLibraryDatabase(path, engine);
    expect(tracks()).toBe(30);
  });

  it('tells what is in a copy, or why it cannot be put back, and leaves every copy as it is', () => {
    addTracks(db, madeTracks(12));
    copy(start);
    const name = basename(listCopies(path)[0]!.path);
    const before = readFileSync(listCopies(path)[0]!.path);
    expect(readCopy(path, engine, name)).toEqual({ tracks: 12, playlists: 0, names: [] });
    expect(readFileSync(listCopies(path)[0]!.path).equals(before)).toBe(true);
    expect(listCopies(path)[0]!.at).toBe(start.toISOString());

    writeFileSync(listCopies(path)[0]!.path, 'no database '.repeat(99));
    expect(() => readCopy(path, engine, name)).toThrowError(code('database-corrupt'));
    expect(() => readCopy(path, engine, '../library.sqlite')).toThrowError(code('not-found'));
    db.exec('PRAGMA user_version = 99');
    copy(new Date(start.getTime() + DAY_MS));
    const newer = basename(listCopies(path).find((one) => basename(one.path) !== name)!.path);
    expect(() => readCopy(path, engine, newer)).toThrowError(code('database-newer'));
    expect(readdirSync(folder.path).filter((one) => one.includes('looking'))).toEqual([]);
  });

  it('keeps fewer copies when they are large, but the newest whatever its size', () => {
    addTracks(db, madeTracks(30));
    for (let day = 0; day < 3; day++) copy(new Date(start.getTime() + day * DAY_MS));
    const { bytes } = listCopies(path)[0]!;
    const last = (day: number, most: number) =>
      copyLibrary(db, path, new Date(start.getTime() + day * DAY_MS), { mostBytes: most });
    last(3, 2.5 * bytes);
    expect(listCopies(path)).toHaveLength(2);
    last(4, 1);
    expect(listCopies(path).map((one) => one.path)).toEqual([expect.stringContaining('2026-01-05')]);
  });

  it('begins empty when asked to, and nothing is deleted', () => {
    addTracks(db, madeTracks(3));
    db.close();
    const before = readFileSync(path);
    const { setAside } = repair(path, engine, 'empty', start);
    expect(existsSync(path)).toBe(false);
    expect(readFileSync(setAside!).equals(before)).toBe(true);
    db = openLibraryDatabase(path, engine);
    expect(tracks()).toBe(0);
  });
});
