import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Item } from './items.ts';
import { itemsOf, openSource } from './reader.ts';
import type { Source } from './source.ts';

const fixtures = join(import.meta.dirname, 'fixtures');
const fixture = (name: string): Source => ({ path: join(fixtures, name) });

async function read(source: Source) {
  const opened = await openSource(source);
  const items: Item[] = [];
  const mapping = opened.csv?.columns.mapping ?? [];
  for await (const batch of itemsOf(opened, { mapping, playlistName: '', isArtist: () => false }) ?? [])
    items.push(...batch);
  return { kind: opened.kind, mapping, items };
}
const short = (item: Item) => {
  if (item.kind === 'list') return `end of ${item.list.name}`;
  if (item.kind === 'unread') return `${item.line}: ${item.reason}`;
  const { artists, title, spotifyId } = item.track;
  const list = item.list ? ` in ${item.list.name}` : '';
  return `${item.line}: ${artists.join(' + ')} - ${title || spotifyId}${list}`;
};

const shapes: Record<string, { kind: string; items: string[] }> = {
  'exportify-net.csv': {
    kind: 'exportify',
    items: [
      '2: Ada Moss + The Kites - Lantern, Low in exportify-net',
      '3: Ada Moss - undefined in exportify-net',
      '4: Kyo & Ren - Rooftop demo in exportify-net',
      '5: 東京ランプ - 夜の川 in exportify-net',
    ],
  },
  'exportify-app.csv': {
    kind: 'exportify',
    items: [
      '2: Smith, Jones and Co + The Kites - Quiet Engine in exportify-app',
      '3: Tyler, The Baker - Paper Sun in exportify-app',
      '4: Ada Moss + Élan - Été in exportify-app',
    ],
  },
  'exportify-app-localised.csv': {
    kind: 'exportify',
    items: [
      '2: Smith, Jones and Co + The Kites - Quiet Engine in exportify-app-localised',
      '3: Tyler, The Baker - Paper Sun in exportify-app-localised',
      '4: Ada Moss + Élan - Été in exportify-app-localised',
    ],
  },
  'exportify-app-unknown-language.csv': {
    kind: 'exportify',
    items: [
      '2: Smith, Jones and Co + The Kites - Quiet Engine in exportify-app-unknown-language',
      '3: Tyler, The Baker - Paper Sun in exportify-app-unknown-language',
      '4: Ada Moss + Élan - Été in exportify-app-unknown-language',
    ],
  },
  'exportify-net-localised.csv': {
    kind: 'exportify',
    items: ['2: Ada Moss + The Kites - Lantern, Low in exportify-net-localised'],
  },
  'percents.csv': { kind: 'dataset', items: ['2: Ada Moss, 10,000 Kites - Low Tide in percents'] },
  'one-playlist.json': {
    kind: 'playlists-json',
    items: ['1: Nordlys - Sne in By hand', '1:  - 4aB0cD1eF2gH3iJ4kL5mN0 in By hand', 'end of By hand'],
  },
  'dataset-genre.csv': {
    kind: 'dataset',
    items: ['2: Ada Moss + The Kites - Low Tide in dataset-genre', '3: Nordlys - Sne in dataset-genre'],
  },
  'dataset-million.csv': {
    kind: 'dataset',
    items: [
      "2: Ada Moss + The Moth's Wing - Testify in dataset-million",
      "3: Ada Moss - O'Dea in dataset-million",
    ],
  },
  'tidytuesday.csv': {
    kind: 'playlists-csv',
    items: [
      '2: Ada Moss - Lantern, Low in Pop Remix',
      '3: Nordlys - Sne in Pop Remix',
      '4: Ada Moss - Lantern, Low in Cloud Rap',
    ],
  },
  'tunemymusic.csv': {
    kind: 'playlists-csv',
    items: [
      '2: Tyler, The Baker - Paper Sun in Morgens',
      '3: Nordlys - Sne in Morgens',
      '4: Ada Moss - Alone in Abends',
    ],
  },
  'soundiiz.csv': {
    kind: 'list-csv',
    items: ['2: Nordlys - Sne in soundiiz', '3: Ada Moss - Semi;colon in soundiiz'],
  },
  'german-utf16.csv': {
    kind: 'list-csv',
    items: ['2: Grün - Über den Fluß in german-utf16', '3: Nordlys - Ærø in german-utf16'],
  },
  'Playlist1.json': {
    kind: 'account-playlists',
    items: [
      '3: Ada Moss - Lantern, Low in Morning, slow',
      '3: not-a-track',
      '3: Kyo & Ren - Rooftop demo in Morning, slow',
      'end of Morning, slow',
      'end of Empty',
    ],
  },
  'YourLibrary.json': {
    kind: 'account-library',
    items: ['3: Nordlys - Sne in YourLibrary', '9: Ada Moss - Low Tide in YourLibrary', 'end of YourLibrary'],
  },
  'StreamingHistory_music_0.json': {
    kind: 'account-history',
    items: ['2: Nordlys - Sne', '8: Ada Moss - Low Tide', '14: Nordlys - Sne'],
  },
  'Streaming_History_Audio_2023.json': {
    kind: 'account-history',
    items: ['2: Nordlys - Sne', '11: not-a-track'],
  },
  'playlists.jsonl': {
    kind: 'playlists-json',
    items: [
      '1:  - 4aB0cD1eF2gH3iJ4kL5mN0 in Two of them',
      '1:  - 4aB0cD1eF2gH3iJ4kL5mN7 in Two of them',
      'end of Two of them',
      '2:  - 4aB0cD1eF2gH3iJ4kL5mN6 in One unknown',
      '2:  - 0000000000000000000000 in One unknown',
      'end of One unknown',
      '3: broken-json',
    ],
  },
  'mpd.slice.0-1.json': {
    kind: 'playlists-json',
    items: [
      '8: Ada Moss - Lantern, Low in Throwbacks',
      '8: Nordlys - Sne in Throwbacks',
      'end of Throwbacks',
      '37: Nordlys - Sne in Throwbacks',
      'end of Throwbacks',
    ],
  },
  'night drive.m3u8': {
    kind: 'm3u',
    items: [
      '4: Nordlys - Sne in Night Drive',
      '7: Ada Moss - Low Tide in Night Drive',
      '8: Ada Moss - Élan in Night Drive',
      'end of Night Drive',
    ],
  },
  'links.txt': {
    kind: 'links',
    items: [
      '1:  - 4aB0cD1eF2gH3iJ4kL5mN0 in links',
      '2:  - 4aB0cD1eF2gH3iJ4kL5mN7 in links',
      '2:  - 4aB0cD1eF2gH3iJ4kL5mN6 in links',
      '3: not-a-track-link',
      'end of links',
    ],
  },
  'nothing-known.csv': { kind: 'unknown', items: ['2: no-title', '3: no-title'] },
  'empty.csv': { kind: 'unknown', items: [] },
};

