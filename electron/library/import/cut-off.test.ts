// Imports that were cut off: what is announced, what is gone on with, and what ends the announcement.

import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { FileChoice } from '../../../shared/domain/imports.ts';

import { eachWithLibrary, type OwnLibrary } from '../test-library.ts';
import { keepGoing } from './cut-off.ts';
import type { Source } from './source.ts';

let folder: OwnLibrary['folder'];
let library: OwnLibrary['library'];
eachWithLibrary((own) => {
  ({ folder, library } = own);
});

const choice: FileChoice = { mapping: ['title'], include: true, makePlaylists: true, playlistName: 'Mine' };
const write = (name: string) => {
  const path = join(folder.path, name);
  writeFileSync(path, 'title\nOne\n');
  return path;
};
/** As a process that was killed in the middle of it leaves it. */
function killed(...sources: Source[]): number {
  const begin = "INSERT INTO imports (at, state) VALUES ('2026-01-01T00:00:00.000Z', 'running') RETURNING id";
  const { id } = library.db.prepare(begin).get<{ id: number }>([])!;
  keepGoing(
    library.db,
    id,
    'A pool',
    sources.map((source) => ({ source, choice })),
  );
  return id;
}
const announced = () => library.importCutOff(undefined);
const run = (...sources: Source[]) => library.runImport({ sources, choices: sources.map(() => choice) });

it('is gone on with as it was decided, each file by its place in an archive too', async () => {
  const [one, other] = [write('a.csv'), write('b.csv')];
  const member = { index: 3, name: 'in.csv', bytes: 1, problem: null };
  const importId = killed({ path: one }, { path: other, member }, { pasted: 'x', name: 'Pasted' });
  expect(await announced()).toEqual({
    ...{ importId, at: '2026-01-01T00:00:00.000Z', canGoOn: true },
    ...{ names: ['a.csv', 'in.csv', 'Pasted'], files: 3 },
  });
  // What is another file now is not part of it.
  expect(await library.cutOffFiles({ importId })).toEqual({
    sources: [{ path: one }, { path: other }],
    choices: [choice, null],
    pool: 'A pool',
  });
});

it('is announced until it was gone on with, whatever else is imported', async () => {
  const [one, other] = [write('a.csv'), write('b.csv')];
  const first = killed({ path: one });
  const second = killed({ path: one }, { path: other });
  expect(await announced()).toMatchObject({ importId: second });
  await run({ path: other });
  expect(await announced()).toMatchObject({ importId: second });
  await run({ path: other }, { path: one });
  expect(await announced()).toBeNull();
  await expect(library.cutOffFiles({ importId: first })).rejects.toThrow(`import ${first}`);
});

it('is let be, and the one before it comes to the front', async () => {
  const first = killed({ path: write('a.csv') });
  const second = killed({ pasted: 'x', name: 'Pasted' });
  expect(await announced()).toMatchObject({ importId: second, canGoOn: false });
  library.importLetBe({ importId: second });
  expect(await announced()).toMatchObject({ importId: first });
  library.importLetBe({ importId: first });
  expect(await announced()).toBeNull();
});

it('is not announced while one runs, and not once it has ended', async () => {
  const path = write('a.csv');
  const running = run({ path });
  expect(await announced()).toBeNull();
  await running;
  expect(await announced()).toBeNull();
});

it('whose only file has gone says so, and stays', async () => {
  const path = write('a.csv');
  const importId = killed({ path });
  rmSync(path);
  await expect(library.cutOffFiles({ importId })).rejects.toMatchObject({ code: 'file-not-read' });
  expect(await announced()).toMatchObject({ importId });
});

it('written by another hand is passed over', async () => {
  const importId = killed({ path: write('a.csv') });
  for (const going of ['nonsense', '{}', '{"pool":"x","files":[{"path":1}]}']) {
    library.db.prepare('UPDATE imports SET going = ? WHERE id = ?').run([going, importId]);
    expect(await announced()).toBeNull();
  }
});
