// The objects of a large JSON document's arrays, one by one: of an array that is the whole document, or of those that
// are an object's values. Each is JSON.parse's business; here only its beginning and its end are found, so that memory
// holds one of them, and one that is broken costs no other.

import type { UnreadReason } from '../../../../shared/domain/imports.ts';
import type { Text } from '../items.ts';

export interface Element {
  line: number;
  /** The name of the array it is in; empty where the array is the document. */
  key: string;
  value: unknown;
}
export interface BrokenElement {
  line: number;
  reason: Extract<UnreadReason, 'broken-json' | 'cut-short' | 'too-long'>;
  text: string;
}

/** UTF-16 units of one playlist; ten thousand tracks take a tenth of it. */
const LONGEST = 32 * 2 ** 20;

export async function* jsonElements(text: Text): AsyncGenerator<(Element | BrokenElement)[], void> {
  const scan = createScan();
  for await (const chunk of text) {
    const found = scan.read(chunk);
    if (found.length > 0) yield found;
    if (scan.ended()) return;
  }
  const last = scan.end();
  if (last) yield [last];
}

function createScan() {
  let depth = 0;
  let inString = false;
  let escaped = false;
  let line = 1;
  let key = '';
  /** The string that was read last outside of elements: a key, where a colon follows. */
  let name = '';
  let ended = false;
  /** Of the element that is being read: where it began, how deep its array is, what was read of it before. */
  let element: { line: number; depth: number; parts: string[]; length: number } | null = null;

  const read = (chunk: string): (Element | BrokenElement)[] => {
    const found: (Element | BrokenElement)[] = [];
    let from = 0;
    for (let at = 0; at < chunk.length && !ended; at++) {
      const sign = chunk.charCodeAt(at);
      if (sign === 10) line++;
      if (inString) {
        if (escaped) escaped = false;
        else if (sign === 92) escaped = true;
        else if (sign === 34) inString = false;
        if (inString && !element && name.length < 200) name += chunk[at];
      } else if (sign === 34) {
        inString = true;
        if (!element) name = '';
      } else if (sign === 58) {
        if (!element && depth === 1) key = name;
      } else if (sign === 123 || sign === 91) {
        depth++;
        // An object in an array of the document, or in one of the object that the document is.
        if (sign === 123 && !element && (depth === 2 || depth === 3)) {
          const inArray = depth === 3 ? key !== '' : key === '';
          if (inArray) {
            element = { line, depth, parts: [], length: 0 };
            from = at;
          }
        }
      } else if (sign === 125 || sign === 93) {
        depth--;
        if (element && depth < element.depth) {
          const whole = element.parts.join('') + chunk.slice(from, at + 1);
          found.push(parsed(whole, element.line, key));
          element = null;
        }
      }
    }
    if (element) {
      element.parts.push(chunk.slice(from));
      element.length += chunk.length - from;
      if (element.length > LONGEST) {
        ended = true;
        const shown = element.parts[0] ?? '';
        found.push({ line: element.line, reason: 'too-long', text: shown });
      }
    }
    return found;
  };
  const end = (): BrokenElement | null =>
    element ? { line: element.line, reason: 'cut-short', text: element.parts[0] ?? '' } : null;
  return { read, end, ended: () => ended };
}

function parsed(text: string, line: number, key: string): Element | BrokenElement {
  try {
    return { line, key, value: JSON.parse(text) };
  } catch {
    return { line, reason: 'broken-json', text };
  }
}
