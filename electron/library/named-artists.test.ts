import { expect, it } from 'vitest';
import { type Driver, ENGINES } from './driver.ts';
import { openLibrary, temporaryFolder } from './fixtures.ts';
import { artistsNamedIn } from './named-artists.ts';

it.each(ENGINES)('artists are found in a name, by an index, on %s', (engine) => {
  const folder = temporaryFolder();
  const library = openLibrary(folder.path, engine);
  const add = library.db.prepare(
    "INSERT INTO artists (source, source_id, name, name_search) VALUES ('import', ?, ?, ?)",
  );
  for (const [i, name] of ['J. Cole', 'Soda Stereo', 'cole', 'Nina'].entries())
    add.run([String(i), name, name.toLowerCase()]);
  expect(artistsNamedIn(library.db, 'J. Cole + SODA STEREO (Nina)')).toEqual([
    { artistId: 1, words: 'j cole' },
    { artistId: 2, words: 'soda stereo' },
    { artistId: 3, words: 'cole' },
    { artistId: 4, words: 'nina' },
  ]);
  expect(artistsNamedIn(library.db, '')).toEqual([]);

  const asked: string[] = [];
  const prepare: Driver['prepare'] = (sql) => {
    asked.push(sql.replace('?', "'[]'"));
    return library.db.prepare(sql);
  };
  artistsNamedIn({ ...library.db, prepare }, 'Nina');
  const plans = asked.flatMap((sql) =>
    library.db
      .prepare(`EXPLAIN QUERY PLAN ${sql}`)
      .all<{ detail: string }>([])
      .map(({ detail }) => detail),
  );
  expect(plans.join()).toContain('artists_name');
  library.close(undefined);
  folder.remove();
});
