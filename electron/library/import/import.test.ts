import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FileChoice, ImportResult } from '../../../shared/domain/imports.ts';
import { UNREAD_REASONS } from '../../../shared/domain/imports.ts';
import { contentsOf } from '../fixtures.ts';
import { eachWithLibrary, type OwnLibrary } from '../test-library.ts';
import { bring as bringTo } from './test-import.ts';

const fixtures = join(import.meta.dirname, 'fixtures');
let folder: OwnLibrary['folder'];
let library: OwnLibrary['library'];
eachWithLibrary((own) => {
  ({ folder, library } = own);
});

const fixture = (name: string) => join(fixtures, name);
const write = (name: string, text: string) => {
  const path = join(folder.path, name);
  writeFileSync(path, text);
  return path;
};

const bring = (paths: string[], change: Partial<FileChoice> = {}): Promise<ImportResult> =>
  bringTo(library, paths, change);

/** All that a second import must leave alone. */
function everything(): string {
  const tables =
    'tracks artists albums genres track_artists track_genres audio_features track_keys pool_tracks';
  const rows = tables.split(' ').map((table) => library.db.prepare(`SELECT * FROM ${table}`).all([]));
  return JSON.stringify([rows, contentsOf(library.db)]);
}
const names = async () => (await library.playlists(undefined)).map(({ name, count }) => `${name}: ${count}`);

const ALL = [
  ...[
    'exportify-net.csv',
    'exportify-app.csv',
    'dataset-genre.csv',
    'dataset-million.csv',
    'tidytuesday.csv',
  ],
  ...['tunemymusic.csv', 'soundiiz.csv', 'german-utf16.csv', 'Playlist1.json', 'YourLibrary.json'],
  ...['StreamingHistory_music_0.json', 'Streaming_History_Audio_2023.json', 'playlists.jsonl'],
  ...['mpd.slice.0-1.json', 'night drive.m3u8', 'links.txt', 'nothing-known.csv', 'empty.csv'],
].map(fixture);

it('takes every shape in, counts every row, and changes nothing the second time', async () => {
  const first = await bring(ALL);
  const { id, isrc, name } = first.known;
  expect(first.rows).toBe(first.added + id + isrc + name + first.again + first.unread);
  expect(await names()).toEqual([
    ...['exportify-net: 4', 'exportify-app: 3', 'Pop Remix: 2', 'Cloud Rap: 1', 'Morgens: 2', 'Abends: 1'],
    ...['soundiiz: 2', 'german-utf16: 2', 'Morning, slow: 2', 'YourLibrary: 2', 'Two of them: 2'],
    ...['One unknown: 1', 'Throwbacks: 2', 'Throwbacks: 1', 'Night Drive: 3', 'links: 3'],
  ]);
  const before = everything();
  const second = await bring(ALL);
  expect(second).toMatchObject({
    rows: first.rows,
    added: 0,
    unread: first.unread,
    playlists: { made: 0, known: 16 },
  });
  expect(everything()).toBe(before);
});

