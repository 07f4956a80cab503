// Files that somebody made to hold the app up, or that a broken program wrote.

import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

import { eachWithLibrary, type OwnLibrary } from '../test-library.ts';
import { readJson } from './json/read.ts';
import { bring as bringTo } from './test-import.ts';

let folder: OwnLibrary['folder'];
let library: OwnLibrary['library'];
eachWithLibrary((own) => {
  ({ folder, library } = own);
});

function bring(name: string, text: string) {
  const path = join(folder.path, name);
  writeFileSync(path, text);
  return bringTo(library, [path], { makePlaylists: true });
}
const titles = () => library.db.prepare('SELECT title, duration_ms AS ms FROM tracks ORDER BY id').all([]);
const blanks = ' '.repeat(200_000);

it.each([
  [
    'a.json',
    `{"playlists":[{"name":"x","tracks":[${'{"track":'.repeat(20_000)}1${'}'.repeat(20_000)},{"trackName":"After"}]}]}`,
  ],
  [
    'a.json',
    `{"playlists":[{"name":"x","tracks":[${'[1,'.repeat(20_000)}1${']'.repeat(20_000)},{"trackName":"After"}]}]}`,
  ],
  ['a.m3u', `#EXTM3U\n#EXTINF:1,a${blanks}b\n${blanks}x.mp3\n#EXTINF:${blanks}\nAfter.mp3\n`],
  [
    'a.csv',
    `title,artists\nx,['${"\\'".repeat(300_000)}\ny,${"'".repeat(300_000)}\nz,${';b'.repeat(300_000)}\nAfter,\n`,
  ],
])('%s is read to its end, quickly', { timeout: 5000 }, async (name, text) => {
  await bring(name, text);
  expect(titles()).toContainEqual({ title: 'After', ms: null });
});

it('keeps nothing that SQLite would not', async () => {
  await bring('a.m3u', '#EXTM3U\n#EXTINF:99999999999999999999,A - Long\nx.mp3\n');
  await bring(
    'l.txt',
    `spotify:track:${'0'.repeat(22)}\nspotify:local:A%00x:B:C%00%1Fy:1e999\nspotify:local::B:Nobody:5\n`,
  );
  expect(titles()).toEqual([
    { title: 'Long', ms: null },
    { title: 'C y', ms: null },
    { title: 'Nobody', ms: 5000 },
  ]);
});

it('reads fifty thousand links in one line', async () => {
  await bring('a.csv', 'id,name\n4aB0cD1eF2gH3iJ4kL5mN0,Sne\n');
  const { rows, unread } = await bring('l.txt', 'spotify:track:4aB0cD1eF2gH3iJ4kL5mN0 '.repeat(50_000));
  expect({ rows, unread }).toEqual({ rows: 50_000, unread: 0 });
});

it('names a playlist without a name after its file', async () => {
  await bring('n.json', '{"playlists":[{"tracks":[{"trackName":"a"}]}]}');
  expect(library.playlists(undefined)).toMatchObject([{ name: 'n.json', count: 1 }]);
});

it('takes no pipe for a file', async () => {
  const path = join(folder.path, 'pipe.csv');
  execFileSync('mkfifo', [path]);
  const { files } = await library.previewImport({ sources: [{ path }] });
  expect(files).toMatchObject([{ kind: 'unknown', usable: false }]);
});

it('tells of a file that goes away after the look, without its path', async () => {
  const path = join(folder.path, 'a.csv');
  writeFileSync(path, 'title,artist\nSne,Ada\n');
  const choice = { mapping: [], include: true, makePlaylists: true, playlistName: '' };
  await library.previewImport({ sources: [{ path }] });
  rmSync(path);
  const { unreadRows } = await library.runImport({ sources: [{ path }], choices: [choice] });
  expect(unreadRows).toEqual([{ file: 'a.csv', line: 0, reason: 'unreadable-file', text: 'ENOENT' }]);
});

it('reads a playlist of very many entries in pieces', async () => {
  async function* text() {
    yield `{"playlists":[{"name":"x","tracks":[${'1,'.repeat(9999)}1]}]}`;
  }
  let items = 0;
  for await (const batch of readJson(text(), null)) {
    expect(batch.length).toBeLessThanOrEqual(250);
    items += batch.length;
  }
  expect(items).toBe(10_001);
});

it('shows no more of a column’s name than of what is in it', async () => {
  const path = join(folder.path, 'a.csv');
  writeFileSync(path, `title,${'x'.repeat(50_000)}\nSne,Ada\n`);
  const { files } = await library.previewImport({ sources: [{ path }] });
  expect(files[0]?.columns[1]?.header).toBe('x'.repeat(80));
});

it('takes half a key, mode or time signature for none, and the row all the same', async () => {
  const rows = ['One,Ada,.5,5.5,0.5,3.5', 'Two,Ada,.5,5.0,1,4'];
  const { added, unread } = await bring(
    'a.csv',
    `title,artist,energy,key,mode,time_signature\n${rows.join('\n')}\n`,
  );
  expect({ added, unread }).toEqual({ added: 2, unread: 0 });
  expect(
    library.db.prepare('SELECT energy, key, mode, timeSignature AS time FROM audio_features').all([]),
  ).toEqual([
    { energy: 0.5, key: null, mode: null, time: null },
    { energy: 0.5, key: 5, mode: 1, time: 4 },
  ]);
});
