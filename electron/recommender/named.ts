// What a playlist's name says of its tracks: the genres and artists that it calls by their names, words of genres, and a
// time ("Best of Drake", "90s Southern Hip Hop"). Pure.
// The longest name comes first, so that "New Jack Swing" is the genre and not an artist called Jack; of equally long
// ones the genre, as hardly an artist is called what many tracks are, unless it is a tag for the artist ("eminem"). A
// decade or year is a time, also where it is a tag too.

import { type Catalogue, slice } from '../catalogue/columns.ts';
import { LONGEST, type NamedArtist } from '../catalogue/name-phrases.ts';
import { isEmpty, saysNothing, wordsIn, wordsOf } from '../catalogue/words.ts';

/**
 * What someone is called in one word is mostly just a word ("Love", "Lit"). It is an artist where there are so many
 * tracks of theirs, fewer where the name says nothing else, and where hardly any other playlist's name has the word.
 */
const MANY_TRACKS = 10;
const SOME_TRACKS = 3;
const MOST_NAMES = 2;
/** A genre is a tag for an artist of the same name where it has at most so many tracks for each of theirs. */
const TAGGED = 3;
/** Words that stand beside an artist's name and say no more. */
const FRAME = new Set(
  'best hits greatest top essentials radio only official complete favorites favourites'.split(' '),
);
/** Not an artist, whatever catalogues say. */
const NOBODY = 'various artists';

/** A genre of the name; several where they differ in spelling alone ("hip hop", "hip-hop"). */
export interface NamedGenre {
  genres: readonly number[];
  /** How telling it is: its inverse document frequency. */
  idf: number;
}

export interface Named {
  /** Its words, each once, without those that stand in any name. */
  telling: readonly string[];
  /** Those that are words of genres. */
  words: ReadonlySet<number>;
  genres: readonly NamedGenre[];
  /** Interned. */
  artists: ReadonlySet<number>;
  /** Decades and years; a time from one year to another is one of them. */
  years: readonly { from: number; to: number }[];
}

const NOTHING: Named = { telling: [], words: new Set(), genres: [], artists: new Set(), years: [] };

/** @param artists what the library has of artists called as some words of the name */
export function namedBy(catalogue: Catalogue, name: string, artists: readonly NamedArtist[]): Named {
  const words = wordsIn(name);
  if (words.length === 0) return NOTHING;
  const genres = genresByWords(catalogue);
  const alone = words.filter((word) => !saysNothing(word) && !FRAME.has(word)).length === 1;
  const called = artistsByWords(catalogue, artists, alone);
  const found: { genres: NamedGenre[]; artists: number[] } = { genres: [], artists: [] };
  const used = new Set<string>();
  for (let at = 0; at < words.length; ) {
    let length = Math.min(LONGEST, words.length - at);
    for (; length > 0; length--) {
      const own = words.slice(at, at + length);
      const text = own.join(' ');
      // "R&B" and "R.E.M." are of letters that say nothing each; but "for you" is no artist in "Songs for you".
      if (own.every(own.length > 1 ? isEmpty : saysNothing)) continue;
      const genre = isTime(text) ? undefined : genres.get(text);
      const artist = called.get(text);
      if (!genre && !artist) continue;
      if (artist && (!genre || isTag(catalogue, genre, artist))) found.artists.push(...artist.interned);
      else if (genre) found.genres.push(genre);
      // Of "K-Pop" only "pop" would be left to look for in other playlists' names.
      if (own.some((word) => !isEmpty(word) && saysNothing(word))) for (const word of own) used.add(word);
      break;
    }
    at += Math.max(1, length);
  }
  // "My Playlist #3" and "Hits Vol. 3" have nothing in common.
  const telling = wordsOf(name).filter((word) => !used.has(word) && (!NUMBER.test(word) || YEAR.test(word)));
  return {
    telling,
    words: new Set(
      telling.flatMap((word) => (isTime(word) ? [] : (catalogue.genreSpace.words.get(word) ?? []))),
    ),
    genres: [...new Set(found.genres)],
    artists: new Set(found.artists),
    years: yearsIn(words),
  };
}