describe('tracks meet', () => {
  const track = () => library.db.prepare('SELECT * FROM tracks').all<Record<string, unknown>>([]);

  it('by ISRC and then take the Spotify id that a later file knows', async () => {
    await bring([write('a.csv', 'title,artist,isrc\nPaper Sun,Tyler,QZAAA2400002\n')]);
    const { known } = await bring([
      write(
        'b.csv',
        'id,name,artists,isrc,duration_ms\n4aB0cD1eF2gH3iJ4kL5mN4,Papersun,Tyler,QZ-AAA-24-00002,1000\n',
      ),
    ]);
    expect(known).toEqual({ id: 0, isrc: 1, name: 0 });
    expect(track()).toMatchObject([
      {
        ...{ title: 'Paper Sun', source: 'spotify', source_id: '4aB0cD1eF2gH3iJ4kL5mN4', duration_ms: 1000 },
        url: 'https://open.spotify.com/track/4aB0cD1eF2gH3iJ4kL5mN4',
      },
    ]);
  });

  it('by artist, title and length, guests and punctuation aside, but not as another version', async () => {
    const { added, again } = await bring([
      write(
        'a.csv',
        [
          'title,artist,duration',
          ...['Été,The Kites,3:00', 'ETE (feat. Ada),Kites,3:01', 'Été,The Kites,3:30'],
          ...['Été - Remix,The Kites,3:00', 'Été (Remix),Kites,3:00', 'ガラス,K,3:00', 'カラス,K,3:00'],
        ].join('\n'),
      ),
    ]);
    expect({ added, again }).toEqual({ added: 5, again: 2 });
  });

  it('within one import without being tracks that were there before', async () => {
    const list = 'title,artist\nOne,Ada\nTwo,Ada\nOne,Ada\nOne,Ada\n';
    const none = { id: 0, isrc: 0, name: 0 };
    expect(await bring([write('a.csv', list)])).toMatchObject({ rows: 4, added: 2, known: none, again: 2 });
    expect(await bring([write('b.csv', list), write('c.csv', 'title,artist\nTwo,Ada\n')])).toMatchObject({
      ...{ rows: 5, added: 0, known: { ...none, name: 2 }, again: 3 },
    });
  });

  it('not under two Spotify ids, whatever else they share', async () => {
    const row = (id: string) => `${id},Same,Ada,QZAAA2400002,1000`;
    const text = [
      'id,name,artists,isrc,duration_ms',
      row('4aB0cD1eF2gH3iJ4kL5mN1'),
      row('4aB0cD1eF2gH3iJ4kL5mN2'),
    ];
    expect((await bring([write('a.csv', text.join('\n'))])).added).toBe(2);
  });

  it('and the day of release is filled in, but not that of another year’s release', async () => {
    const file = (date: string) => `id,name,artists,release_date\n4aB0cD1eF2gH3iJ4kL5mN1,Same,Ada,${date}\n`;
    const days: unknown[] = [];
    for (const date of ['2011', '2019-03-01', '2011-05-30', '2011-06-01']) {
      await bring([write(`${date}.csv`, file(date))]);
      days.push(track()[0]?.released);
    }
    expect(days).toEqual([null, null, '2011-05-30', '2011-05-30']);
    expect(track()).toMatchObject([{ year: 2011 }]);
  });

  it('and features that are missing are filled in, those that are there stay', async () => {
    const file = (energy: string) => `id,name,artists,energy\n4aB0cD1eF2gH3iJ4kL5mN1,Same,Ada,${energy}\n`;
    const energy = () => library.db.prepare('SELECT energy, source FROM audio_features').all([]);
    await bring([write('a.csv', file(''))]);
    expect(energy()).toEqual([]);
    await bring([write('b.csv', file('0.5'))]);
    await bring([write('c.csv', file('0.7'))]);
    expect(energy()).toEqual([{ energy: 0.5, source: 'file' }]);
  });
});

describe('playlists', () => {
  const list = 'title,artist\nOne,Ada\nTwo,Ada\n';

  it('are named by the user, keep what the user does to them, and come back when they were deleted', async () => {
    const path = write('some_list.csv', list);
    const { playlists } = await bring([path], { playlistName: ' Evenings ' });
    expect(await names()).toEqual(['Evenings: 2']);
    const playlistId = playlists.first as number;
    library.edit({ kind: 'rename', playlistId, name: 'Mornings' });
    expect((await bring([path], { playlistName: 'Evenings' })).playlists).toMatchObject({
      made: 0,
      known: 1,
    });
    library.edit({ kind: 'delete', playlistId });
    await bring([path], { playlistName: 'Evenings' });
    expect(await names()).toEqual(['Evenings: 2']);
  });

  it('are left out where nobody wants them', async () => {
    expect((await bring([write('a.csv', list)], { makePlaylists: false })).playlists.made).toBe(0);
    expect(await library.librarySummary(undefined)).toMatchObject({ tracks: 2, playlists: 0 });
  });

  it('of more than ten thousand tracks become several', async () => {
    const rows = Array.from({ length: 10_003 }, (_, i) => `Song ${i},Ada`);
    await bring([write('long.csv', `title,artist\n${rows.join('\n')}\n`)]);
    expect(await names()).toEqual(['long: 10000', 'long 2: 3']);
  });
});

