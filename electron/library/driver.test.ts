import { existsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Driver, ENGINES, openDriver } from './driver.ts';
import { temporaryFolder } from './fixtures.ts';

// One suite for both engines: what passes here is what the rest of the library may rely on.
describe.each(ENGINES)('driver over %s', (engine) => {
  let folder: ReturnType<typeof temporaryFolder>;
  let path: string;
  let db: Driver;

  beforeEach(() => {
    folder = temporaryFolder();
    path = join(folder.path, 'test.sqlite');
    db = openDriver(path, engine);
    db.exec('CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT, i INTEGER, r REAL, s TEXT) STRICT');
  });
  afterEach(() => {
    db.close();
    folder.remove();
  });

  const insert = (i: number | boolean | null, r: number | null = null, s: string | null = null) =>
    db.prepare('INSERT INTO t (i, r, s) VALUES (?, ?, ?)').run([i, r, s]);
  const count = () => db.prepare('SELECT count(*) AS n FROM t').get<{ n: number }>([])?.n;
  const pragma = (name: string) => Object.values(db.prepare(`PRAGMA ${name}`).get<object>([]) ?? {})[0];

  it('opens with a write-ahead log, full synchronisation, foreign keys and patience', () => {
    expect([
      pragma('journal_mode'),
      pragma('synchronous'),
      pragma('foreign_keys'),
      pragma('busy_timeout'),
    ]).toEqual(['wal', 2, 1, 5000]);
  });

  it('gives back what it was given', () => {
    insert(Number.MAX_SAFE_INTEGER, 0.1, 'é 😀 \u2028 "quoted"');
    insert(-Number.MAX_SAFE_INTEGER, -1.5e-300, '');
    insert(null);
    expect(db.prepare('SELECT i, r, s FROM t ORDER BY id').all([])).toEqual([
      { i: Number.MAX_SAFE_INTEGER, r: 0.1, s: 'é 😀 \u2028 "quoted"' },
      { i: -Number.MAX_SAFE_INTEGER, r: -1.5e-300, s: '' },
      { i: null, r: null, s: null },
    ]);
  });

  it('keeps booleans as 0 and 1', () => {
    insert(true);
    insert(false);
    expect(db.prepare('SELECT i FROM t ORDER BY id').all([])).toEqual([{ i: 1 }, { i: 0 }]);
  });

  it.each([
    ['NaN', Number.NaN],
    ['infinity', Number.NEGATIVE_INFINITY],
    ['an unsafe integer', 2 ** 53],
    ['a NUL character', 'a\0b'],
    ['undefined', undefined],
    ['an object', {}],
    ['a date', new Date(0)],
    ['bytes', Buffer.from('a')],
    ['a big integer', 1n],
  ])('refuses %s before it reaches the engine', (_, value) => {
    expect(() => db.prepare('SELECT ?').get([value as never])).toThrowError(
      expect.objectContaining({ code: 'invalid-input' }),
    );
  });

  it('returns rows with their own columns only, from get, all and iterate', () => {
    insert(1);
    const statement = db.prepare('SELECT i FROM t');
    const rows = [statement.get<object>([]), ...statement.all<object>([]), ...statement.iterate<object>([])];
    expect(rows.map((row) => Object.keys(row ?? {}))).toEqual([['i'], ['i'], ['i']]);
  });

  it('returns undefined and empty lists where there is nothing', () => {
    const statement = db.prepare('SELECT i FROM t WHERE i = ?');
    expect([statement.get([1]), statement.all([1]), [...statement.iterate([1])]]).toEqual([
      undefined,
      [],
      [],
    ]);
  });

  it('counts changed rows', () => {
    insert(1);
    insert(1);
    expect(db.prepare('UPDATE t SET i = 2').run([]).changes).toBe(2);
    expect(db.prepare('DELETE FROM t WHERE i = 1').run([]).changes).toBe(0);
  });

  it('iterates over many rows, and leaves nothing locked when the loop is left early', () => {
    db.transaction(() => {
      for (let i = 0; i < 450; i++) insert(i);
    });
    const all = [...db.prepare('SELECT i FROM t ORDER BY id').iterate<{ i: number }>([])];
    expect(all.map(({ i }) => i)).toEqual(Array.from({ length: 450 }, (_, i) => i));
    for (const { i } of db.prepare('SELECT i FROM t').iterate<{ i: number }>([])) if (i === 3) break;
    db.exec('ALTER TABLE t ADD COLUMN more INTEGER');
    db.backupTo(join(folder.path, 'copy.sqlite'));
    expect(existsSync(join(folder.path, 'copy.sqlite'))).toBe(true);
  });

  it('keeps a cached statement right when the schema changes', () => {
    insert(7);
    const read = () => db.prepare('SELECT * FROM t').get<object>([]);
    const before = Object.keys(read() ?? {});
    db.exec("ALTER TABLE t ADD COLUMN later TEXT DEFAULT 'x'");
    expect(Object.keys(read() ?? {})).toEqual([...before, 'later']);
  });

  it('commits a transaction that returns and rolls back one that throws', () => {
    expect(db.transaction(() => insert(1).changes)).toBe(1);
    const failing = () =>
      db.transaction(() => {
        insert(2);
        throw new Error('mine');
      });
    expect(failing).toThrowError('mine');
    expect(count()).toBe(1);
    db.transaction(() => insert(3));
    expect(count()).toBe(2);
  });

  it('refuses a transaction inside a transaction and undoes the outer one', () => {
    expect(() =>
      db.transaction(() => {
        insert(1);
        db.transaction(() => insert(2));
      }),
    ).toThrowError('a transaction inside a transaction');
    expect(count()).toBe(0);
  });

  it('reports a violated constraint and bad SQL by SQLite’s code', () => {
    const failure = (pattern: RegExp) =>
      expect.objectContaining({ code: 'database-failed', message: expect.stringMatching(pattern) });
    expect(() => db.prepare('INSERT INTO t (id) VALUES (1), (1)').run([])).toThrowError(
      failure(/^SQLite 1555: UNIQUE/),
    );
    expect(() => db.prepare('SELEC 1')).toThrowError(failure(/^SQLite 1: near "SELEC"/));
    expect(() => db.exec('SELEC 1')).toThrowError(failure(/^SQLite 1: /));
    expect(() => db.prepare("INSERT INTO t (i) VALUES ('word')").run([])).toThrowError(
      failure(/^SQLite 3091: /),
    );
  });

  it('refuses a file that is no database', () => {
    const garbage = join(folder.path, 'garbage.sqlite');
    writeFileSync(
      garbage,
      'this is a text, and a long enough one to be taken for a header of a file. '.repeat(20),
    );
    expect(() => openDriver(garbage, engine)).toThrowError(
      expect.objectContaining({ code: 'database-corrupt', message: expect.stringMatching(/^SQLite 26: /) }),
    );
  });

  it('copies the whole database and never over a file', () => {
    insert(5, 0.5, 'five');
    const target = join(folder.path, 'copy.sqlite');
    db.backupTo(target);
    const copy = openDriver(target, engine);
    expect(copy.prepare('SELECT i, r, s FROM t').all([])).toEqual([{ i: 5, r: 0.5, s: 'five' }]);
    copy.close();
    expect(() => db.backupTo(target)).toThrowError(expect.objectContaining({ code: 'database-failed' }));
  });

  it('leaves one file behind when it is closed', () => {
    const other = join(folder.path, 'other.sqlite');
    const second = openDriver(other, engine);
    second.exec('CREATE TABLE x (a TEXT); INSERT INTO x VALUES (1)');
    second.close();
    const wal = `${other}-wal`;
    expect(existsSync(wal) ? statSync(wal).size : 0).toBe(0);
  });
});

it('reads with either engine what the other wrote', () => {
  const folder = temporaryFolder();
  const path = join(folder.path, 'both.sqlite');
  const sums = [...ENGINES, ...ENGINES].map((engine, i) => {
    const db = openDriver(path, engine);
    db.exec('CREATE TABLE IF NOT EXISTS t (i INTEGER) STRICT');
    db.prepare('INSERT INTO t VALUES (?)').run([10 ** i]);
    const sum = db.prepare('SELECT sum(i) AS n FROM t').get<{ n: number }>([])?.n;
    db.close();
    return sum;
  });
  expect(sums).toEqual([1, 11, 111, 1111]);
  folder.remove();
});
