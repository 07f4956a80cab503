// What is known of artists' languages as columns: once a distinct set of languages with their shares, as thousands of
// artists have the same. Pure. A set is `LANGUAGES` indexes into `languageNames` plus one (0: none), the most probable
// language first, then as many shares, of `WHOLE`. What they lack of it is spread over the rest.

import type { Catalogue, Columns } from '../columns.ts';
import { Intern } from '../intern.ts';
import type { ArtistLanguages } from './languages.ts';
import { MOST_LANGUAGES as LANGUAGES, type LanguageShare } from './shares.ts';

const WHOLE = 32;
/** From which share on titles are said to be in a language. */
const SURE = WHOLE / 2;
/** Beyond so many sets, which no library comes near, only an artist's first language is kept. */
const MOST_SETS = 60_000;

export function languageColumns(
  artistIds: readonly number[],
  languages: ArtistLanguages,
): Pick<Columns, 'languageNames' | 'artistLanguages' | 'languageSets'> {
  const names = new Intern<string>();
  const sets = new Intern<string>();
  const numbersOf = (shares: readonly LanguageShare[]): number[] => {
    const kept = shares.filter(({ share }) => share * WHOLE >= 1);
    const place = (i: number) => (kept[i] ? names.of(kept[i].language) + 1 : 0);
    const share = (i: number) => Math.floor(WHOLE * (kept[i]?.share ?? 0));
    const places = Array.from({ length: LANGUAGES }, (_, i) => i);
    return [...places.map(place), ...places.map(share)];
  };
  sets.of(numbersOf([]).join());
  const artistLanguages = Uint16Array.from(artistIds, (id) => {
    const shares = languages.get(id) ?? [];
    return sets.of(numbersOf(sets.size < MOST_SETS ? shares : shares.slice(0, 1)).join());
  });
  const languageSets = Uint8Array.from(sets.keys().flatMap((set) => set.split(',').map(Number)));
  return { languageNames: names.keys(), artistLanguages, languageSets };
}

type Known = Pick<Catalogue, 'artistStart' | 'artist' | 'artistLanguages' | 'languageSets'>;

/**
 * Calls `take` with each language (an index into `languageNames`) that the titles of a row's primary artist may be in, and
 * how probable it is, 0..1.
 * @returns false, without a call, where nothing is known of it
 */
export function eachLanguage(
  catalogue: Known,
  row: number,
  take: (language: number, share: number) => void,
): boolean {
  const { languageSets } = catalogue;
  const at = setOf(catalogue, row);
  if (languageSets[at] === 0) return false;
  for (let i = at; i < at + LANGUAGES; i++) {
    const language = languageSets[i] as number;
    if (language > 0) take(language - 1, (languageSets[i + LANGUAGES] as number) / WHOLE);
  }
  return true;
}

/** The language that they are most probably in, an index into `languageNames`; -1: none is likelier than not. */
export function languageOf(catalogue: Known, row: number): number {
  const { languageSets } = catalogue;
  const at = setOf(catalogue, row);
  return (languageSets[at + LANGUAGES] as number) >= SURE ? (languageSets[at] as number) - 1 : -1;
}

/** How many of the rows are most probably in a language, an index into `languageNames`. */
export const countIn = (catalogue: Known, rows: readonly number[], language: number): number =>
  rows.filter((row) => languageOf(catalogue, row) === language).length;

/** Languages that rows are most probably in, by name, those of most rows first. */
export function languagesIn(
  catalogue: Known & Pick<Catalogue, 'languageNames' | 'rows'>,
): { language: string; tracks: number }[] {
  const counts = new Uint32Array(catalogue.languageNames.length);
  for (let row = 0; row < catalogue.rows; row++) {
    const language = languageOf(catalogue, row);
    if (language >= 0) counts[language] = (counts[language] as number) + 1;
  }
  const all = catalogue.languageNames.map((language, i) => ({ language, tracks: counts[i] as number }));
  return all
    .filter(({ tracks }) => tracks > 0)
    .sort((a, b) => b.tracks - a.tracks || (a.language < b.language ? -1 : 1));
}

/** Where the set of a row's primary artist begins. */
function setOf({ artistStart, artist, artistLanguages }: Known, row: number): number {
  const at = artistStart[row] as number;
  const known = at < (artistStart[row + 1] as number);
  return known ? (artistLanguages[artist[at] as number] as number) * 2 * LANGUAGES : 0;
}