const kept = new WeakMap<object, ReadonlyMap<string, NamedGenre>>();

/** Drawn once a catalogue: names are asked of it with each request. */
function genresByWords({ genreNames, genreIdf }: Catalogue): ReadonlyMap<string, NamedGenre> {
  const known = kept.get(genreNames);
  if (known) return known;
  const byWords = new Map<string, NamedGenre>();
  genreNames.forEach((name, genre) => {
    const words = wordsIn(name).join(' ');
    if (words === '') return;
    const other = byWords.get(words);
    const idf = Math.min(other?.idf ?? Number.POSITIVE_INFINITY, genreIdf[genre] ?? 0);
    byWords.set(words, { genres: [...(other?.genres ?? []), genre], idf });
  });
  kept.set(genreNames, byWords);
  return byWords;
}

/** Whether a genre is hardly more than a tag for artists of that name, theirs or others' like them. */
function isTag(catalogue: Catalogue, { genres }: NamedGenre, { tracks }: Called): boolean {
  const { rows, genreSpace, setsOfGenre } = catalogue;
  const sets = new Set(genres.flatMap((genre) => [...slice(setsOfGenre, genre)]));
  let count = 0;
  for (let row = 0; row < rows; row++) if (sets.has(genreSpace.setOf[row] as number)) count++;
  return count <= TAGGED * tracks;
}

/** Artists of one name, and their tracks. */
interface Called {
  interned: number[];
  tracks: number;
}

function artistsByWords(
  { artistIds, rowsOfArtist: { start }, playlists: { ofWord } }: Catalogue,
  artists: readonly NamedArtist[],
  alone: boolean,
): Map<string, Called> {
  const wordsOf = new Map(artists.map(({ artistId, words }) => [artistId, words]));
  const byWords = new Map<string, Called>();
  if (wordsOf.size === 0) return new Map();
  artistIds.forEach((id, artist) => {
    const words = wordsOf.get(id);
    if (words === undefined) return;
    const known = byWords.get(words);
    const tracks = (start[artist + 1] ?? 0) - (start[artist] ?? 0);
    byWords.set(words, {
      interned: [...(known?.interned ?? []), artist],
      tracks: (known?.tracks ?? 0) + tracks,
    });
  });
  const isMeant = ([words, { tracks }]: [string, Called]) => {
    if (words.includes(' ')) return words !== NOBODY;
    if ((ofWord.get(words)?.length ?? 0) > MOST_NAMES) return false;
    return tracks >= (alone ? SOME_TRACKS : MANY_TRACKS);
  };
  return new Map([...byWords].filter(isMeant));
}

const NUMBER = /^\p{N}+$/u;
const DECADE = /^(19|20)?(\d)0(?:s|er)$/;
const YEAR = /^(?:19[2-9]|20[0-4])\d$/;
const isTime = (word: string): boolean => DECADE.test(word) || YEAR.test(word);
/** "30s" are of the last century, "20s" of this one. */
const OLDEST_DECADE = 30;

/** "90s", "’80s", "1990s", "80er"; "2016"; from the first to the last of several years: "1987-1997". */
function yearsIn(words: readonly string[]): Named['years'] {
  const found: { from: number; to: number }[] = [];
  const distinct = [...new Set(words)];
  for (const word of distinct) {
    const decade = DECADE.exec(word);
    if (!decade) continue;
    const years = 10 * Number(decade[2]);
    const century = decade[1] ? 100 * Number(decade[1]) : years >= OLDEST_DECADE ? 1900 : 2000;
    found.push({ from: century + years, to: century + years + 9 });
  }
  const years = distinct.filter((word) => YEAR.test(word)).map(Number);
  if (years.length > 0) found.push({ from: Math.min(...years), to: Math.max(...years) });
  return found;
}
