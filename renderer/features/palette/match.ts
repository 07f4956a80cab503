// How well a few typed letters fit a name. Pure. Made for short queries: the letters have to begin words ("thli",
// "tl" and "light th" all mean "Theme: light") or stand together somewhere; letters strewn about do not count.

import { fold } from '../../../shared/domain/fold.ts';

/** Better ones are higher; what lies between is told apart by length, below 1. */
export const CLOSENESS = { same: 7, start: 6, wordStart: 5, wordStarts: 4, initials: 3, inside: 2 } as const;

/** More letters than this are no abbreviation, and dealing them out would take long. */
const MOST_INITIALS = 12;
const SEPARATOR = /[\s\p{P}\p{S}]+/u;

interface Name {
  text: string;
  words: string[];
}

function read(name: string): Name {
  const text = fold(name).trim();
  const words = text.split(SEPARATOR).filter((word) => word !== '');
  // A name of signs alone ("!!!") is a word too.
  return { text, words: words.length === 0 && text !== '' ? [text] : words };
}

/** True when the letters can be dealt out, in order, as beginnings of one or more words. */
function beginsWords(letters: string, words: readonly string[]): boolean {
  if (letters === '') return true;
  return words.some((word, index) => {
    const rest = words.slice(index + 1);
    let shared = 0;
    while (shared < word.length && shared < letters.length && word[shared] === letters[shared]) shared++;
    // Fewer letters may belong to this word than it could take: "thli" and "thl" of "the light".
    for (; shared > 0; shared--) if (beginsWords(letters.slice(shared), rest)) return true;
    return false;
  });
}

function closenessOf(query: Name, name: Name): number {
  const { text, words } = name;
  if (text === query.text) return CLOSENESS.same;
  if (text.startsWith(query.text)) return CLOSENESS.start;
  if (
    words.some((word, i) => word.startsWith(query.text) || words.slice(i).join(' ').startsWith(query.text))
  ) {
    return CLOSENESS.wordStart;
  }
  if (query.words.every((part) => words.some((word) => word.startsWith(part)))) return CLOSENESS.wordStarts;
  const letters = query.words.join('');
  if (letters.length <= MOST_INITIALS && beginsWords(letters, words)) return CLOSENESS.initials;
  return query.words.every((part) => text.includes(part)) ? CLOSENESS.inside : 0;
}

/**
 * Scores names against one query, in any case and without regard to accents.
 * @returns a function from a name to 0 (does not fit) or 2..8, where a shorter name of the same closeness is higher;
 * a query without letters fits nothing
 */
export function matcher(query: string): (name: string) => number {
  const wanted = read(query);
  return (name) => {
    if (wanted.words.length === 0) return 0;
    const found = read(name);
    const closeness = closenessOf(wanted, found);
    return closeness === 0 ? 0 : closeness + 1 / (1 + found.text.length);
  };
}

/** Those that fit, best first; equally good ones keep their order. */
export function best<T>(query: string, all: readonly T[], nameOf: (item: T) => string, limit: number): T[] {
  const score = matcher(query);
  return all
    .map((item) => ({ item, score: score(nameOf(item)) }))
    .filter((scored) => scored.score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ item }) => item);
}
