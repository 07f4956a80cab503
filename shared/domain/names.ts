// Names come from outside and may hold anything: here is what makes one safe inside a sentence or a list of names.

import { plainText } from './plain-text.ts';

/** Embeddings and overrides: they turn round all that follows until something ends them. */
const TURNS = /[\u202a-\u202e]/g;
const ISOLATES = /[\u2066-\u2069]/g;
/** Hebrew, Arabic and the other scripts written from right to left, and the marks that stand for them. */
const RIGHT_TO_LEFT =
  /[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}\u2066-\u2069]/u;

/** True when each isolate is ended, and nothing is ended that was not begun. */
function balanced(text: string): boolean {
  let open = 0;
  for (const [sign] of text.matchAll(ISOLATES)) {
    open += sign === '\u2069' ? -1 : 1;
    if (open < 0) return false;
  }
  return open === 0;
}

/** The name with a direction of its own, so that it can neither turn round nor rearrange the words beside it. */
export function isolated(name: string): string {
  const plain = plainText(name).replace(TURNS, '');
  const text = balanced(plain) ? plain : plain.replace(ISOLATES, '');
  return RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text;
}

/** A text that is kept, not shown: without the marks that keep the names in it to themselves on screen. */
export const withoutIsolates = (text: string): string => text.replace(ISOLATES, '');

/** Each name keeps its place in the list, whatever it is written in. */
export const namesText = (names: readonly string[]): string => names.map(isolated).join(', ');
