// The never-suggest list where it is long: by name in steering.test.ts, by length here.

import { expect, it } from 'vitest';
import { type Driver, ENGINES } from './driver.ts';
import { openLibrary, temporaryFolder } from './fixtures.ts';
import { neverList } from './never.ts';

it('takes its hundred-thousandth track as it took the first', async () => {
  const folder = temporaryFolder();
  const library = openLibrary(folder.path, 'node:sqlite');
  const upTo = 'WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 110000) ';
  library.db
    .prepare(`${upTo} INSERT INTO tracks (id, source, source_id, title, title_search)
      SELECT i, 'import', i, 'x', 'x' FROM n`)
    .run([]);
  library.db
    .prepare("INSERT INTO never_tracks SELECT id, '2026-01-01T00:00:00.000Z' FROM tracks WHERE id <= 100000")
    .run([]);
  const at = performance.now();
  const trackIds = Array.from({ length: 10_000 }, (_, i) => 100_001 + i);
  const { tracks } = await library.neverSuggest({ what: 'tracks', trackIds });
  expect(tracks).toHaveLength(10_000);
  expect(performance.now() - at).toBeLessThan(5000);
  library.close(undefined);
  folder.remove();
});

it.each(ENGINES)('reads through no table of the whole library on %s', (engine) => {
  const folder = temporaryFolder();
  const library = openLibrary(folder.path, engine);
  const asked: string[] = [];
  const prepare: Driver['prepare'] = (sql) => {
    asked.push(sql);
    return library.db.prepare(sql);
  };
  neverList({ ...library.db, prepare });
  const plans = asked.flatMap((sql) =>
    library.db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all<{ detail: string }>([]),
  );
  const scans = plans.map(({ detail }) => detail).filter((detail) => detail.startsWith('SCAN'));
  expect(scans.length).toBeGreaterThan(0);
  for (const scan of scans) expect(scan).toMatch(/^SCAN (n$|\(subquery)/);
  library.close(undefined);
  folder.remove();
});
