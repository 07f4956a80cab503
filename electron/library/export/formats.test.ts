import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeFormula, unescapeFormula } from '../formula.ts';
import { csvText } from './csv.ts';
import { jsonText } from './json.ts';
import { m3u8Text } from './m3u8.ts';
import type { ExportedTrack } from './tracks.ts';

const EXPORTIFY =
  'Track URI,Track Name,Album Name,Artist Name(s),Release Date,Duration (ms),Popularity,Explicit,Added By,Added At,Genres,Record Label,Danceability,Energy,Key,Loudness,Mode,Speechiness,Acousticness,Instrumentalness,Liveness,Valence,Tempo,Time Signature';

const track = (change: Partial<ExportedTrack> = {}): ExportedTrack => ({
  title: 'Lola',
  artists: ['Kinks', 'Guest'],
  album: 'Lola, versus "Powerman"',
  trackNumber: 5,
  year: 1970,
  released: null,
  durationMs: 245_499,
  explicit: false,
  genres: ['rock', 'pop'],
  url: null,
  source: 'spotify',
  sourceId: '4Cd',
  popularity: 0.734,
  addedAt: '2026-01-02T03:04:05.000Z',
  features: {
    ...{ energy: 0.5, danceability: 0, valence: null, acousticness: 0.1, instrumentalness: 0, liveness: 1 },
    ...{ speechiness: 0.03, tempo: 120.5, loudness: -7.25, key: 0, mode: 1, timeSignature: 4 },
  },
  ...change,
});
const all = (texts: Iterable<string>): string => [...texts].join('');
const readCsv = (text: string): Record<string, string>[] =>
  parse(text, { bom: true, columns: true, relax_quotes: false });

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.stringMatching(/^['"=+@\t\r\n, ;-]{0,4}[a-z東\n"]{0,3}$/u),
);

describe('CSV', () => {
  it('has Exportify’s header and cells', () => {
    const text = all(csvText([[track()]], true));
    expect(text.slice(1).split('\r\n')[0]).toBe(EXPORTIFY);
    expect(text.charCodeAt(0)).toBe(0xfeff);
    expect(readCsv(text)).toEqual([
      {
        ...{
          'Track URI': 'spotify:track:4Cd',
          'Track Name': 'Lola',
          'Album Name': 'Lola, versus "Powerman"',
        },
        ...{ 'Artist Name(s)': 'Kinks;Guest', 'Release Date': '1970', 'Duration (ms)': '245499' },
        ...{ Popularity: '73', Explicit: 'false', 'Added By': '', 'Added At': '2026-01-02T03:04:05.000Z' },
        ...{ Genres: 'rock,pop', 'Record Label': '', Danceability: '0', Energy: '0.5', Key: '0' },
        ...{ Loudness: '-7.25', Mode: '1', Speechiness: '0.03', Acousticness: '0.1', Instrumentalness: '0' },
        ...{ Liveness: '1', Valence: '', Tempo: '120.5', 'Time Signature': '4' },
      },
    ]);
  });

  it('leaves empty what is not known', () => {
    const bare = track({
      ...{ artists: [], album: null, year: null, durationMs: null, explicit: null, genres: [] },
      ...{ source: 'file', popularity: null, addedAt: null, features: null },
    });
    const [row = {}] = readCsv(all(csvText([[bare]], true)));
    expect(Object.values(row).filter((cell) => cell !== '')).toEqual(['Lola']);
    expect(row).not.toMatchObject({ Energy: 'undefined' });
  });

  it('has the day of release where it is known', () => {
    const [row] = readCsv(all(csvText([[track({ released: '1970-06-12' })]], true)));
    expect(row).toMatchObject({ 'Release Date': '1970-06-12' });
  });

  it('reads back as it was, with any text, over any pages', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ title: anyText, artist: anyText, album: anyText }), { maxLength: 8 }),
        fc.nat(3),
        fc.boolean(),
        (wanted, size, escaped) => {
          const tracks = wanted.map(({ title, artist, album }) => track({ title, artists: [artist], album }));
          const pages = [tracks.slice(0, size), tracks.slice(size)];
          const rows = readCsv(all(csvText(pages, escaped)));
          const plain = escaped ? unescapeFormula : (text: string) => text;
          expect(
            rows.map((row) => ({
              title: plain(row['Track Name'] ?? ''),
              artist: plain(row['Artist Name(s)'] ?? ''),
              album: plain(row['Album Name'] ?? ''),
            })),
          ).toEqual(wanted);
        },
      ),
    );
  });

  it('lets no text begin as a formula, unless that is switched off', () => {
    fc.assert(
      fc.property(anyText, (title) => {
        const [row] = readCsv(all(csvText([[track({ title })]], true)));
        expect(row?.['Track Name']).not.toMatch(/^[=+\-@\t\r＝＋－＠]/u);
      }),
    );
    const [row] = readCsv(all(csvText([[track({ title: '=1+1' })]], false)));
    expect(row?.['Track Name']).toBe('=1+1');
  });

  it('marks what could be a formula so that it leads back', () => {
    expect(['=1', "'=1", '-', '@home', "'tis", '1-2'].map(escapeFormula)).toEqual([
      ...["'=1", "''=1", "'-", "'@home", "'tis", '1-2'],
    ]);
    fc.assert(
      fc.property(anyText, (text) => {
        expect(unescapeFormula(escapeFormula(text))).toBe(text);
      }),
    );
  });
});

describe('JSON', () => {
  it('reads back as it was', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 6 }), anyText, fc.nat(3), (titles, name, size) => {
        const tracks = titles.map((title) => track({ title }));
        const text = all(jsonText([tracks.slice(0, size), tracks.slice(size)], name));
        expect(JSON.parse(text)).toEqual({ format: 'segue-tracks', version: 1, name, tracks });
      }),
    );
  });
});

describe('M3U8', () => {
  it('has a line about each track and one with its address', () => {
    const nowhere = track({ source: 'file', title: 'Tape' });
    const page = track({ source: 'fma', url: 'https://example.org/1', durationMs: null, artists: [] });
    expect(all(m3u8Text([[track(), nowhere], [page]], 'Late\nnight'))).toBe(
      [
        '#EXTM3U',
        '#PLAYLIST:Late night',
        '#EXTINF:245,Kinks, Guest - Lola',
        'https://open.spotify.com/track/4Cd',
        '# Kinks, Guest - Tape',
        '#EXTINF:-1,Lola',
        'https://example.org/1',
        '',
      ].join('\n'),
    );
  });

  it('keeps to its lines, whatever the names', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 6 }), anyText, (titles, name) => {
        const text = all(m3u8Text([titles.map((title) => track({ title }))], name));
        const lines = text.split(/\r\n|[\n\r\u2028\u2029]/u);
        expect(lines).toHaveLength(2 + 2 * titles.length + 1);
        const addresses = lines.filter((line) => line !== '' && !line.startsWith('#'));
        expect(addresses).toEqual(titles.map(() => 'https://open.spotify.com/track/4Cd'));
      }),
    );
  });
});
