// Library files: not whole, not ours, of another version, stopped half-way, and what comes of them in another library.

import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addTracks, madeTracks, openLibrary, type TestLibrary, temporaryFolder } from '../fixtures.ts';
import { bring as bringTo, look as lookAt } from '../import/test-import.ts';
import { eachWithLibrary, type OwnLibrary } from '../test-library.ts';
import { writeFileWhole } from '../write-file.ts';
import { zip } from './test-zips.ts';

let folder: OwnLibrary['folder'];
let library: OwnLibrary['library'];
eachWithLibrary((own) => {
  ({ folder, library } = own);
});

function write(name: string, bytes: Buffer | string): string {
  const path = join(folder.path, name);
  writeFileSync(path, bytes);
  return path;
}
const look = (...paths: string[]) => lookAt(library, paths);
const bring = (path: string) => bringTo(library, [path]);

describe('a library file', () => {
  const exported = async () => {
    addTracks(library.db, madeTracks(2000));
    await library.edit({ kind: 'create', name: 'All', trackIds: [3, 1, 2, 1] });
    const path = join(folder.path, 'mine.segue-library');
    expect(await library.exportLibraryTo({ path, format: 'library' })).toEqual({
      playlists: 1,
      tracks: 2000,
    });
    return path;
  };
  /** Imports into an empty library. */
  const elsewhere = async (path: string, use: (other: TestLibrary) => Promise<void>) => {
    const own = temporaryFolder();
    const kept = library;
    library = openLibrary(own.path, 'node:sqlite');
    try {
      await use(library);
    } finally {
      library.close(undefined);
      library = kept;
      own.remove();
    }
    return path;
  };

  it('of a newer version, or one that is cut, is said to be so and not read', async () => {
    const manifest = { format: 'segue-library', version: 2, schema: 1 };
    const newer = write('new.segue-library', await zip({ 'segue-library.json': JSON.stringify(manifest) }));
    expect((await look(newer)).files).toMatchObject([{ usable: false, problem: 'library-newer' }]);
    const bytes = readFileSync(await exported());
    const cut = write('cut.segue-library', bytes.subarray(0, bytes.length - 100));
    expect((await look(cut)).files).toMatchObject([{ usable: false, problem: 'archive-damaged' }]);
    const other = write('other.zip', await zip({ 'segue-library.json': '{"format":"other"}' }));
    expect((await look(other)).files).toMatchObject([{ usable: false, problem: 'archive-damaged' }]);
  });

  it('of which one bit has turned over changes nothing', async () => {
    const bytes = readFileSync(await exported());
    const at = bytes.indexOf('tracks.ndjson') + 20_000;
    bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
    const path = write('turned.segue-library', bytes);
    await elsewhere(path, async (other) => {
      expect(await bring(path)).toMatchObject({ added: 0, unread: 1, unreadRows: [{ reason: 'damaged' }] });
      expect(await other.librarySummary(undefined)).toMatchObject({ tracks: 0, playlists: 0 });
    });
  });

  it('brings playlists of any length whole', async () => {
    addTracks(library.db, [{ title: 'A' }, { title: 'B' }]);
    await library.edit({ kind: 'create', name: 'Long', trackIds: [1] });
    // As an account's Liked Songs may be.
    library.db.exec(`INSERT INTO playlist_items (playlist_id, position, track_id, added_at)
      WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 12000)
      SELECT 1, i, 1 + i % 2, '2026-01-01T00:00:00.000Z' FROM n`);
    const path = join(folder.path, 'long.segue-library');
    await library.exportLibraryTo({ path, format: 'library' });
    await elsewhere(path, async (other) => {
      expect(await bring(path)).toMatchObject({ unread: 0 });
      expect(await other.playlists(undefined)).toMatchObject([{ name: 'Long', count: 12_001 }]);
    });
  });

  it('that was stopped half-way is equal once it was imported again', async () => {
    const path = await exported();
    await elsewhere(path, async (other) => {
      const running = bring(path);
      while (Number(other.db.prepare('SELECT count(*) AS n FROM tracks').get<{ n: number }>([])?.n) < 300)
        await new Promise(setImmediate);
      other.cancelImport(undefined);
      expect(await running).toMatchObject({ cancelled: true });
      expect(await bring(path)).toMatchObject({ cancelled: false, unread: 0, playlists: { made: 1 } });
      expect((await other.undoState(undefined)).undo).toMatchObject({ kind: 'create', playlistName: 'All' });
      const items = 'SELECT id, track_id, position FROM playlist_items ORDER BY id';
      expect(other.db.prepare(items).all([])).toHaveLength(4);
    });
  });

  it('with rows that do not fit takes the others, and tells of these', async () => {
    const path = await exported();
    const within = join(folder.path, 'within');
    mkdirSync(within);
    execFileSync('unzip', ['-q', path, '-d', within]);
    writeFileSync(
      join(within, 'playlist_items.ndjson'),
      '{"id":1,"playlist_id":1,"track_id":99999}\nnonsense\n',
      { flag: 'a' },
    );
    writeFileSync(
      join(within, 'pool_playlists.ndjson'),
      '{"id":1,"pool_id":1,"name":"x","digest":"x","track_ids":"[1,"}\n{"id":2,"pool_id":1,"name":"x","track_ids":"[\\"1\\"]"}\n{"id":3,"pool_id":9,"name":"x","track_ids":"[1]"}\n',
    );
    const members = readdirSync(within).map((name) => [name, readFileSync(join(within, name))] as const);
    const odd = write('odd.segue-library', await zip(Object.fromEntries(members)));
    await elsewhere(odd, async () => {
      const { rows, added, unread, unreadRows } = await bring(odd);
      expect({ rows, added, unread }).toEqual({ rows: 2005, added: 2000, unread: 5 });
      expect(unreadRows).toMatchObject([
        { line: 5, reason: 'misfit' },
        { line: 6, reason: 'misfit' },
        ...[1, 2, 3].map((line) => ({ line, reason: 'misfit' })),
      ]);
    });
  });

  it('brings the playlists of its pools under the ids here, once, and its collection brings none again', async () => {
    const path = join(folder.path, 'mine.segue-library');
    const collection = write(
      'heard.jsonl',
      ['One', 'Two']
        .map((name) =>
          JSON.stringify({ name, tracks: [{ trackName: name, artistName: 'Bo' }, { trackName: 'Both' }] }),
        )
        .join('\n'),
    );
    const hear = () =>
      look(collection).then(({ sources, files }) =>
        library.runImport({
          sources,
          choices: files.map(({ mapping }) => ({
            ...{ mapping, include: true, makePlaylists: false, playlistName: '' },
          })),
          poolName: 'Heard',
        }),
      );
    await hear();
    await library.exportLibraryTo({ path, format: 'library' });
    await elsewhere(path, async (other) => {
      addTracks(other.db, [{ title: 'Mine' }]);
      await other.edit({ kind: 'create', name: 'Own', trackIds: [1] });
      const heard = () =>
        other.db
          .prepare(
            `SELECT l.name, group_concat(t.title) AS titles FROM pool_playlists l, json_each(l.track_ids) j
             JOIN tracks t ON t.id = j.value GROUP BY l.id ORDER BY l.id`,
          )
          .all([]);
      expect((await bring(path)).unread).toBe(0);
      const both = ['One', 'Two'].map((name) => ({ name, titles: `${name},Both` }));
      expect(heard()).toEqual(both);
      await bring(path);
      await hear();
      expect(heard()).toEqual(both);
    });
  });

  it('brings how a playlist is steered, with its artists under their ids here', async () => {
    const path = join(folder.path, 'mine.segue-library');
    addTracks(library.db, [{ title: 'One', artists: ['Ada'] }]);
    const { playlistId } = (await library.edit({ kind: 'create', name: 'Steered', trackIds: [1] })).edit;
    const steering = await library.steering({ playlistId });
    const artistsOut = [{ id: 1, name: 'Ada' }];
    const steered = { ...steering, filters: { ...steering.filters, artistsOut } };
    library.keepSteering({ playlistId, steering: steered });
    await library.exportLibraryTo({ path, format: 'library' });
    await elsewhere(path, async (other) => {
      const sql = 'INSERT INTO artists (source, source_id, name, name_search) VALUES (?, ?, ?, ?)';
      other.db.prepare(sql).run(['other', 'x', 'Somebody', 'somebody']);
      await other.edit({ kind: 'create', name: 'Own', trackIds: [] });
      const { playlists } = await bring(path);
      const came = await other.steering({ playlistId: playlists.first as number });
      expect(came.filters.artistsOut).toEqual([{ id: 2, name: 'Ada' }]);
    });
  });

  it('is not there when its export was stopped, and goes on as it was while somebody edits', async () => {
    addTracks(library.db, madeTracks(3000));
    const path = join(folder.path, 'x.segue-library');
    const stopped = library.exportLibraryTo({ path, format: 'library' });
    await expect(library.exportLibraryTo({ path, format: 'csv' })).rejects.toMatchObject({
      code: 'export-running',
    });
    library.cancelLibraryExport(undefined);
    expect(await stopped).toBeNull();
    expect(readdirSync(folder.path).filter((name) => /segue-library$|part$/.test(name))).toEqual([]);

    const running = library.exportLibraryTo({ path, format: 'library' });
    await new Promise(setImmediate);
    await library.edit({ kind: 'create', name: 'Later', trackIds: [1] });
    expect(await running).toEqual({ playlists: 0, tracks: 3000 });
    expect((await look(path)).files).toMatchObject([
      { kind: 'library', read: 3000, playlists: { count: 0 } },
    ]);
  });
});

it('what a killed export has left goes at the next one, what another writes stays', async () => {
  const name = (digit: string) => `.segue-${digit.repeat(8)}-0000-4000-8000-000000000000.part`;
  const old = write(name('1'), 'half');
  write(name('2'), 'half');
  utimesSync(old, new Date(0), new Date(0));
  await writeFileWhole(join(folder.path, 'a.csv'), ['x']);
  const left = readdirSync(folder.path).filter((each) => each.endsWith('.part'));
  expect(left).toEqual([name('2')]);
});
