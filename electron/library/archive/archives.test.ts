// Archives as folders of files for an import, and what is refused of them; library files that are not whole or not ours.

import { chmodSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ZipFile } from 'yazl';
import { addTracks, madeTracks, openLibrary, type TestLibrary, temporaryFolder } from '../fixtures.ts';
import { eachWithLibrary, type OwnLibrary } from '../test-library.ts';
import { writeFileWhole } from '../write-file.ts';

let folder: OwnLibrary['folder'];
let library: OwnLibrary['library'];
eachWithLibrary((own) => {
  ({ folder, library } = own);
});

const fixture = (name: string) => readFileSync(join(import.meta.dirname, '../import/fixtures', name));

async function zip(members: Record<string, Buffer | string>): Promise<Buffer> {
  const file = new ZipFile();
  for (const [name, content] of Object.entries(members)) file.addBuffer(Buffer.from(content), name);
  file.end();
  const parts: Buffer[] = [];
  for await (const part of file.outputStream) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
function write(name: string, bytes: Buffer | string): string {
  const path = join(folder.path, name);
  writeFileSync(path, bytes);
  return path;
}
async function look(...paths: string[]) {
  const sources = await library.importFiles({ paths });
  return { sources, files: (await library.previewImport({ sources })).files };
}
async function bring(...paths: string[]) {
  const { sources, files } = await look(...paths);
  const choices = files.map(({ mapping, makePlaylists, usable }) => ({
    ...{ mapping, makePlaylists, include: usable, playlistName: '' },
  }));
  return library.runImport({ sources, choices });
}
const titles = () => library.db.prepare('SELECT title FROM tracks ORDER BY id').all([]);

/** Sets a bit or a number of every entry, in both of its headers. */
function patch(bytes: Buffer, change: (entry: { central: boolean; at: number }) => void): Buffer {
  for (let at = 0; at < bytes.length - 4; at++) {
    const sign = bytes.readUInt32LE(at);
    if (sign === 0x04034b50) change({ central: false, at });
    if (sign === 0x02014b50) change({ central: true, at });
  }
  return bytes;
}

describe('an archive', () => {
  it('is a folder: its files are looked at and imported one by one, in their order', async () => {
    const path = write(
      'my_spotify_data.zip',
      await zip({
        'Spotify Account Data/Playlist1.json': fixture('Playlist1.json'),
        'Spotify Account Data/YourLibrary.json': fixture('YourLibrary.json'),
        'Spotify Account Data/photo.jpg': 'x',
        'more/list10.csv': 'title,artist\nTen,Ada\n',
        'more/list2.csv': 'title,artist\nTwo,Ada\n',
      }),
    );
    const { files } = await look(path);
    expect(files.map(({ name, kind }) => [name, kind])).toEqual([
      ['list2.csv', 'list-csv'],
      ['list10.csv', 'list-csv'],
      ['Playlist1.json', 'account-playlists'],
      ['YourLibrary.json', 'account-library'],
    ]);
    const result = await bring(path);
    expect(result.unreadRows.filter(({ reason }) => reason === 'damaged')).toEqual([]);
    expect(titles().slice(0, 2)).toEqual([{ title: 'Two' }, { title: 'Ten' }]);
    expect((await bring(path)).added).toBe(0);
  });

  it('is found by what it is, not by what it is called, and harms nothing by its paths', async () => {
    const bytes = await zip({ 'aa/aa/evil.csv': 'title,artist\nOut,Ada\n' });
    const name = Buffer.from('aa/aa/evil.csv');
    const evil = Buffer.from('../../evil.csv');
    for (let at = bytes.indexOf(name); at >= 0; at = bytes.indexOf(name)) evil.copy(bytes, at);
    const before = readdirSync(folder.path);
    await bring(write('archive.bin', bytes));
    expect(titles()).toEqual([{ title: 'Out' }]);
    expect(readdirSync(folder.path)).toEqual([...before, 'archive.bin'].sort());
    expect(readdirSync(join(folder.path, '..'))).not.toContain('evil.csv');
  });

  it('within an archive is refused', async () => {
    const one = await zip({ 'a.csv': 'title,artist\nOne,Ada\n', 'inner.zip': await zip({ 'b.csv': 'x' }) });
    expect((await look(write('a.zip', one))).files).toMatchObject([
      { name: 'a.csv', usable: true, problem: null },
      { name: 'inner.zip', usable: false, problem: 'archive-nested' },
    ]);
  });

  it.each([
    ['archive-encrypted', 8, 1],
    ['archive-method', 10, 12],
  ])('with a member that cannot be read says why: %s', async (problem, offset, value) => {
    const bytes = await zip({ 'a.csv': 'title,artist\nOne,Ada\n' });
    patch(bytes, ({ central, at }) => {
      const place = at + offset - (central ? 0 : 2);
      bytes.writeUInt16LE(offset === 8 ? bytes.readUInt16LE(place) | value : value, place);
    });
    const { files } = await look(write('a.zip', bytes));
    expect(files).toMatchObject([{ name: 'a.csv', usable: false, problem }]);
  });

  it('that unpacks to far more than it is is refused, also when it says otherwise', async () => {
    const bomb = await zip({ 'bomb.csv': Buffer.alloc(40 * 2 ** 20, 'a') });
    expect((await look(write('bomb.zip', bomb))).files).toMatchObject([{ problem: 'archive-ratio' }]);
    // It says that it is small, and is not.
    patch(bomb, ({ central, at }) => bomb.writeUInt32LE(1000, at + (central ? 24 : 22)));
    expect((await look(write('liar.zip', bomb))).files).toMatchObject([
      { name: 'bomb.csv', usable: false, problem: 'archive-damaged' },
    ]);
  });

  it('of too many files is refused', async () => {
    const bytes = await zip({ 'a.csv': 'title,artist\nOne,Ada\n' });
    const end = bytes.length - 22;
    for (const count of [end + 8, end + 10]) bytes.writeUInt16LE(20_001, count);
    const { files } = await look(write('many.zip', bytes));
    expect(files).toMatchObject([{ name: 'many.zip', usable: false, problem: 'archive-members' }]);
  });

  it('that is damaged is said to be: as a whole, or where its text is not what was packed', async () => {
    const rows = Array.from({ length: 20_000 }, (_, i) => `Song ${i},Ada ${(i * 7919) % 97}`);
    const bytes = await zip({ 'a.csv': `title,artist\n${rows.join('\n')}\n` });
    expect((await look(write('cut.zip', bytes.subarray(0, bytes.length / 2)))).files).toMatchObject([
      { name: 'cut.zip', problem: 'archive-damaged' },
    ]);
    const at = Math.floor(bytes.length * 0.7);
    bytes.writeUInt8(bytes.readUInt8(at) ^ 0x10, at);
    const { unreadRows, added } = await bring(write('flipped.zip', bytes));
    expect(unreadRows.at(-1)).toMatchObject({ file: 'a.csv', reason: 'damaged' });
    expect(added).toBeGreaterThan(0);
  });
});

describe('a folder', () => {
  it('that cannot be opened within another is told of, and the rest is read', async () => {
    const outer = join(folder.path, 'outer');
    mkdirSync(join(outer, 'closed'), { recursive: true });
    writeFileSync(join(outer, 'a.csv'), 'title,artist\nOne,Ada\n');
    chmodSync(join(outer, 'closed'), 0);
    const { files } = await look(outer);
    chmodSync(join(outer, 'closed'), 0o700);
    expect(files[0]).toMatchObject({ name: 'a.csv', usable: true });
    // Whoever runs as root may open any folder.
    if (process.getuid?.() !== 0)
      expect(files[1]).toMatchObject({ name: 'closed', problem: 'folder-not-read' });
  });

  it('that has gone is told of beside others', async () => {
    const file = write('a.csv', 'title,artist\nOne,Ada\n');
    const { files } = await look(join(folder.path, 'gone'), file);
    expect(files).toMatchObject([
      { name: 'gone', problem: 'file-not-read' },
      { name: 'a.csv', problem: null },
    ]);
    await expect(look(join(folder.path, 'gone'))).rejects.toMatchObject({ code: 'file-not-read' });
  });
});

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
    const { execFileSync } = await import('node:child_process');
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
