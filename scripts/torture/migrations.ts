// Migrations the library does not have, applied after its own: a kill is to meet migrations of a library that holds
// something, each with the copy of the file kept before it, whatever the number of real ones. In the child.

import type { Driver } from '../../electron/library/driver.ts';
import { type Migration, migrations } from '../../electron/library/migrations/index.ts';

/** Reads and writes enough to take a few milliseconds; may touch nothing the library reads. */
const further = (n: number): Migration => ({
  name: `torture-${n}`,
  sql: `CREATE TABLE torture_${n} (id INTEGER PRIMARY KEY, title TEXT NOT NULL) STRICT;
    INSERT INTO torture_${n} SELECT t.id, t.title || a.title FROM tracks t JOIN tracks a ON a.id = t.id % 7 + 1;
    CREATE INDEX torture_title_${n} ON torture_${n} (title)`,
});

export function withFurther(count: number): readonly Migration[] {
  return [...migrations, ...Array.from({ length: count }, (_, i) => further(i + 1))];
}

/** How many of them the database has; throws when what they made does not agree with its version. */
export function furtherIn(db: Driver): number {
  const version = db.prepare('PRAGMA user_version').get<{ user_version: number }>([])?.user_version ?? 0;
  const made = db
    .prepare("SELECT name FROM sqlite_schema WHERE name LIKE 'torture/_%' ESCAPE '/' ORDER BY name")
    .all<{ name: string }>([])
    .map(({ name }) => name);
  const count = Math.max(0, version - migrations.length);
  const expected = Array.from({ length: count }, (_, i) => [`torture_${i + 1}`, `torture_title_${i + 1}`]);
  if (made.join() !== expected.flat().sort().join())
    throw new Error(`version ${version}, but there are: ${made.join()}`);
  return count;
}
