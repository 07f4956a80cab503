// Words of a playlist's name or of a genre, as they are compared. Pure.

/** Words that say nothing about the music, in the languages that most playlists are named in. */
const EMPTY = new Set(
  [
    'the a an of and my to in on for with from is it this that i you me mix playlist songs song music tracks list',
    'der die das den dem des ein eine einen einem einer und mit von vom zum zur im am auf aus bei fur mein meine lieder',
    'el la los las de del y en para por con mi mis un una canciones musica',
    'le les du des et pour avec mes une o os as e da do das dos um uma em com meu minha il lo gli di per',
  ].flatMap((words) => words.split(' ')),
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

/** Of a word: it stands in any name. */
export const isEmpty = (word: string): boolean => EMPTY.has(word);

/** Of a word: it stands in any name, or is a single letter, except in scripts where one is a word. */
export const saysNothing = (word: string): boolean => isEmpty(word) || /^\p{Script=Latin}$/u.test(word);

/** Distinct words that tell something. */
export const wordsOf = (text: string): string[] => [
  ...new Set(wordsIn(text).filter((word) => !saysNothing(word))),
];