it.each(Object.entries(shapes))('reads %s', async (name, expected) => {
  const { kind, items } = await read(fixture(name));
  expect({ kind, items: items.map(short) }).toEqual(expected);
});

it('has every fixture read', () => {
  expect(readdirSync(fixtures).sort()).toEqual(Object.keys(shapes).sort());
});

const first = async (name: string) => {
  const [item] = (await read(fixture(name))).items;
  return item?.kind === 'track' ? item : null;
};

describe('what a row says', () => {
  it('of features, album, year, length and time', async () => {
    expect(await first('exportify-net.csv')).toMatchObject({
      addedAt: '2024-02-03T10:11:12.000Z',
      track: {
        spotifyId: '4aB0cD1eF2gH3iJ4kL5mN0',
        album: 'Harbour Year',
        year: 2011,
        released: '2011-05-30',
        durationMs: 201_000,
        explicit: false,
        popularity: 0.41,
        genres: ['indie folk', 'chamber pop'],
        features: { energy: 0.62, tempo: 118.02, key: 5, loudness: -7.1, mode: 1, timeSignature: 4 },
      },
    });
  });

  it('where exports write "undefined", -1 and 0 for nothing', async () => {
    const { items } = await read(fixture('exportify-net.csv'));
    expect(items[1]).toMatchObject({
      track: { title: 'undefined', popularity: null, features: null, album: 'Second "Side"' },
    });
    expect(items[3]).toMatchObject({ track: { features: { key: null, tempo: null, energy: 0.5 } } });
  });

  it('of ISRC, album artist and number', async () => {
    expect(await first('exportify-app.csv')).toMatchObject({
      track: {
        isrc: 'QZAAA2400001',
        albumArtist: 'Ada Moss',
        trackNumber: 4,
        durationMs: 203_000,
        year: 2011,
      },
    });
  });

  it('by the places of columns whose names nobody knows', async () => {
    expect(await first('exportify-net-localised.csv')).toMatchObject({
      addedAt: '2024-02-03T10:11:12.000Z',
      track: { year: 2011, durationMs: 201_000, features: { danceability: 0.51, key: 5, timeSignature: 4 } },
    });
  });

  it('of features in percents, and of keys by name', async () => {
    expect(await first('percents.csv')).toMatchObject({
      track: { year: 2023, features: { danceability: 0.8, energy: 0.83, tempo: 125, key: 1, mode: 0 } },
    });
  });

  it('of lengths in minutes and hours, in UTF-16', async () => {
    const { items } = await read(fixture('german-utf16.csv'));
    expect(items).toMatchObject([{ track: { durationMs: 205_000 } }, { track: { durationMs: 3_723_000 } }]);
  });
});