describe('a run', () => {
  const rows = Array.from({ length: 3000 }, (_, i) => `Song ${i},Artist ${i % 50}`);
  const text = `title,artist\n${rows.join('\n')}\n`;

  const begun = () =>
    new Promise<void>((resolve) => {
      const wait = () =>
        library.events.some(({ event }) => event === 'progress') ? resolve() : setImmediate(wait);
      wait();
    });

  it('can be cancelled, keeps what it has, and goes on when started again', async () => {
    const path = write('a.csv', text);
    const running = bring([path]);
    await begun();
    const at = performance.now();
    library.cancelImport(undefined);
    const cut = await running;
    expect(performance.now() - at).toBeLessThan(1000);
    expect(cut.cancelled).toBe(true);
    expect(cut.added).toBeGreaterThan(0);
    expect(cut.added).toBeLessThan(3000);
    expect(await library.librarySummary(undefined)).toMatchObject({ tracks: cut.added, playlists: 0 });
    const again = await bring([path]);
    expect(again).toMatchObject({ cancelled: false, added: 3000 - cut.added, known: { name: cut.added } });
    expect(await names()).toEqual(['a: 3000']);
  });

  it('lets others have their turn, and is alone', async () => {
    const running = bring([write('a.csv', text)]);
    await begun();
    expect(library.playlists(undefined)).toEqual([]);
    const second = library.runImport({ sources: [], choices: [] });
    await expect(second).rejects.toMatchObject({ code: 'import-running' });
    expect((await running).added).toBe(3000);
  });

  it('says what it could not read, and saves it for a spreadsheet', async () => {
    const path = write('bad.csv', 'title,artist\n=cmd(),Ada\n,Nobody\n"Open, Ada\nLast,Ada\n');
    const gone = join(folder.path, 'gone.csv');
    const { importId, unreadRows, added } = await bring([path, gone]);
    expect(added).toBe(2);
    expect(unreadRows).toMatchObject([
      { file: 'bad.csv', line: 3, reason: 'no-title', text: ', Nobody' },
      { file: 'bad.csv', line: 4, reason: 'broken-quotes' },
      { file: 'gone.csv', line: 0, reason: 'unreadable-file' },
    ]);
    const target = join(folder.path, 'report.csv');
    const sentences = Object.fromEntries(UNREAD_REASONS.map((reason) => [reason, `=${reason}`]));
    await library.saveUnread({
      importId,
      path: target,
      heading: ['File', 'Line', 'Why', 'Text'],
      sentences: sentences as never,
    });
    expect(readFileSync(target, 'utf8').split('\r\n')).toEqual([
      '\uFEFF"File","Line","Why","Text"',
      `"bad.csv","3","'=no-title",", Nobody"`,
      `"bad.csv","4","'=broken-quotes","""Open, Ada"`,
      expect.stringContaining('"gone.csv","0"'),
      '',
    ]);
    mkdirSync(join(folder.path, 'taken'));
    await expect(
      library.saveUnread({
        importId,
        path: join(folder.path, 'taken'),
        heading: [],
        sentences: sentences as never,
      }),
    ).rejects.toMatchObject({ code: 'export-failed' });
  });
});

describe('a preview', () => {
  it('says what a file is, how it is read, and which playlists it makes', async () => {
    const { files } = await library.previewImport({ sources: [{ path: fixture('tidytuesday.csv') }] });
    expect(files).toMatchObject([
      {
        ...{ name: 'tidytuesday.csv', kind: 'playlists-csv', usable: true, read: 3, unread: 0, whole: true },
        playlists: { count: 2, names: ['Pop Remix', 'Cloud Rap'] },
        makePlaylists: true,
      },
    ]);
    expect(files[0]?.columns[1]).toEqual({ header: 'track_name', sample: 'Lantern, Low' });
  });

  it('of links says how many are known, shows what they are, and which are none', async () => {
    const [one, two, other] = ['1', '2', '9'].map((end) => `spotify:track:4aB0cD1eF2gH3iJ4kL5mN${end}`);
    const source = {
      name: 'Pasted',
      pasted: `${one} ${other} ${two} ${one}\nspotify:album:${'0'.repeat(22)}\n`,
    };
    const look = async () => (await library.previewImport({ sources: [source] })).files[0]!;
    expect(await look()).toMatchObject({ kind: 'links', read: 4, unread: 1, bare: { count: 4, known: 0 } });
    await bring([
      write('a.csv', `uri,title,artist,album,energy\n${one},Night,Ada,Home,.5\n${two},Day,Bo,,\n`),
    ]);
    expect(await look()).toMatchObject({
      bare: { count: 4, known: 3 },
      rows: [
        { title: 'Night', artists: ['Ada'], album: 'Home', hasFeatures: true, isUnknown: false },
        { title: '4aB0cD1eF2gH3iJ4kL5mN9', artists: [], isUnknown: true },
        { title: 'Day', artists: ['Bo'], hasFeatures: false, isUnknown: false },
        { title: 'Night' },
      ],
      unreadRows: [{ line: 2, reason: 'not-a-track-link' }],
    });
    // And that is what comes of it.
    const choices = [{ mapping: [], include: true, makePlaylists: true, playlistName: '' }];
    const result = await library.runImport({ sources: [source], choices });
    expect(result).toMatchObject({ added: 0, known: { id: 2 }, again: 1, unread: 2 });
    expect(await names()).toEqual(['a: 2', 'Pasted: 3']);
  });

  it('reads columns as it is told', async () => {
    const source = { path: fixture('nothing-known.csv') };
    const { files } = await library.previewImport({ sources: [source] });
    expect(files).toMatchObject([{ kind: 'unknown', usable: false, mapping: [null, null] }]);
    const changed = await library.previewImportFile({ source, mapping: ['title', null] });
    expect(changed).toMatchObject({ usable: true, rows: [{ title: 'red' }, { title: 'blue' }] });
  });

  it('finds the files of a folder, in order, and leaves others alone', async () => {
    mkdirSync(join(folder.path, 'in', 'deeper'), { recursive: true });
    const paths = ['in/b10.csv', 'in/b2.csv', 'in/deeper/c.json', 'in/photo.jpg'].map((name) =>
      write(name, 'x'),
    );
    expect(await library.importFiles({ paths: [join(folder.path, 'in')] })).toEqual(
      [1, 0, 2].map((i) => ({ path: paths[i] })),
    );
  });
});
