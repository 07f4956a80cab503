// Mutated files all the way: their bytes changed at random, looked at and imported into a library. Whatever is left of
// them is read or told of, and nothing of it fails the import.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';

import { eachWithLibrary, type OwnLibrary } from '../test-library.ts';
import { look, run } from './test-import.ts';

/** Files in all; SEGUE_MUTATIONS asks for more. */
const FILES = Number(process.env.SEGUE_MUTATIONS ?? 200);
const HANG_MS = 5000;

const fixtures = join(import.meta.dirname, 'fixtures');
const shapes = readdirSync(fixtures).map((name) => ({ name, bytes: readFileSync(join(fixtures, name)) }));

const change = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat(40),
  put: fc.oneof(
    fc.uint8Array({ maxLength: 8 }),
    fc.constantFrom('"', ',', '\n', '\r\n', '\\', '{', ']', '\0', '\uFEFF', '夜', '1e999').map(Buffer.from),
  ),
});
const mutated = fc
  .tuple(fc.constantFrom(...shapes), fc.array(change, { minLength: 1, maxLength: 8 }))
  .map(([{ name, bytes }, changes]) => ({
    name,
    bytes: changes.reduce((all, { at, length, put }) => {
      const place = Math.floor(at * all.length);
      return Buffer.concat([all.subarray(0, place), put, all.subarray(place + length)]);
    }, bytes),
  }));

let folder: OwnLibrary['folder'];
let library: OwnLibrary['library'];
eachWithLibrary((own) => {
  ({ folder, library } = own);
});

it('are imported, each row added, known, repeated or reported', {
  timeout: 60_000 + FILES * 100,
}, async () => {
  await fc.assert(
    fc.asyncProperty(mutated, fc.boolean(), async ({ name, bytes }, makePlaylists) => {
      const path = join(folder.path, name);
      writeFileSync(path, bytes);
      const began = performance.now();
      const looked = await look(library, [path]);
      const { rows, added, known, again, unread } = await run(library, looked, { makePlaylists });
      expect(performance.now() - began).toBeLessThan(HANG_MS);
      expect(added + known.id + known.isrc + known.name + again + unread).toBe(rows);
      const [file] = looked.files;
      // Looked at to its end, it has as many rows as are then imported: a file without a reader says so in one more.
      if (file?.usable && file.whole && !file.problem) expect(rows).toBe(file.read + file.unread);
    }),
    { numRuns: FILES },
  );
  const broken = library.db.prepare('PRAGMA foreign_key_check').all([]);
  expect(broken).toEqual([]);
});
