import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Params } from '../driver.ts';
import { ENGINES } from '../driver.ts';
import { openLibrary, type TestLibrary, temporaryFolder } from '../fixtures.ts';

const HEADER =
  'track_id,title,artist,album,album_year,track_number,genres,duration_s,explicit,listens,favorites,license,license_url,track_url,acousticness,danceability,energy,instrumentalness,liveness,speechiness,tempo,valence';
const LINES = [
  '20,"Spiritual, Level",Ann,Split,2009,3,Blues; Jazz: Vocal,168,Radio-Unsafe,999,0,CC BY,http://x.org/,http://x.org/20,.1,.2,.3,.4,.5,.6,120.5,.7',
  '10,Été,Ben,Split,2009,4,Rock,237,Radio-Safe,9,0,,,https://x.org/10,.1,.2,.3,.4,.5,.6,90,.7',
  '30,Same,Ann,Other,0,0,Rock,1,Adults-Only,0,0,CC0,,http://x.org/30,.1,.2,.9,.4,.5,.6,100,.7',
  '40,Same,Ann,Other,,2,Rock,1,,99,0,CC0,,http://x.org/40,.1,.2,.3,.4,.5,.6,100,.7',
];
const CURATION = {
  version: 1,
  attribution: {},
  playlists: [
    { name: 'Mix', description: 'of two', tracks: [10, 20, 10] },
    { name: 'Masked', description: '', tracks: [30, 40], mask: true },
    { name: 'Empty', description: '', tracks: [] },
  ],
  featureMask: { reason: 'to show gaps', trackIds: [30] },
};

