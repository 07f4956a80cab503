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
  /** Of the line that has not ended yet, in the pieces that it came in: joined once. */
  let open: string[] = [];
  let length = 0;
  let carriage = '';
  let skipping = false;
  for await (const chunk of text) {
    // Of a carriage return at the very end nobody knows yet whether it is half of a line's end.
    const parts = (carriage + chunk).split(/\r\n|\n|\r(?!$)/);
    const rest = parts.pop() ?? '';
    carriage = rest.endsWith('\r') ? '\r' : '';
    if (parts.length > 0) {
      parts[0] = open.join('') + parts[0];
      [open, length] = [[], 0];
    }
    open.push(carriage === '' ? rest : rest.slice(0, -1));
    length += rest.length;
    const lines: Line[] = [];
    for (const part of parts) {
      number++;
      if (skipping) skipping = false;
      else if (part.length <= longest) lines.push({ line: number, text: part, tooLong: false });
      else lines.push({ line: number, text: part.slice(0, SHOWN), tooLong: true });
    }
    if (length > longest) {
      if (!skipping) lines.push({ line: number + 1, text: open.join('').slice(0, SHOWN), tooLong: true });
      skipping = true;
      [open, length] = [[], 0];
    }
    if (lines.length > 0) yield lines;
  }
  const last = open.join('');
  if (last !== '' && !skipping) yield [{ line: number + 1, text: last, tooLong: false }];
}
