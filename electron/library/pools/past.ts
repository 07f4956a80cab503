// The imports there were: when, of what, how it went; and what became of their files since. In the library thread.

import { stat } from 'node:fs/promises';
import type { ImportResult } from '../../../shared/domain/imports.ts';
import type { PastImport, Pool } from '../../../shared/domain/pools.ts';
import type { Driver } from '../driver.ts';
import { nameOf, type Source } from '../import/source.ts';

/** Shown at most. */
const IMPORTS = 100;
const NAMES = 3;
/** Of a folder of more files only the first are looked at: it is about whether there is something new. */
const LOOKED_AT = 50;

interface KeptFile {
  path: string;
  bytes: number;
  changedMs: number;
}

const about = async (path: string) => {
  const { size, mtimeMs } = await stat(path);
  return { bytes: size, changedMs: Math.floor(mtimeMs) };
};

/** Writes down what an import is of, as it is now. */
export async function keepFiles(db: Driver, importId: number, sources: readonly Source[]): Promise<void> {
  const found = await Promise.all(
    sources.map((source) => {
      if (!('path' in source)) return { bytes: Buffer.byteLength(source.pasted), changedMs: 0 };
      return about(source.path).catch(() => ({ bytes: 0, changedMs: 0 }));
    }),
  );
  const insert = db.prepare(
    'INSERT INTO import_files (import_id, place, name, path, bytes, changed_ms) VALUES (?, ?, ?, ?, ?, ?)',
  );
  db.transaction(() => {
    sources.forEach((source, place) => {
      const { bytes, changedMs } = found[place] ?? { bytes: 0, changedMs: 0 };
      const path = 'path' in source ? source.path : null;
      insert.run([importId, place, nameOf(source), path, bytes, changedMs]);
    });
  });
}

/** Writes down what came of it. */
export function keepResult(
  db: Driver,
  { importId, cancelled, rows, added, unread }: ImportResult,
  poolId: number | null,
): void {
  db.prepare('UPDATE imports SET state = ?, pool_id = ?, rows = ?, added = ?, unread = ? WHERE id = ?').run([
    cancelled ? 'cancelled' : 'done',
    poolId,
    rows,
    added,
    unread,
    importId,
  ]);
}

/** The newest first. Those of before files were written down say when they were, and no more. */
export function pastImports(db: Driver): PastImport[] {
  return db
    .prepare(
      `SELECT id, at, state, rows, added, unread,
         (SELECT count(*) FROM import_files WHERE import_id = imports.id) AS files,
         (SELECT json_group_array(name) FROM (SELECT name FROM import_files WHERE import_id = imports.id
           ORDER BY place LIMIT ${NAMES})) AS names
       FROM imports ORDER BY id DESC LIMIT ${IMPORTS}`,
    )
    .all<Omit<PastImport, 'names'> & { names: string }>([])
    .map((row) => ({ ...row, names: JSON.parse(row.names) as string[] }));
}

/** Files of a pool's last import, those of pasted text left out. */
export function filesOfPool(db: Driver, poolId: number): KeptFile[] {
  return db
    .prepare(
      `SELECT path, bytes, changed_ms AS changedMs FROM import_files
       WHERE import_id = (SELECT max(id) FROM imports WHERE pool_id = ?) AND path IS NOT NULL ORDER BY place`,
    )
    .all<KeptFile>([poolId]);
}

/** What became of the files of a pool's last import; gone when one is. */
export async function fileState(db: Driver, poolId: number): Promise<Pool['file']> {
  const files = filesOfPool(db, poolId).slice(0, LOOKED_AT);
  if (files.length === 0) return null;
  const now = await Promise.all(files.map(({ path }) => about(path).catch(() => null)));
  if (now.some((one) => one === null)) return 'gone';
  const same = files.every((file, i) => now[i]?.bytes === file.bytes && now[i]?.changedMs === file.changedMs);
  return same ? 'same' : 'changed';
}
