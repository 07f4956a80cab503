// A CSV's records with the line each begins at. Cells are csv-parse's business; here the text is cut where a record
// can end, so that a quote that nobody closed costs the row it is in and not the rest of the file.

import { parse } from 'csv-parse/sync';
import type { Text } from '../items.ts';
import { type Line, linesOf } from '../lines.ts';

export interface CsvRecord {
  line: number;
  cells: string[];
}
export interface BrokenRecord {
  line: number;
  reason: 'broken-quotes' | 'too-long';
  text: string;
}
export type CsvRow = CsvRecord | BrokenRecord;

/** Lines handed to csv-parse at once, and how many more while a quote is open. */
const CHUNK = 400;
/** UTF-16 units of them. */
const LONGEST = 1_000_000;
/** Lines a record may have: names and descriptions have a few, a quote left open has all that follows. */
const MOST_LINES = 20;

interface Parsed {
  record: string[];
  info: { lines: number };
}

export async function* csvRows(text: Text, delimiter: string): AsyncGenerator<CsvRow[], void> {
  let held: Line[] = [];
  let quotes = 0;
  let length = 0;
  for await (const lines of linesOf(text)) {
    const rows: CsvRow[] = [];
    for (const line of lines) {
      if (line.tooLong) {
        rows.push(...rowsOf(held, delimiter), { line: line.line, reason: 'too-long', text: line.text });
        [held, quotes, length] = [[], 0, 0];
        continue;
      }
      held.push(line);
      quotes += quotesIn(line.text);
      length += line.text.length;
      const open = quotes % 2 === 1;
      const full = length >= (open ? 2 * LONGEST : LONGEST);
      if (!full && held.length < (open ? CHUNK + MOST_LINES : CHUNK)) continue;
      rows.push(...rowsOf(held, delimiter));
      [held, quotes, length] = [[], 0, 0];
    }
    if (rows.length > 0) yield rows;
  }
  if (held.length > 0) yield rowsOf(held, delimiter);
}

function quotesIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) count++;
  return count;
}

/** The records of lines that begin with a record and end with one. */
function rowsOf(lines: readonly Line[], delimiter: string): CsvRow[] {
  return tryParse(lines, delimiter) ?? oneByOne(lines, delimiter);
}

/** Null where csv-parse cannot read it, or reads so many lines as one record that a quote must be missing. */
function tryParse(lines: readonly Line[], delimiter: string): CsvRecord[] | null {
  try {
    const parsed = parse(lines.map(({ text }) => text).join('\n'), {
      delimiter,
      info: true,
      record_delimiter: '\n',
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
    }) as unknown as Parsed[];
    const rows: CsvRecord[] = [];
    let end = 0;
    for (const { record, info } of parsed) {
      while (lines[end]?.text === '') end++;
      const line = lines[end]?.line ?? 0;
      const spans = info.lines - end;
      end = info.lines;
      if (spans > MOST_LINES) return null;
      // Rows that a lost quote has made one: there are too many separators in its cells.
      if (
        spans > 1 &&
        record.some((cell) => cell.includes('\n') && seemsRows(cell, record.length, delimiter))
      )
        return null;
      rows.push({ line, cells: record });
    }
    return rows;
  } catch {
    return null;
  }
}

/** Whether a cell of several lines has nearly a row's separators on one of them. */
function seemsRows(cell: string, columns: number, delimiter: string): boolean {
  return cell.split('\n').some((line) => line.split(delimiter).length >= Math.max(3, columns * 0.6));
}

/** The slow way: each record by itself, of as few lines as can be; what is none of up to 20 lines is broken. */
function oneByOne(lines: readonly Line[], delimiter: string): CsvRow[] {
  const rows: CsvRow[] = [];
  let at = 0;
  while (at < lines.length) {
    const found = firstRecord(lines, at, delimiter);
    const { line, text } = lines[at] as Line;
    if (found) rows.push(...found.rows);
    else if (text !== '') rows.push({ line, reason: 'broken-quotes', text });
    at += found?.lines ?? 1;
  }
  return rows;
}

function firstRecord(lines: readonly Line[], from: number, delimiter: string) {
  let quotes = 0;
  for (let to = from + 1; to <= Math.min(lines.length, from + MOST_LINES); to++) {
    quotes += quotesIn(lines[to - 1]?.text ?? '');
    const rows = quotes % 2 === 0 ? tryParse(lines.slice(from, to), delimiter) : null;
    if (rows && rows.length <= 1) return { rows, lines: to - from };
    if (quotes % 2 === 0) return null;
  }
  return null;
}
