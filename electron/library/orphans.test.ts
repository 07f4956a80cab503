import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NEUTRAL } from '../../shared/domain/steering-defaults.ts';
import { addTracks, madeTracks, openLibrary, temporaryFolder } from './fixtures.ts';
import { bring } from './import/test-import.ts';
import { sweepOrphans, withoutSweeping } from './orphans.ts';
import { eachWithLibrary, type OwnLibrary } from './test-library.ts';

let folder: OwnLibrary['folder'];
let library: OwnLibrary['library'];
eachWithLibrary((own) => {
  ({ folder, library } = own);
});

const all = (sql: string, { db } = library) =>
  db
    .prepare(sql)
    .all<{ name: string }>([])
    .map(({ name }) => name);
const names = (of = library) => ({
  artists: all('SELECT name FROM artists ORDER BY name', of),
  albums: all('SELECT title AS name FROM albums ORDER BY title', of),
  genres: all('SELECT name FROM genres ORDER BY name', of),
});
/** A pool of these tracks. */
function pool(trackIds: readonly number[]): number {
  library.db.exec("INSERT INTO pools (name, kind) VALUES ('Crate', 'import')");
  const { id } = library.db.prepare('SELECT max(id) AS id FROM pools').get<{ id: number }>([])!;
  for (const trackId of trackIds)
    library.db.prepare('INSERT INTO pool_tracks VALUES (?, ?, NULL)').run([id, trackId]);
  return id;
}

describe('a removed pool', () => {
  it('takes along artists, albums and genres that nothing else has, and those alone', async () => {
    const [, , kept] = addTracks(library.db, [
      { title: 'One', artists: ['Ann', 'Guest'], album: 'First', genres: ['dub'] },
      { title: 'Two', artists: ['Bob'], album: 'Second', genres: ['dub', 'folk'] },
      { title: 'Three', artists: ['Bob'], album: 'Third', genres: ['folk'] },
    ]);
    await library.edit({ kind: 'create', name: 'Mine', trackIds: [kept!] });
    expect((await library.namesToFilter({ text: '', limit: 9 })).artists).toHaveLength(3);
    await library.removePool({ poolId: pool([1, 2, 3]) });
    expect(names()).toEqual({ artists: ['Bob'], albums: ['Third'], genres: ['folk'] });
    expect(library.namesToFilter({ text: '', limit: 9 })).toEqual({
      genres: [{ id: 2, name: 'folk', tracks: 1 }],
      artists: [{ id: 3, name: 'Bob', tracks: 1 }],
    });
  });

  it('leaves artists of whom the user has said something', async () => {
    addTracks(library.db, [
      { title: 'One', artists: ['Never'] },
      { title: 'Two', artists: ['Named'] },
      { title: 'Three', artists: ['Other'] },
    ]);
    library.neverSuggest({ what: 'artists', trackIds: [1] });
    await library.edit({ kind: 'create', name: 'Mine', trackIds: [] });
    await library.edit({ kind: 'create', name: 'Unreadable', trackIds: [] });
    const filters = { ...NEUTRAL.filters, artistsOut: [{ id: 2, name: 'Named' }] };
    library.keepSteering({ playlistId: 1, steering: { ...NEUTRAL, filters } });
    library.db.exec("INSERT INTO steering VALUES (2, 'not JSON')");
    await library.removePool({ poolId: pool([1, 2, 3]) });
    expect(names().artists).toEqual(['Named', 'Never']);
    expect((await library.neverList(undefined)).artists).toEqual([{ id: 1, name: 'Never', tracks: 0 }]);
  });
});

describe('sweeping', () => {
  const many = () =>
    library.db.exec(`
      INSERT INTO genres (name, name_search) WITH RECURSIVE n(i) AS
        (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 4500) SELECT 'genre ' || i, '' FROM n`);

  it('goes through all there are', async () => {
    many();
    await sweepOrphans(library.db);
    expect(names().genres).toEqual([]);
  });

  it('takes nothing from under an import, which may write names long before their tracks', async () => {
    addTracks(library.db, madeTracks(1500));
    const path = join(folder.path, 'mine.segue-library');
    await library.exportLibraryTo({ path, format: 'library' });
    const had = names();
    const other = temporaryFolder();
    const empty = openLibrary(other.path, 'node:sqlite');
    let going = true;
    const importing = bring(empty, [path]).finally(() => {
      going = false;
    });
    while (going) await Promise.all([sweepOrphans(empty.db), new Promise(setImmediate)]);
    expect(await importing).toMatchObject({ added: 1500, unread: 0 });
    expect(names(empty)).toEqual(had);
    empty.close(undefined);
    other.remove();
  });

  it('is let be while somebody has looked names up, also by one that had begun', async () => {
    many();
    const before = sweepOrphans(library.db);
    await withoutSweeping(library.db, async () => {
      await Promise.all([before, sweepOrphans(library.db)]);
      expect(names().genres.length).toBeGreaterThan(0);
    });
    await sweepOrphans(library.db);
    expect(names().genres).toEqual([]);
  });
});
