// [Note: The driver] One synchronous SQLite interface over two engines: `node:sqlite`, which ships, and `libsql`
// for the development runtime whose Node has none. Used by the library thread and tests, never by main or the
// renderer. Engines are loaded on demand, so neither is touched where it is missing. What one engine would alter
// silently or die of (booleans, NaN, NUL characters, a lone object as parameter) is refused or converted here.

import { createRequire } from 'node:module';
import { SegueError } from '../../shared/domain/result.ts';
import { guard } from './sqlite-errors.ts';

export const ENGINES = ['node:sqlite', 'libsql'] as const;
export type Engine = (typeof ENGINES)[number];
export type Params = readonly (null | number | string | boolean)[];

export interface Statement {
  run(params: Params): { changes: number };
  get<Row>(params: Params): Row | undefined;
  all<Row>(params: Params): Row[];
  /** A statement of its own, always read to its end: an unread rest would keep libsql's tables locked. */
  iterate<Row>(params: Params): Generator<Row, void>;
}
export interface Driver {
  readonly engine: Engine;
  exec(sql: string): void;
  /** Statements are cached by their text: keep values out of it. */
  prepare(sql: string): Statement;
  /** Commits when `fn` returns and rolls back when it throws. Immediate; one inside another throws. */
  transaction<T>(fn: () => T): T;
  /** Writes a compact copy to a path where nothing is yet. */
  backupTo(path: string): void;
  /** @param checkpoint false: what stands in the log stays there, for a connection beside another one */
  close(checkpoint?: boolean): void;
}

// What both engines have in common; they differ in how parameters are passed.
type Raw = Record<'run' | 'get' | 'all' | 'iterate', (...params: unknown[]) => unknown>;
type RawDatabase = { exec(sql: string): unknown; prepare(sql: string): Raw; close(): unknown };

function load(path: string, engine: Engine): RawDatabase {
  const require = createRequire(import.meta.url);
  if (engine === 'libsql') return new (require('libsql') as new (path: string) => RawDatabase)(path);
  return new (process.getBuiltinModule('node:sqlite').DatabaseSync)(path) as unknown as RawDatabase;
}

function checked(value: Params[number]): null | number | string {
  if (value === null || typeof value === 'boolean') return value === null ? null : Number(value);
  if (typeof value === 'string' && !value.includes('\0')) return value;
  if (Number.isSafeInteger(value) || (Number.isFinite(value) && !Number.isInteger(value)))
    return value as number;
  throw new SegueError('invalid-input', `SQLite cannot keep this ${typeof value}`);
}

/** Opens or creates the file. Here and later, what the engine throws becomes a code of sqlite-errors.ts. */
export function openDriver(path: string, engine: Engine): Driver {
  const db = guard(() => load(path, engine));
  const cache = new Map<string, Statement>();
  const args = (params: Params) => (engine === 'libsql' ? [params.map(checked)] : params.map(checked));
  const exec = (sql: string) => void guard(() => db.exec(sql));
  let inTransaction = false;

  const compile = (sql: string): Statement => {
    const raw = guard(() => db.prepare(sql));
    return {
      run: (params) => guard(() => raw.run(...args(params))) as { changes: number },
      get<Row>(params: Params) {
        const row = guard(() => raw.get(...args(params))) as { _metadata?: unknown } | undefined;
        if (row) delete row._metadata; // libsql's timing
        return row as Row | undefined;
      },
      all: <Row>(params: Params) => guard(() => raw.all(...args(params))) as Row[],
      *iterate<Row>(params: Params) {
        const rows = guard(() => db.prepare(sql).iterate(...args(params)) as IterableIterator<Row>);
        let step = guard(() => rows.next());
        try {
          for (; !step.done; step = guard(() => rows.next())) yield step.value;
        } finally {
          while (!step.done) step = rows.next();
        }
      },
    };
  };
  const prepare = (sql: string) => {
    if (!cache.has(sql)) cache.set(sql, compile(sql));
    return cache.get(sql) as Statement;
  };
  const transaction = <T>(fn: () => T): T => {
    if (inTransaction) throw new SegueError('internal', 'a transaction inside a transaction');
    exec('BEGIN IMMEDIATE');
    inTransaction = true;
    try {
      const value = fn();
      exec('COMMIT');
      return value;
    } catch (thrown) {
      try {
        db.exec('ROLLBACK');
      } catch {} // SQLite had rolled back by itself (disk full, I/O error): `thrown` says why
      throw thrown;
    } finally {
      inTransaction = false;
    }
  };
  const backupTo = (to: string) => void prepare('VACUUM INTO ?').run([to]);
  const close = (checkpoint = true) => {
    cache.clear();
    try {
      if (checkpoint) exec('PRAGMA wal_checkpoint(TRUNCATE)');
    } finally {
      db.close(); // also on a full disk: what was committed is in the write-ahead log
    }
  };
  try {
    exec('PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL');
    exec('PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON');
  } catch (thrown) {
    db.close(); // a file held open could not be renamed everywhere
    throw thrown;
  }
  return { engine, exec, prepare, transaction, backupTo, close };
}
