// Words of a playlist's name or of a genre, as they are compared. Pure.

/** Words that say nothing about the music. */
const EMPTY = new Set(
  'the a an of and my to in on for with from is it this that i you me mix playlist songs song music tracks list'.split(
    ' ',
  ),
);

/** Words in order, without accents and case; "80's" and "80s" are one. */
export function wordsIn(text: string): string[] {
  const folded = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/['’]/gu, '');
  return folded.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Of a word: it stands in any name, or is a single letter, except in scripts where one is a word. */
export const saysNothing = (word: string): boolean => EMPTY.has(word) || /^\p{Script=Latin}$/u.test(word);

/** Distinct words that tell something. */
export const wordsOf = (text: string): string[] => [
  ...new Set(wordsIn(text).filter((word) => !saysNothing(word))),
];
