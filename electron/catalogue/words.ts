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

/** Distinct words that tell something: of two letters or more, except in scripts where one is a word. */
export function wordsOf(text: string): string[] {
  const long = (word: string) => word.length > 1 || /\P{Script=Latin}/u.test(word);
  return [...new Set(wordsIn(text).filter((word) => long(word) && !EMPTY.has(word)))];
}
