import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkTexts } from './check-texts.ts';
import { ENGINES, openDriver } from './driver.ts';
import { addTracks, madeTracks, openLibrary, temporaryFolder } from './fixtures.ts';
import { openLibraryDatabase } from './open.ts';

let folder: ReturnType<typeof temporaryFolder>;
let file: string;
beforeEach(() => {
  folder = temporaryFolder();
  file = path.join(folder.path, 'library.sqlite');
});
afterEach(() => folder.remove());

/** One byte of the last track's title becomes one that no UTF-8 text has; SQLite's own check sees nothing. */
function flipByte(): void {
  const library = openLibrary(folder.path, 'node:sqlite');
  addTracks(library.db, [...madeTracks(1200), { title: 'Quokka serenade' }]);
  library.close(undefined);
  const bytes = readFileSync(file);
  bytes.writeUInt8(0xff, bytes.indexOf('Quokka serenade') + 3);
  writeFileSync(file, bytes);
}

describe.each(ENGINES)('texts over %s', (engine) => {
  it('that are sound pass, in every script', () => {
    const library = openLibrary(folder.path, engine);
    addTracks(library.db, madeTracks(1200));
    expect(() => checkTexts(library.db)).not.toThrow();
    library.close(undefined);
  });

  it('with a flipped byte are found and named', () => {
    flipByte();
    const db = openDriver(file, engine);
    expect(() => checkTexts(db)).toThrowError(
      expect.objectContaining({ code: 'database-corrupt', message: 'not text: tracks.title' }),
    );
    db.close();
  });
});

it('that the engine would abort at keep the library from being opened over libsql', () => {
  flipByte();
  expect(() => openLibraryDatabase(file, 'libsql')).toThrowError(
    expect.objectContaining({ code: 'database-corrupt' }),
  );
  // What would happen otherwise, in a process of its own.
  const url = JSON.stringify(new URL('./driver.ts', import.meta.url).href);
  const source = `
    const { openDriver } = await import(${url});
    openDriver(process.argv[1], 'libsql').prepare('SELECT title FROM tracks').all([]);`;
  const ended = spawnSync(process.execPath, ['--input-type=module', '-e', source, file]);
  expect(ended.status).not.toBe(0);
});
