// Whether a track is what the playlist's name says: by an artist or of a genre that it names, of genres that have words
// of it, of the years that it names ("Indie Folk Sundays", "This Is Prince", "90s Hits"). The first part is the best of
// the others.

import { type Catalogue, hasGenres, slice } from '../../catalogue/columns.ts';
import type { Named } from '../named.ts';
import { hasArtistOf } from '../profile.ts';
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
    const apart = years.map(({ from, to }) => Math.max(0, from - own, own - to));
    const near = Math.exp(-Math.min(...apart) / SCALE);
    kept.set(own, near);
    return near;
  };
}
