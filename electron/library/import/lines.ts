// Text as lines, whatever ends them, in memory that does not grow with the file: what is longer than any line of music
// data is given as too long, once, and passed over.

import type { Text } from './items.ts';

export interface Line {
  /** From 1. */
  line: number;
  text: string;
  /** Its beginning only. */
  tooLong: boolean;
}

const SHOWN = 200;

/** Batches of lines, as they come. */
export async function* linesOf(text: Text, longest = 1_000_000): AsyncGenerator<Line[], void> {
  let number = 0;
  let rest = '';
  let skipping = false;
  for await (const chunk of text) {
    // Of a carriage return at the very end nobody knows yet whether it is half of a line's end.
    const parts = (rest + chunk).split(/\r\n|\n|\r(?!$)/);
    rest = parts.pop() ?? '';
    const lines: Line[] = [];
    for (const part of parts) {
      number++;
      if (skipping) skipping = false;
      else if (part.length <= longest) lines.push({ line: number, text: part, tooLong: false });
      else lines.push({ line: number, text: part.slice(0, SHOWN), tooLong: true });
    }
    if (rest.length > longest) {
      if (!skipping) lines.push({ line: number + 1, text: rest.slice(0, SHOWN), tooLong: true });
      skipping = true;
      rest = '';
    }
    if (lines.length > 0) yield lines;
  }
  const last = rest.replace(/\r$/, '');
  if (last !== '' && !skipping) yield [{ line: number + 1, text: last, tooLong: false }];
}