describe.each(ENGINES)('demo import over %s', (engine) => {
  let folder: ReturnType<typeof temporaryFolder>;
  let library: TestLibrary;

  beforeEach(() => {
    folder = temporaryFolder();
    mkdirSync(join(folder.path, 'demo'));
    write(LINES, CURATION);
    library = openLibrary(folder.path, engine);
  });
  afterEach(() => {
    library.close(undefined);
    folder.remove();
  });

  const write = (lines: string[], curation: unknown) => {
    writeFileSync(join(folder.path, 'demo', 'tracks.csv'), [HEADER, ...lines, ''].join('\n'));
    writeFileSync(join(folder.path, 'demo', 'playlists.json'), JSON.stringify(curation));
  };
  const all = (sql: string, params: Params = []) => library.db.prepare(sql).all<object>(params);
  const details = () => library.tracks({ trackIds: [1, 2, 3, 4] });

  it('brings tracks with what the file says of them', async () => {
    expect(await library.loadDemo(undefined)).toEqual({ tracks: 4, playlists: 3, artists: 2, hasDemo: true });
    const [first, second, third, fourth] = await details();
    expect(first).toMatchObject({
      title: 'Spiritual, Level',
      artists: ['Ann'],
      album: 'Split',
      year: 2009,
      durationMs: 168_000,
      explicit: true,
      genres: ['Blues', 'Jazz: Vocal'],
      tempo: 120.5,
      energy: 0.3,
      key: null,
      mode: null,
      hasFeatures: true,
      url: 'https://x.org/20',
      license: 'CC BY',
    });
    expect(second).toMatchObject({ explicit: false, url: 'https://x.org/10', license: null });
    expect(third).toMatchObject({ explicit: true, year: null });
    expect(fourth).toMatchObject({ explicit: null, year: null });
  });

  it('leaves out the features of masked tracks', async () => {
    await library.loadDemo(undefined);
    expect((await details())[2]).toMatchObject({ energy: null, tempo: null, hasFeatures: false });
    // Percentiles know three energies, not the masked .9.
    expect((await details())[0]?.percentiles.energy).toBe(50);
  });

  it('brings the playlists in order, copies and empty ones too', async () => {
    await library.loadDemo(undefined);
    const playlists = await library.playlists(undefined);
    expect(playlists).toMatchObject([
      { name: 'Mix', description: 'of two', kind: 'demo', count: 3, withFeatures: 3, coverSeed: 'Split' },
      { name: 'Masked', count: 2, withFeatures: 1 },
      { name: 'Empty', count: 0, coverSeed: 'Empty' },
    ]);
    expect((await library.seeds({ playlistId: playlists[0]!.id })).trackIds).toEqual([2, 1, 2]);
  });

  it('keeps an album of several artists one album', async () => {
    await library.loadDemo(undefined);
    expect(all('SELECT title FROM albums ORDER BY id')).toEqual([{ title: 'Split' }, { title: 'Other' }]);
  });

  it('puts tracks into a pool with log-scaled popularity', async () => {
    await library.loadDemo(undefined);
    const rows = all('SELECT round(popularity, 6) AS p FROM pool_tracks ORDER BY track_id');
    expect(rows).toEqual([{ p: 1 }, { p: 0.333333 }, { p: 0 }, { p: 0.666667 }]);
  });

  it('changes nothing the second time, whatever was edited meanwhile', async () => {
    await library.loadDemo(undefined);
    await library.edit({ kind: 'delete', playlistId: 1 });
    await library.edit({ kind: 'rename', playlistId: 2, name: 'mine' });
    const state = () =>
      ['tracks', 'artists', 'playlists', 'playlist_items'].map((name) => all(`SELECT * FROM ${name}`));
    const before = state();
    library.events.length = 0;
    expect(await library.loadDemo(undefined)).toMatchObject({ tracks: 4, playlists: 2 });
    expect(state()).toEqual(before);
    expect(library.events).toEqual([]);
  });

  it('tells how far it is, and then that all has changed', async () => {
    await library.loadDemo(undefined);
    expect(library.events).toEqual([
      { event: 'progress', data: { task: 'demo', done: 0, total: 4 } },
      { event: 'progress', data: { task: 'demo', done: 4, total: 4 } },
      { event: 'libraryChanged', data: { playlistIds: null } },
    ]);
  });

  it.each<[string, () => void]>([
    ['a file is missing', () => rmSync(join(folder.path, 'demo', 'playlists.json'))],
    ['a playlist names a track that is not there', () => write(LINES.slice(1), CURATION)],
    [
      'a feature is out of range',
      () => write([LINES[0]!.replace('.1,.2', '.1,2'), ...LINES.slice(1)], CURATION),
    ],
    ['a feature is empty', () => write([LINES[0]!.replace('.1,.2', '.1,'), ...LINES.slice(1)], CURATION)],
    [
      'a link is no web address',
      () => write([LINES[0]!.replace('http://x.org/20', 'javascript:x'), ...LINES.slice(1)], CURATION),
    ],
    ['a row is cut short', () => write([...LINES, '50,Cut'], CURATION)],
    ['a track comes twice', () => write([...LINES, LINES[0]!], CURATION)],
    ['the playlists are of another version', () => write(LINES, { ...CURATION, version: 2 })],
  ])('refuses and leaves nothing behind when %s', async (_, damage) => {
    damage();
    await expect((async () => library.loadDemo(undefined))()).rejects.toMatchObject({ code: 'demo-missing' });
    expect(await library.librarySummary(undefined)).toEqual({
      tracks: 0,
      playlists: 0,
      artists: 0,
      hasDemo: false,
    });
  });
});

it('reads the demo that ships', async () => {
  const folder = temporaryFolder();
  const assets = join(import.meta.dirname, '..', '..', '..', 'assets');
  const library = openLibrary(folder.path, 'libsql', assets);
  const curated = JSON.parse(readFileSync(join(assets, 'demo', 'playlists.json'), 'utf8'));
  expect(await library.loadDemo(undefined)).toEqual({
    tracks: 1125,
    playlists: curated.playlists.length,
    artists: 160,
    hasDemo: true,
  });
  expect(library.db.prepare('SELECT count(*) AS n FROM albums').get([])).toEqual({ n: 259 });
  const escaped = library.db.prepare("SELECT title FROM albums WHERE title LIKE '%&%'").all([]);
  expect(escaped).toContainEqual({ title: 'Gasps & Fissures' });
  expect(JSON.stringify(escaped)).not.toContain('&amp;');
  library.close(undefined);
  folder.remove();
});
