// Whether a track is what the playlist's name says: by an artist or of a genre that it names, of genres that have words
// of it, of the years that it names ("Indie Folk Sundays", "This Is Prince", "90s Hits"). The first part is the best of
// the others.

import { type Catalogue, genresOf, hasGenres, slice } from '../../catalogue/columns.ts';
import { wordsOf } from '../../catalogue/words.ts';
import type { Named } from '../named.ts';
import { artistsOf, hasArtistOf } from '../profile.ts';
import type { Answer, Signal } from './signal.ts';

/** Years before or after those that are named at which closeness has fallen to 1/e. */
const SCALE = 3;
/** Years are looked up in a table: any later one is as far away. */
const LAST_YEAR = 2999;

export const title: Signal = ({ catalogue, profile: { named } }) => {
  const parts = partsOfName(catalogue, named);
  const answers = Object.values(parts);
  if (answers.length === 0) return null;
  const best: Answer = (row) => {
    let most = Number.NaN;
    for (const answer of answers) {
      const value = answer(row);
      if (!Number.isNaN(value) && !(value <= most)) most = value;
    }
    return most;
  };
  return { best, ...parts };
};

/** One for each kind of thing that a name says, none where it says nothing. */
export function partsOfName(catalogue: Catalogue, named: Named): Record<string, Answer> {
  const { words, genres, artists, years } = named;
  return {
    ...(words.size > 0 && { words: byGenreWords(catalogue, words) }),
    ...(genres.length > 0 && { genres: byGenres(catalogue, genres) }),
    ...(artists.size > 0 && { artists: byArtists(catalogue, artists) }),
    ...(years.length > 0 && { years: byYears(catalogue, years) }),
  };
}

/** What a row has to be for the name to be true of it, the most telling first; `near`: of years close by. */
export type Truth =
  | { of: 'artist'; place: number }
  | { of: 'genres'; genres: number[] }
  | { of: 'words'; n: number }
  | { of: 'years' | 'near'; year: number };

/** @returns null where nothing of it is true; 'unknown' where it may be, for all that is known of the row */
export function truthOfName(catalogue: Catalogue, named: Named, row: number): Truth | 'unknown' | null {
  const place = artistsOf(catalogue, row).findIndex((artist) => named.artists.has(artist));
  if (place >= 0) return { of: 'artist', place };
  const own = genresOf(catalogue, row);
  const genres = named.genres.flatMap((one) => one.genres.filter((genre) => own.includes(genre)));
  if (genres.length > 0) return { of: 'genres', genres };
  const { wordsOfSet, setOf } = catalogue.genreSpace;
  const n = slice(wordsOfSet, setOf[row] ?? 0).filter((word) => named.words.has(word)).length;
  if (n > 0) return { of: 'words', n };
  const year = catalogue.year[row] ?? 0;
  const apart = Math.min(...named.years.map((years) => yearsApart(years, year)));
  if (year > 0 && apart === 0) return { of: 'years', year };
  if (year > 0 && apart <= SCALE) return { of: 'near', year };
  const asksGenres = named.words.size + named.genres.length > 0;
  const unknown =
    (asksGenres && !hasGenres(catalogue, row)) ||
    (named.artists.size > 0 && artistsOf(catalogue, row).length === 0) ||
    (named.years.length > 0 && year === 0);
  return unknown ? 'unknown' : null;
}

const yearsApart = ({ from, to }: Named['years'][number], year: number): number =>
  Math.max(0, from - year, year - to);

/**
 * The sum of the shares of which a row has some genre; NaN of a row without any. Drawn through the lists of sets that
 * have a genre: most sets have none of them.
 */
function byShares(
  catalogue: Catalogue,
  shares: readonly { genres: readonly number[]; share: number }[],
): Answer {
  const { genreNorm, genreSpace, setsOfGenre } = catalogue;
  const { setOf } = genreSpace;
  const sums = new Float32Array(genreNorm.length);
  /** By set, the last share that counted: a set may have several of its genres. */
  const counted = new Uint32Array(genreNorm.length);
  shares.forEach(({ genres, share }, i) => {
    for (const genre of genres) {
      // By index: a word like "rock" is in most of the sets there are.
      const end = setsOfGenre.start[genre + 1] as number;
      for (let at = setsOfGenre.start[genre] as number; at < end; at++) {
        const set = setsOfGenre.items[at] as number;
        if (counted[set] === i + 1) continue;
        counted[set] = i + 1;
        sums[set] = (sums[set] as number) + share;
      }
    }
  });
  return (row) => {
    const set = setOf[row] as number;
    return (genreNorm[set] as number) > 0 ? (sums[set] as number) : Number.NaN;
  };
}

/** The share of the words that are words of the track's genres. */
function byGenreWords(catalogue: Catalogue, words: Named['words']): Answer {
  const having = genresByWord(catalogue);
  const share = 1 / words.size;
  return byShares(
    catalogue,
    Array.from(words, (word) => ({ genres: having.get(word) ?? [], share })),
  );
}

/** The share of the genres that the track is of, the rarer ones counting more. */
function byGenres(catalogue: Catalogue, named: Named['genres']): Answer {
  const all = named.reduce((sum, { idf }) => sum + idf, 0);
  return byShares(
    catalogue,
    named.map(({ genres, idf }) => ({ genres, share: idf / all })),
  );
}

const keptByWord = new WeakMap<object, ReadonlyMap<number, number[]>>();

/** Genres by a word of their names; drawn once a catalogue. */
function genresByWord({ genreNames, genreSpace }: Catalogue): ReadonlyMap<number, number[]> {
  const known = keptByWord.get(genreSpace);
  if (known) return known;
  const byWord = new Map<number, number[]>();
  genreNames.forEach((name, genre) => {
    for (const text of wordsOf(name)) {
      const word = genreSpace.words.get(text);
      if (word !== undefined) byWord.set(word, [...(byWord.get(word) ?? []), genre]);
    }
  });
  keptByWord.set(genreSpace, byWord);
  return byWord;
}

function byArtists(catalogue: Catalogue, artists: Named['artists']): Answer {
  const { artistStart } = catalogue;
  return (row) => {
    if (artistStart[row] === artistStart[row + 1]) return Number.NaN;
    return hasArtistOf(catalogue, row, artists) ? 1 : 0;
  };
}

function byYears({ year }: Catalogue, years: Named['years']): Answer {
  const near = Float32Array.from({ length: LAST_YEAR + 1 }, (_, own) =>
    own === 0 ? Number.NaN : Math.exp(-Math.min(...years.map((one) => yearsApart(one, own))) / SCALE),
  );
  return (row) => near[Math.min(LAST_YEAR, Math.max(0, year[row] as number))] as number;
}
