// [Note: Imports that are cut off] An import writes down what it is of and what the user decided, and forgets that when
// it ends. What is still there when nothing runs was cut off, by a crash or by the app's end: it can be gone on with, as
// in [Note: An import's run], or let be. One that goes on ends those before it that were of the same files.

import * as z from 'zod';
import { type CutOff, type FileChoice, fileChoiceSchema } from '../../../shared/domain/imports.ts';
import { SegueError } from '../../../shared/domain/result.ts';
import type { Driver } from '../driver.ts';
import { nameOf, type Source } from './source.ts';

const goingSchema = z.object({
  pool: z.string(),
  /** The path is null of what was pasted: that is nowhere to be found again. */
  files: z.array(z.object({ path: z.string().nullable(), name: z.string(), choice: fileChoiceSchema })),
});
type Going = z.infer<typeof goingSchema>;

const NAMES = 3;

export interface Wanted {
  source: Source;
  choice: FileChoice;
}
const pathOf = (source: Source) => ('path' in source ? source.path : null);

/** @param pool the name that the user wants, or that it gets without */
export function keepGoing(db: Driver, importId: number, pool: string, wanted: readonly Wanted[]): void {
  const files = wanted.map(({ source, choice }) => ({ path: pathOf(source), name: nameOf(source), choice }));
  const going: Going = { pool, files };
  db.transaction(() => {
    const paths = new Set(files.map(({ path }) => path));
    for (const { id, ...before } of stillGoing(db))
      if (before.files.every(({ path }) => path !== null && paths.has(path))) letBe(db, id);
    db.prepare('UPDATE imports SET going = ? WHERE id = ?').run([JSON.stringify(going), importId]);
  });
}

/** It has ended. */
export const forgetGoing = (db: Driver, importId: number): void =>
  void db.prepare('UPDATE imports SET going = NULL WHERE id = ?').run([importId]);

/** The latest import that was cut off. While none runs. */
export function cutOff(db: Driver): CutOff | null {
  const [last] = stillGoing(db);
  if (!last) return null;
  const { id, at, files } = last;
  return {
    importId: id,
    at,
    names: files.slice(0, NAMES).map(({ name }) => name),
    files: files.length,
    canGoOn: files.some(({ path }) => path !== null),
  };
}

export interface GoingOn {
  paths: string[];
  pool: string;
  /** What was decided of a file; null: it was not part of it. */
  choiceOf(source: Source): FileChoice | null;
}

/** Throws `not-found`. */
export function goingOn(db: Driver, importId: number): GoingOn {
  const found = stillGoing(db).find(({ id }) => id === importId);
  if (!found) throw new SegueError('not-found', `import ${importId}`);
  const { files, pool } = found;
  return {
    pool,
    // An archive is there once for each file in it.
    paths: [...new Set(files.flatMap(({ path }) => path ?? []))],
    choiceOf: (source) =>
      files.find(({ path, name }) => path === pathOf(source) && name === nameOf(source))?.choice ?? null,
  };
}

/** What it has read stays. */
export function letBe(db: Driver, importId: number): void {
  db.prepare("UPDATE imports SET state = 'cancelled', going = NULL WHERE id = ? AND state = 'running'").run([
    importId,
  ]);
}

/** The newest first. */
function stillGoing(db: Driver): (Going & { id: number; at: string })[] {
  return db
    .prepare(
      "SELECT id, at, going FROM imports WHERE state = 'running' AND going IS NOT NULL ORDER BY id DESC",
    )
    .all<{ id: number; at: string; going: string }>([])
    .flatMap(({ going, ...row }) => {
      const { data } = goingSchema.safeParse(parsed(going));
      return data ? [{ ...row, ...data }] : [];
    });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
