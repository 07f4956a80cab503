// Archives that somebody made to hold the app up, to lead it elsewhere, or to fill its disk.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { bring as bringTo, look as lookAt } from '../import/test-import.ts';
import { eachWithLibrary, type OwnLibrary } from '../test-library.ts';
import { listOf, local, pack } from './test-zips.ts';

let folder: OwnLibrary['folder'];
let library: OwnLibrary['library'];
eachWithLibrary((own) => {
  ({ folder, library } = own);
});

const zip = (members: [name: string, content: Buffer | string, mode?: number][]): Promise<Buffer> =>
  pack(members.map(([name, content, mode = 0o100644]) => [name, content, mode]));
const write = (name: string, bytes: Buffer) => {
  const path = join(folder.path, name);
  writeFileSync(path, bytes);
  return path;
};
const look = (name: string, bytes: Buffer) => lookAt(library, [write(name, bytes)]);
const bring = (name: string, bytes: Buffer) =>
  bringTo(library, [write(name, bytes)], { makePlaylists: true });
const titles = () => library.db.prepare('SELECT title FROM tracks ORDER BY id').all([]);

it('members that share their bytes are held against what the archive really has', {
  timeout: 20_000,
}, async () => {
  const unpacked = 15 * 2 ** 20;
  const packed = deflateRawSync(Buffer.alloc(unpacked, 'a,b\n'));
  const bytes = local('a.csv', packed, unpacked);
  // Each by itself is small enough not to be asked about.
  const entries = Array.from({ length: 1500 }, (_, i) => ({
    ...{ name: `list ${i}.csv`, at: 0, packed: packed.length, unpacked },
  }));
  const { files } = await look('shared.zip', Buffer.concat([bytes, listOf(entries, bytes.length)]));
  expect(files).toHaveLength(1500);
  expect(new Set(files.map(({ problem }) => problem))).toEqual(new Set(['archive-ratio']));
});

it('a list of members that has no end is not read to it', async () => {
  const entries = Array.from({ length: 1000 }, (_, i) => ({
    ...{ name: Buffer.alloc(60_000, `${i}`), at: 0, packed: 0, unpacked: 0 },
  }));
  const { files } = await look('long.zip', Buffer.concat([Buffer.from('PK\x03\x04'), listOf(entries, 4)]));
  expect(files).toMatchObject([{ name: 'long.zip', problem: 'archive-members' }]);
});

it('names that no list could show, or SQLite keep, are shown as they can be', async () => {
  const content = 'title,artist\nOne,Ada\n';
  const packed = deflateRawSync(content);
  const bytes = local('x', packed, content.length);
  const names = [
    'a\0b\n\u0007.csv',
    `${'n'.repeat(60_000)}.csv`,
    '../../../../etc/x.csv',
    'C:\\Windows\\y.csv',
  ];
  const sum = crc32(content);
  const entries = names.map((name) => ({
    ...{ name, at: 0, packed: packed.length, unpacked: content.length, sum },
  }));
  const all = Buffer.concat([bytes, listOf(entries, bytes.length)]);
  const { files } = await look('names.zip', all);
  expect(files.map(({ name }) => name).sort()).toEqual(
    [`${'n'.repeat(246)}.csv`, 'a b .csv', 'x.csv', 'y.csv'].sort(),
  );
  await bring('names.zip', all);
  expect(titles()).toEqual([{ title: 'One' }]);
});

it('links in it lead nowhere: what they say is text like any other', async () => {
  writeFileSync(join(folder.path, 'secret.csv'), 'title,artist\nSecret,Ada\n');
  const LINK = 0o120777;
  const bytes = await zip([
    ['link.csv', join(folder.path, 'secret.csv'), LINK],
    ['up.csv', '../secret.csv', LINK],
    ['list.csv', 'title,artist\nOne,Ada\n'],
  ]);
  await bring('links.zip', bytes);
  expect(titles()).toEqual([{ title: 'One' }]);
});

it('members of one name are each their own', async () => {
  const bytes = await zip([
    ['list.csv', 'title,artist\nOne,Ada\n'],
    ['list.csv', 'title,artist\nTwo,Ada\n'],
    ['more/list.csv', 'title,artist\nThree,Ada\n'],
  ]);
  await bring('twins.zip', bytes);
  expect(titles()).toEqual(['One', 'Two', 'Three'].map((title) => ({ title })));
});

it('an archive under another name within one is no file of tracks', async () => {
  const inner = await zip([['a.csv', 'title,artist\nInner,Ada\n']]);
  const nested = await zip([
    ['list.csv', inner],
    ['more.m3u8', inner],
  ]);
  const { files } = await look('nested.zip', nested);
  expect(files.map(({ kind }) => kind)).toEqual(['unknown', 'unknown']);
});

it('members that lie about where they are, or how long, are damaged and not read', async () => {
  const content = 'title,artist\nOne,Ada\n';
  const packed = deflateRawSync(content);
  const bytes = local('a.csv', packed, content.length);
  const liars = [
    { at: 2 ** 32 - 2, packed: packed.length, unpacked: content.length },
    { at: 0, packed: 2 ** 32 - 2, unpacked: content.length },
    { at: 0, packed: packed.length, unpacked: 5 },
    { at: 0, packed: packed.length, unpacked: 2 ** 20 },
    { at: 7, packed: packed.length, unpacked: content.length },
  ];
  for (const liar of liars) {
    const all = Buffer.concat([bytes, listOf([{ name: 'a.csv', ...liar }], bytes.length)]);
    const { files } = await look('liar.zip', all);
    expect(files, JSON.stringify(liar)).toMatchObject([{ problem: expect.stringMatching(/^archive-/) }]);
  }
  expect(titles()).toEqual([]);
});

it('an archive that is replaced after the look is not taken for what it was', async () => {
  const path = join(folder.path, 'a.zip');
  const { sources, files } = await look('a.zip', await zip([['a.csv', 'title,artist\nOne,Ada\n']]));
  const choices = files.map(({ mapping }) => ({
    ...{ mapping, makePlaylists: true, include: true, playlistName: '' },
  }));
  writeFileSync(path, '');
  expect((await library.runImport({ sources, choices })).unreadRows).toMatchObject([{ reason: 'damaged' }]);
  expect(titles()).toEqual([]);
});

it('a library file with a text of megabytes for a name takes the other rows', async () => {
  const members = (title: string): [string, string][] => [
    [
      'segue-library.json',
      JSON.stringify({
        ...{ format: 'segue-library', version: 1, schema: 1, made: '', sequences: {}, playlists: [] },
        tables: { tracks: { rows: 2, columns: ['id', 'source', 'source_id', 'title', 'title_search'] } },
      }),
    ],
    [
      'tracks.ndjson',
      [title, 'One']
        .map((each, i) =>
          JSON.stringify({ id: i + 1, source: 'spotify', source_id: `${i}`, title: each, title_search: 'x' }),
        )
        .join('\n'),
    ],
  ];
  const result = await bring('long.segue-library', await zip(members(crypto.randomUUID().repeat(50_000))));
  expect(result).toMatchObject({ added: 1, unread: 1, unreadRows: [{ reason: 'misfit' }] });
  expect(titles()).toEqual([{ title: 'One' }]);
});
