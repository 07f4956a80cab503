// Libraries that were set aside: they are listed, looked into, put back with what only their log holds, and deleted.

import { existsSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { asidePath, listAside, listCopies, removeAside } from './copies.ts';
import { openDriver } from './driver.ts';
import { addTracks, madeTracks, temporaryFolder } from './fixtures.ts';
import { openLibraryDatabase } from './open.ts';
import { readCopy, repair } from './repair.ts';

const AT = new Date('2026-01-01T09:00:00.000Z');
const LATER = new Date('2026-01-02T10:20:30.400Z');
const engine = 'node:sqlite';

let folder: ReturnType<typeof temporaryFolder>;
let path: string;
beforeEach(() => {
  folder = temporaryFolder();
  path = join(folder.path, 'library.sqlite');
  makeLibrary(30);
});
afterEach(() => folder.remove());

function makeLibrary(tracks: number): void {
  const db = openLibraryDatabase(path, engine);
  addTracks(db, madeTracks(tracks));
  db.close();
}
function tracksIn(file: string): unknown {
  const db = openDriver(file, engine);
  const { n } = db.prepare('SELECT count(*) AS n FROM tracks').get<{ n: number }>([]) ?? {};
  db.close();
  return n;
}

it('lists what was set aside by when, the newest first, and nothing else', () => {
  expect(listAside(path)).toEqual([]);
  repair(path, engine, 'empty', AT);
  makeLibrary(3);
  repair(path, engine, 'empty', LATER);
  writeFileSync(join(folder.path, 'library.set-aside-yesterday.sqlite'), '');
  writeFileSync(`${asidePath(path, AT)}-wal`, '');
  expect(listAside(path).map(({ at }) => at)).toEqual([LATER.toISOString(), AT.toISOString()]);
  expect(listCopies(path)).toEqual([]);
});

it('puts one back by its name, and sets the present one aside; never unasked', () => {
  repair(path, engine, 'empty', AT);
  makeLibrary(3);
  const name = basename(asidePath(path, AT));
  expect(readCopy(path, engine, name)).toMatchObject({ tracks: 30 });
  expect(() => repair(path, engine, 'restore', LATER)).toThrow(
    expect.objectContaining({ code: 'no-backup' }),
  );
  expect(repair(path, engine, 'restore', LATER, name)).toEqual({
    setAside: asidePath(path, LATER),
    restoredAt: AT.toISOString(),
  });
  expect(tracksIn(path)).toBe(30);
  expect(tracksIn(asidePath(path, LATER))).toBe(3);
  expect(tracksIn(asidePath(path, AT))).toBe(30);
});

it('puts back what only the log beside it holds', () => {
  const db = openLibraryDatabase(path, engine);
  db.prepare('DELETE FROM tracks').run([]);
  addTracks(db, madeTracks(5));
  // As a process that was killed leaves them.
  const [aside, wal] = [asidePath(path, AT), `${path}-wal`];
  expect(existsSync(wal)).toBe(true);
  renameSync(path, aside);
  renameSync(wal, `${aside}-wal`);
  db.close();
  expect(readCopy(path, engine, basename(aside))).toMatchObject({ tracks: 5 });
});

it('deletes one with its log, and nothing that was not set aside', () => {
  repair(path, engine, 'empty', AT);
  makeLibrary(3);
  const aside = asidePath(path, AT);
  writeFileSync(`${aside}-wal`, '');
  removeAside(path, basename(aside));
  expect(readdirSync(folder.path).filter((name) => name.includes('set-aside'))).toEqual([]);
  for (const name of ['library.sqlite', '../library.sqlite', basename(aside)]) {
    expect(() => removeAside(path, name)).toThrow(expect.objectContaining({ code: 'not-found' }));
  }
  expect(tracksIn(path)).toBe(3);
});
