// The languages of a track's primary artist. Pure.

import type { Catalogue } from '../columns.ts';
import { MOST_LANGUAGES } from './shares.ts';

type Known = Pick<Catalogue, 'artistStart' | 'artist' | 'artistLanguage' | 'artistLanguageShare'>;

/** From which share on titles are said to be in a language. */
const SURE = 128;

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
  const at = firstOf(catalogue, row);
  if (at < 0 || catalogue.artistLanguage[at] === 0) return false;
  for (let i = at; i < at + MOST_LANGUAGES; i++) {
    const language = catalogue.artistLanguage[i] as number;
    if (language > 0) take(language - 1, (catalogue.artistLanguageShare[i] as number) / 255);
  }
  return true;
}

/** The language that they are most probably in, an index into `languageNames`; -1: none is likelier than not. */
export function languageOf(catalogue: Known, row: number): number {
  const at = firstOf(catalogue, row);
  return at >= 0 && (catalogue.artistLanguageShare[at] as number) >= SURE
    ? (catalogue.artistLanguage[at] as number) - 1
    : -1;
}

/** Where the row's artist's languages begin; -1: it has no artist. */
function firstOf({ artistStart, artist }: Known, row: number): number {
  const at = artistStart[row] as number;
  return at < (artistStart[row + 1] as number) ? (artist[at] as number) * MOST_LANGUAGES : -1;
}
