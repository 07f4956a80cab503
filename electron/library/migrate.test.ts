import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ENGINES, openDriver } from './driver.ts';
import { temporaryFolder } from './fixtures.ts';
import { backupFolder, migrate, schemaVersion } from './migrate.ts';

const first = { name: '0001-first', sql: 'CREATE TABLE a (n INTEGER) STRICT' };
const second = {
  name: '0002-second',
  sql: 'CREATE TABLE b (n INTEGER) STRICT; INSERT INTO b SELECT n FROM a',
};
const broken = { name: '0003-broken', sql: 'CREATE TABLE c (n INTEGER); INSERT INTO missing VALUES (1)' };

describe.each(ENGINES)('migrations over %s', (engine) => {
  let folder: ReturnType<typeof temporaryFolder>;
  let path: string;
  beforeEach(() => {
    folder = temporaryFolder();
    path = join(folder.path, 'test.sqlite');
  });
  afterEach(() => folder.remove());

  const tables = (file: string) => {
    const db = openDriver(file, engine);
    const names = db
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
      .all<{ name: string }>([]);
    const version = schemaVersion(db);
    db.close();
    return { names: names.map(({ name }) => name), version };
  };
  // Without what libsql leaves beside a file it has opened.
  const copies = () => readdirSync(backupFolder(path)).filter((name) => !/-(wal|shm)$/.test(name));
  const run = (migrations: Parameters<typeof migrate>[2]) => {
    const db = openDriver(path, engine);
    try {
      migrate(db, path, migrations);
    } finally {
      db.close();
    }
  };

  it('takes a new file to the newest version without a backup', () => {
    run([first, second]);
    expect(tables(path)).toEqual({ names: ['a', 'b'], version: 2 });
    expect(existsSync(backupFolder(path))).toBe(false);
  });

  it('applies what is new only, and keeps a copy of what was', () => {
    run([first]);
    run([first, second]);
    expect(tables(path)).toEqual({ names: ['a', 'b'], version: 2 });
    expect(copies()).toEqual(['test.sqlite.before-0002-second']);
    expect(tables(join(backupFolder(path), 'test.sqlite.before-0002-second'))).toEqual({
      names: ['a'],
      version: 1,
    });
    run([first, second]);
    expect(copies()).toHaveLength(1);
  });

  it('leaves the database as it was when one fails', () => {
    run([first, second]);
    expect(() => run([first, second, broken])).toThrowError(
      expect.objectContaining({ code: 'database-failed' }),
    );
    expect(tables(path)).toEqual({ names: ['a', 'b'], version: 2 });
  });

  it('refuses a database of a newer program and does not touch it', () => {
    run([first, second]);
    expect(() => run([first])).toThrowError(expect.objectContaining({ code: 'database-newer' }));
    expect(tables(path)).toEqual({ names: ['a', 'b'], version: 2 });
  });
});
