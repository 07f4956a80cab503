import { openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { ErrorCode } from '../../shared/domain/result.ts';
import { ENGINES, openDriver } from './driver.ts';
import { addTracks, madeTracks, temporaryFolder } from './fixtures.ts';
import { check, openLibraryDatabase } from './open.ts';

const failed = (code: ErrorCode) => expect.objectContaining({ code });

it.each(ENGINES)('opens, checks and reopens a library (%s)', (engine) => {
  const folder = temporaryFolder();
  const path = join(folder.path, 'a folder', 'library.sqlite');
  const db = openLibraryDatabase(path, engine);
  addTracks(db, madeTracks(20));
  db.close();
  const again = openLibraryDatabase(path, engine);
  check(again, 'integrity_check');
  expect(again.prepare('SELECT count(*) AS n FROM tracks').get([])).toEqual({ n: 20 });
  again.close();
  folder.remove();
});

it.each(ENGINES)('refuses a damaged library and leaves it as it is (%s)', (engine) => {
  const folder = temporaryFolder();
  const path = join(folder.path, 'library.sqlite');
  const db = openLibraryDatabase(path, engine);
  addTracks(db, madeTracks(500));
  db.close();
  const file = openSync(path, 'r+');
  // The first page holds the header: damage behind it is found by checking only.
  for (let page = 5; page < 60; page++) writeSync(file, Buffer.alloc(2000, 0xa5), 0, 2000, page * 4096);
  const damaged = readFileSync(path);
  expect(() => openLibraryDatabase(path, engine)).toThrowError(failed('database-corrupt'));
  expect(readFileSync(path).equals(damaged)).toBe(true);
  folder.remove();
});

it.each(ENGINES)('refuses a file that is no database (%s)', (engine) => {
  const folder = temporaryFolder();
  const path = join(folder.path, 'library.sqlite');
  writeFileSync(path, 'no database at all\n'.repeat(100));
  expect(() => openLibraryDatabase(path, engine)).toThrowError(failed('database-corrupt'));
  folder.remove();
});

it.each(ENGINES)('says so when there is no place to write (%s)', (engine) => {
  const folder = temporaryFolder();
  writeFileSync(join(folder.path, 'file'), '');
  expect(() => openLibraryDatabase(join(folder.path, 'file', 'library.sqlite'), engine)).toThrowError(
    failed('database-failed'),
  );
  folder.remove();
});

it.each(ENGINES)('refuses a library of a newer Segue (%s)', (engine) => {
  const folder = temporaryFolder();
  const path = join(folder.path, 'library.sqlite');
  openLibraryDatabase(path, engine).close();
  const db = openDriver(path, engine);
  db.exec('PRAGMA user_version = 99');
  db.close();
  expect(() => openLibraryDatabase(path, engine)).toThrowError(
    expect.objectContaining({ code: 'database-newer' }),
  );
  folder.remove();
});
