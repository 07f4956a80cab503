// The runs of words in a playlist's name that may be what an artist is called. Pure; used by the library, and by the
// command line over a file, to look for the artists.

import { fold } from '../../shared/domain/fold.ts';
import { wordsIn } from './words.ts';

/** Words of the longest genre or artist that is looked for in a name. */
export const LONGEST = 6;
/** Words of a name that are looked at. */
const MOST_WORDS = 60;

export interface Phrase {
  /** As `fold` has an artist's name: with its stops and signs ("j. cole"). */
  text: string;
  /** Its words as `wordsIn` has those of the name, a space between them ("j cole"). */
  words: string;
}

/** An artist that a name may call by its name, and the words that do. */
export interface NamedArtist {
  /** The library's id. */
  artistId: number;
  words: string;
}

/**
 * Every run of up to six words: as it stands, without what surrounds it (“(Drake)”), with the apostrophe that catalogues
 * have in place of the one that is typed, and with the article that is left out (“Best of Beatles”).
 */
export function phrasesIn(name: string): Phrase[] {
  const tokens = name
    .normalize('NFKC')
    .split(/\s+/u)
    .filter((token) => token !== '')
    .slice(0, MOST_WORDS);
  const found = new Map<string, string>();
  for (let from = 0; from < tokens.length; from++) {
    for (let to = from + 1; to <= Math.min(tokens.length, from + LONGEST); to++) {
      const run = tokens.slice(from, to).join(' ');
      const words = wordsIn(run).join(' ');
      if (words === '') continue;
      const text = fold(run);
      const bare = text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
      for (const one of [text, bare, text.replaceAll('’', "'"), bare.replaceAll('’', "'")])
        found.set(one, words);
      const whole = `the ${bare}`;
      if (!found.has(whole)) found.set(whole, words);
    }
  }
  return Array.from(found, ([text, words]) => ({ text, words }));
}
