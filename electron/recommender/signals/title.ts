// Whether a track is what the playlist's name says: by an artist or of a genre that it names, of genres that have words
// of it, of the years that it names ("Indie Folk Sundays", "This Is Prince", "90s Hits"). The first part is the best of
// the others.

import { type Catalogue, genresOf, hasGenres, slice } from '../../catalogue/columns.ts';
import type { Named } from '../named.ts';
import { artistsOf, hasArtistOf } from '../profile.ts';
import type { Answer, Signal } from './signal.ts';

/** Years before or after those that are named at which closeness has fallen to 1/e. */
const SCALE = 3;
const UNASKED = -1;

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
  const answers = Object.values(partsOfName(catalogue, named));
  return answers.some((answer) => Number.isNaN(answer(row))) ? 'unknown' : null;
}

const yearsApart = ({ from, to }: Named['years'][number], year: number): number =>
  Math.max(0, from - year, year - to);

/** NaN where no genre is known. Tracks have many of their sets of genres in common: each is asked about once. */
function bySet(catalogue: Catalogue, answer: (set: number) => number): Answer {
  const { setOf, genresOf } = catalogue.genreSpace;
  const kept = new Float32Array(genresOf.start.length - 1).fill(UNASKED);
  return (row) => {
    const set = setOf[row] as number;
    if (kept[set] === UNASKED) kept[set] = hasGenres(catalogue, row) ? answer(set) : Number.NaN;
    return kept[set] as number;
  };
}

/** The share of the words that are words of the track's genres. */
function byGenreWords(catalogue: Catalogue, words: Named['words']): Answer {
  const { wordsOfSet } = catalogue.genreSpace;
  return bySet(catalogue, (set) => {
    let found = 0;
    for (const word of slice(wordsOfSet, set)) if (words.has(word)) found++;
    return found / words.size;
  });
}

/** The share of the genres that the track is of, the rarer ones counting more. */
function byGenres(catalogue: Catalogue, named: Named['genres']): Answer {
  const { genresOf } = catalogue.genreSpace;
  const all = named.reduce((sum, { idf }) => sum + idf, 0);
  return bySet(catalogue, (set) => {
    const own = slice(genresOf, set);
    let found = 0;
    for (const { genres, idf } of named) if (genres.some((genre) => own.includes(genre))) found += idf;
    return found / all;
  });
}

function byArtists(catalogue: Catalogue, artists: Named['artists']): Answer {
  const { artistStart } = catalogue;
  return (row) => {
    if (artistStart[row] === artistStart[row + 1]) return Number.NaN;
    return hasArtistOf(catalogue, row, artists) ? 1 : 0;
  };
}

function byYears({ year }: Catalogue, years: Named['years']): Answer {
  const kept = new Map<number, number>();
  return (row) => {
    const own = year[row] as number;
    if (own === 0) return Number.NaN;
    const known = kept.get(own);
    if (known !== undefined) return known;
    const apart = years.map((one) => yearsApart(one, own));
    const near = Math.exp(-Math.min(...apart) / SCALE);
    kept.set(own, near);
    return near;
  };
}
