import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvRows } from './csv/records.ts';
import type { Item } from './items.ts';
import { linesOf } from './lines.ts';
import { itemsOf } from './reader.ts';
import { recognise } from './recognise.ts';

const fixtures = join(import.meta.dirname, 'fixtures');
const files = readdirSync(fixtures)
  .filter((name) => !/utf16|empty/.test(name))
  .map((name) => ({ name, text: readFileSync(join(fixtures, name), 'utf8') }));

/** Pieces of any length, so that each border falls into everything once. */
async function* pieces(text: string, size: number) {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

const SIGNS = [
  '"',
  "'",
  ',',
  ';',
  '\n',
  '\r',
  '\r\n',
  '\\',
  '{',
  '}',
  '[',
  ']',
  '\0',
  '\t',
  '\uFEFF',
  '\uD800',
  '夜',
  '""',
  '1e999',
];
const mutation = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 0, max: 30 }),
  sign: fc.oneof(fc.constantFrom(...SIGNS), fc.string({ maxLength: 6, unit: 'binary' })),
});
const changed = (text: string, changes: readonly { at: number; length: number; sign: string }[]): string =>
  changes.reduce((all, { at, length, sign }) => {
    const place = Math.floor(at * all.length);
    return all.slice(0, place) + sign + all.slice(place + length);
  }, text);
const changes = fc.array(mutation, { minLength: 1, maxLength: 8 });
const mutated = fc
  .tuple(fc.constantFrom(...files), changes)
  .map(([{ name, text }, made]) => ({ name, text: changed(text, made) }));

/** Mutated files of each shape; SEGUE_MUTATIONS asks for more. */
const MUTATIONS = Number(process.env.SEGUE_MUTATIONS ?? 500);
/** No file of a few rows takes so long. */
const HANG_MS = 2000;

async function read(name: string, text: string): Promise<Item[]> {
  const { kind, csv } = await recognise(text, true, name);
  const opened = { source: { pasted: text, name }, head: text, kind, csv };
  const items: Item[] = [];
  const mapping = csv?.columns.mapping ?? [];
  for await (const batch of itemsOf(opened, { mapping, playlistName: '', isArtist: () => false }) ?? [])
    items.push(...batch);
  return items;
}

/** The rows that a text of this kind has, by what it is cut into; null where only a reader can tell. */
async function rowsIn(name: string, text: string): Promise<number | null> {
  const { kind, csv } = await recognise(text, true, name);
  let rows = 0;
  if (csv) {
    for await (const batch of csvRows(pieces(text, text.length + 1), csv.delimiter)) rows += batch.length;
    return rows - (csv.columns.header ? 1 : 0);
  }
  if (kind !== 'links') return null;
  return text.split(/[\s,;]+/u).filter((word) => word !== '' && word !== '\uFEFF').length;
}

describe.each(files)('$name', ({ name, text: whole }) => {
  it(`is read whatever mutation left, each row read or reported`, {
    timeout: 60_000 + MUTATIONS * 20,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(changes, async (made) => {
        const text = changed(whole, made);
        const began = performance.now();
        const items = (await read(name, text)).filter((item) => item.kind !== 'list');
        expect(performance.now() - began).toBeLessThan(HANG_MS);
        const rows = await rowsIn(name, text);
        if (rows !== null) expect(items).toHaveLength(rows);
        for (const item of items) {
          expect(item.line).toBeGreaterThan(0);
          if (item.kind === 'unread') continue;
          const { title, artists, album, durationMs, spotifyId } = item.track;
          expect(title !== '' || spotifyId !== null).toBe(true);
          for (const each of [title, ...artists, album ?? '']) expect(each).not.toMatch(/[\0\n\r]|\p{Cs}/u);
          if (durationMs !== null) expect(Number.isInteger(durationMs)).toBe(true);
        }
      }),
      { numRuns: MUTATIONS },
    );
  });
});

/** The lines of a text that hold anything, and which of them records begin at or go on over. */
const csvFiles = files.filter(({ name }) => name.endsWith('.csv'));
it('drops no row of a table: each line is in a record or reported', async () => {
  await fc.assert(
    fc.asyncProperty(
      mutated.filter(({ name }) => name.endsWith('.csv')),
      fc.integer({ min: 1, max: 300 }),
      async ({ text }, size) => {
        const rows = [];
        for await (const batch of csvRows(pieces(text, size), ',')) rows.push(...batch);
        const lines = [];
        for await (const batch of linesOf(pieces(text, size))) lines.push(...batch);
        // A record goes on over as many lines as its cells have line ends.
        const covered = new Set<number>();
        for (const row of rows) {
          const more = 'cells' in row ? row.cells.join('').split('\n').length - 1 : 0;
          for (let line = row.line; line <= row.line + more; line++) covered.add(line);
        }
        const lost = lines.filter(({ line, text: each }) => each !== '' && !covered.has(line));
        expect(lost).toEqual([]);
        expect(rows.map(({ line }) => line)).toEqual(
          [...new Set(rows.map(({ line }) => line))].sort((a, b) => a - b),
        );
      },
    ),
    { numRuns: 500 },
  );
  expect(csvFiles.length).toBeGreaterThan(5);
});

it('cuts lines the same however the text comes in', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom('a', '\n', '\r', '\r\n', 'bc')),
      fc.integer({ min: 1, max: 5 }),
      async (parts, size) => {
        const text = parts.join('');
        const all = async (step: number) => {
          const found = [];
          for await (const batch of linesOf(pieces(text, step)))
            found.push(...batch.map((line) => line.text));
          return found;
        };
        expect(await all(size)).toEqual(await all(text.length + 1));
      },
    ),
  );
});

it('loses one row to a quote that is never closed, not the rest of the file', async () => {
  const rows = Array.from({ length: 5000 }, (_, i) => (i === 1234 ? '"Open,Ada' : `Song ${i},Ada`));
  const items = await read('a.csv', `title,artist\n${rows.join('\n')}\n`);
  expect(items.filter(({ kind }) => kind === 'track')).toHaveLength(4999);
  expect(items.filter(({ kind }) => kind === 'unread')).toMatchObject([
    { line: 1236, reason: 'broken-quotes' },
  ]);
});

it('keeps a name of several lines, and passes over a line without an end', async () => {
  const endless = 'x'.repeat(3_000_000);
  const items = await read('a.csv', `title,artist\n"Two\r\nlines",Ada\n${endless}\nLast,Ada\n`);
  expect(items).toMatchObject([
    { kind: 'track', line: 2, track: { title: 'Two lines' } },
    { kind: 'unread', line: 4, reason: 'too-long' },
    { kind: 'track', line: 5, track: { title: 'Last' } },
  ]);
});