describe('a row of a table', () => {
  const table = async (...rows: string[]) =>
    (await read({ name: 'list.csv', pasted: `Track Name,Artist Name(s),Album Name\n${rows.join('\n')}\n` }))
      .items;

  it('with more cells than there are columns is reported, whole, and never shifted', async () => {
    expect(await table('One, Two,Ada,Home', 'Three,Ada,Home', 'Four,"Ada",Home,1999')).toMatchObject([
      { kind: 'unread', line: 2, reason: 'too-many-cells', text: 'One,  Two, Ada, Home' },
      { kind: 'track', line: 3, track: { title: 'Three', artists: ['Ada'], album: 'Home' } },
      { kind: 'unread', line: 4, reason: 'too-many-cells' },
    ]);
  });

  it('may have empty cells too many, and commas that a backslash keeps', async () => {
    expect(await table('One,Ada,Home,,', 'Two\\, three,Ada,Home', 'Four\\, five,Ada,Home,')).toMatchObject([
      { track: { title: 'One', artists: ['Ada'], album: 'Home' } },
      { track: { title: 'Two, three', artists: ['Ada'], album: 'Home' } },
      { track: { title: 'Four, five', artists: ['Ada'], album: 'Home' } },
    ]);
  });

  it('is not joined where a backslash ends a name and a comma is too many', async () => {
    expect(await table('One\\,Ada,Home, late,x')).toMatchObject([{ reason: 'too-many-cells' }]);
  });
});

it('tells links to playlists, albums and artists from what is no link', async () => {
  const links = [
    'https://open.spotify.com/playlist/4aB0cD1eF2gH3iJ4kL5mN0?si=x',
    'https://open.spotify.com/intl-de/album/4aB0cD1eF2gH3iJ4kL5mN0',
    'spotify:user:somebody:playlist:4aB0cD1eF2gH3iJ4kL5mN0',
    'spotify:episode:4aB0cD1eF2gH3iJ4kL5mN0',
    'https://elsewhere.example/playlist/4aB0cD1eF2gH3iJ4kL5mN0',
    'spotify:track:short',
  ];
  const { kind, items } = await read({ name: 'Pasted', pasted: links.join('\n') });
  expect(kind).toBe('links');
  expect(items.map(short)).toEqual([
    ...[1, 2, 3, 4].map((line) => `${line}: not-a-track-link`),
    ...['5: not-a-link', '6: not-a-link', 'end of Pasted'],
  ]);
});
