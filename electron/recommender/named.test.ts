import { describe, expect, it } from 'vitest';
import { namedBy } from './named.ts';
import { catalogueOf, trackOf } from './test-catalogue.ts';

const tracks = [
  trackOf({ id: 1, artist: 1, genres: ['new jack swing', 'house'] }),
  trackOf({ id: 2, artist: 2, genres: ['hip hop', 'deep house'] }),
  trackOf({ id: 3, artist: 3, genres: ['hip-hop', 'house'] }),
  ...[4, 5, 6].map((id) => trackOf({ id, artist: 4, genres: ['r&b'] })),
];
const catalogue = catalogueOf(tracks);

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
    expect(said('Deep House / Jack', { 4: 'jack' })).toMatchObject({
      genres: [['deep house']],
      artists: [4],
    });
    expect(said('House of House', { 1: 'house of house' })).toMatchObject({ genres: [], artists: [1] });
    expect(said('HOUSE', { 4: 'house' })).toMatchObject({ genres: [['house']], artists: [] });
    expect(said('R&B Hits')).toMatchObject({ genres: [['r&b']] });
  });

  it('takes spellings of a genre for one, and a genre that is named twice for one', () => {
    expect(said('hip hop and Hip-Hop')).toMatchObject({ genres: [['hip hop', 'hip-hop']] });
  });

  it('takes an artist of one word only where there is more than a track or two', () => {
    expect(said('Chill', { 1: 'chill' }).artists).toEqual([]);
    expect(said('Chill', { 4: 'chill' }).artists).toEqual([4]);
    expect(said('Best of Two Words', { 1: 'two words' }).artists).toEqual([1]);
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
