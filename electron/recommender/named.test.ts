import { describe, expect, it } from 'vitest';
import { fold } from '../../shared/domain/fold.ts';
import { phrasesIn } from '../catalogue/name-phrases.ts';
import { namedBy } from './named.ts';
import { catalogueOf, trackOf } from './test-catalogue.ts';

const tracks = [
  trackOf({ id: 1, artist: 1, genres: ['new jack swing', 'house'] }),
  trackOf({ id: 2, artist: 2, genres: ['hip hop', 'deep house'] }),
  trackOf({ id: 3, artist: 3, genres: ['hip-hop', 'house'] }),
  ...[4, 5, 6].map((id) => trackOf({ id, artist: 4, genres: ['r&b'] })),
  ...Array.from({ length: 8 }, (_, i) => trackOf({ id: 7 + i, artist: 5, genres: ['house'] })),
];
/** Names with a word that many have. */
const others = Object.fromEntries(['a', 'b', 'c'].map((one) => [`${one} love`, [1, 2]]));
const catalogue = catalogueOf(tracks, others);

/** Genres' names and artists' ids that a name names; `called`: what the artists are called, by id. */
function said(name: string, called: Record<number, string> = {}) {
  const artists = Object.entries(called).map(([id, words]) => ({ artistId: Number(id), words }));
  const found = namedBy(catalogue, name, artists);
  return {
    genres: found.genres.map(({ genres }) => genres.map((genre) => catalogue.genreNames[genre]).sort()),
    artists: [...found.artists].map((artist) => catalogue.artistIds[artist]),
    years: found.years.map(({ from, to }) => [from, to]),
  };
}

describe('what a name says', () => {
  it('is its longest genres and artists: a genre before an artist, several words before one', () => {
    expect(said('The Sound of New Jack Swing', { 4: 'jack' })).toMatchObject({
      genres: [['new jack swing']],
      artists: [],
    });
    expect(said('Deep House / Jack White', { 4: 'jack white' })).toMatchObject({
      genres: [['deep house']],
      artists: [4],
    });
    expect(said('House of House', { 1: 'house of house' })).toMatchObject({ genres: [], artists: [1] });
    expect(said('HOUSE', { 4: 'house' })).toMatchObject({ genres: [['house']], artists: [] });
    expect(said('R&B Hits')).toMatchObject({ genres: [['r&b']] });
  });

  it('is an artist where a genre of the name is a tag for the artist alone', () => {
    const tagged = catalogueOf([
      ...[1, 2, 3].map((id) => trackOf({ id, artist: 1, genres: ['eminem', 'rap'] })),
      ...Array.from({ length: 12 }, (_, i) => trackOf({ id: 4 + i, artist: 2, genres: ['rap'] })),
    ]);
    const by = (name: string, artistId: number, words: string) =>
      namedBy(tagged, name, [{ artistId, words }]);
    expect(by('Best of Eminem', 1, 'eminem')).toMatchObject({ genres: [], artists: new Set([0]) });
    expect(by('Rap', 1, 'rap').artists.size).toBe(0);
    expect(by('Rap', 1, 'rap').genres).toHaveLength(1);
  });

  it('takes a decade for a time, also where it is a tag, and asks no other name for a part of a genre', () => {
    const tagged = catalogueOf([
      trackOf({ id: 1, genres: ['80s', 'metal'] }),
      trackOf({ id: 2, genres: ['k-pop', 'pop'] }),
    ]);
    const named = namedBy(tagged, '80s Metal', []);
    expect(named.genres.map(({ genres }) => genres.map((genre) => tagged.genreNames[genre]))).toEqual([
      ['metal'],
    ]);
    expect(named.years).toEqual([{ from: 1980, to: 1989 }]);
    expect(named.telling).toEqual(['80s', 'metal']);
    expect(namedBy(tagged, 'K-Pop Workout', []).telling).toEqual(['workout']);
    expect(namedBy(tagged, '1999 80s '.repeat(200_000), []).years).toEqual([
      { from: 1980, to: 1989 },
      { from: 1999, to: 1999 },
    ]);
  });

  it('takes spellings of a genre for one, and a genre that is named twice for one', () => {
    expect(said('hip hop and Hip-Hop')).toMatchObject({ genres: [['hip hop', 'hip-hop']] });
  });

  it('takes an artist of one word only where the word is hardly anything else', () => {
    expect(said('Chill', { 1: 'chill' }).artists).toEqual([]);
    expect(said('Zola', { 4: 'zola' }).artists).toEqual([4]);
    expect(said('Best of Zola: Greatest Hits', { 4: 'zola' }).artists).toEqual([4]);
    expect(said('Zola at night', { 4: 'zola' }).artists).toEqual([]);
    expect(said('Love', { 4: 'love' }).artists).toEqual([]);
    expect(said('Best of Two Words', { 1: 'two words' }).artists).toEqual([1]);
    expect(said('Various Artists', { 4: 'various artists' }).artists).toEqual([]);
    expect(said('Songs for you', { 4: 'for you' }).artists).toEqual([]);
  });

  it('finds artists as they are found in the library: of letters and strokes, with any apostrophe', () => {
    const found = (name: string, artist: string) => {
      const artists = phrasesIn(name)
        .filter(({ text }) => text === fold(artist))
        .map(({ words }) => ({ artistId: 4, words }));
      return namedBy(catalogue, name, artists).artists.size === 1;
    };
    expect(found('R.E.M. essentials', 'R.E.M.')).toBe(true);
    expect(found('Best of M.I.A.', 'M.I.A.')).toBe(true);
    expect(found('This Is Røyksopp', 'Røyksopp')).toBe(true);
    expect(found('Destiny’s Child', "Destiny's Child")).toBe(true);
    expect(found('Πάνος Μουζουράκης', 'Πάνος Μουζουράκης')).toBe(true);
    expect(found('Große Freiheit', 'Grosse Freiheit')).toBe(true);
  });

  it('leaves out numbers that are no years: volumes have nothing in common', () => {
    const telling = (name: string) => namedBy(catalogue, name, []).telling;
    expect(telling('Hits Vol. 3')).toEqual(['hits', 'vol']);
    expect(telling('Musik für den Abend 2016')).toEqual(['musik', 'abend', '2016']);
    expect(telling('My Playlist #3')).toEqual([]);
  });

  it('is decades and years, the first to the last of them', () => {
    expect(said('90s, ’80s & 1970’s').years).toEqual([
      [1990, 1999],
      [1980, 1989],
      [1970, 1979],
    ]);
    expect(said('80er Party').years).toEqual([[1980, 1989]]);
    expect(said('00s').years).toEqual([[2000, 2009]]);
    expect(said('1997 – 1987').years).toEqual([[1987, 1997]]);
    expect(said('②⓪①⑨').years).toEqual([[2019, 2019]]);
    expect(said('Route 66, 1500 miles, 20 songs').years).toEqual([]);
  });

  it('is nothing where it has nothing to say', () => {
    const nothing = { genres: [], artists: [], years: [] };
    for (const name of ['', '!!!', 'The Songs', 'a', '🔥🔥']) expect(said(name, { 4: 'a' })).toEqual(nothing);
  });
});
