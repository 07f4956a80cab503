// Archives as folders of files for an import, and what is refused of them.

import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bring as bringTo, look as lookAt } from '../import/test-import.ts';
import { eachWithLibrary, type OwnLibrary } from '../test-library.ts';
import { zip } from './test-zips.ts';

let folder: OwnLibrary['folder'];
let library: OwnLibrary['library'];
eachWithLibrary((own) => {
  ({ folder, library } = own);
});

const fixture = (name: string) => readFileSync(join(import.meta.dirname, '../import/fixtures', name));
function write(name: string, bytes: Buffer | string): string {
  const path = join(folder.path, name);
  writeFileSync(path, bytes);
  return path;
}
const look = (...paths: string[]) => lookAt(library, paths);
const bring = (path: string) => bringTo(library, [path]);
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
