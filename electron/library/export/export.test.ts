import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SegueError } from '../../../shared/domain/result.ts';
import { ENGINES } from '../driver.ts';
import { addTracks, madeTracks, openLibrary, type TestLibrary, temporaryFolder } from '../fixtures.ts';
import { writeFileWhole } from '../write-file.ts';

let folder: ReturnType<typeof temporaryFolder>;
let out: string;
beforeEach(() => {
  folder = temporaryFolder();
  out = join(folder.path, 'out');
  mkdirSync(out);
});
afterEach(() => folder.remove());

describe('writing a file whole', () => {
  const failing = function* (thrown: Error) {
    yield 'half';
    throw thrown;
  };
  const errno = (code: string) => Object.assign(new Error(code), { code });

  it('puts it over what was there', async () => {
    const file = join(out, 'a.csv');
    writeFileSync(file, 'old');
    await writeFileWhole(file, ['new', ' one']);
    expect(readFileSync(file, 'utf8')).toBe('new one');
    expect(readdirSync(out)).toEqual(['a.csv']);
  });

  it.each([
    [errno('ENOSPC'), 'export-full'],
    [errno('EROFS'), 'export-read-only'],
    [errno('EIO'), 'export-failed'],
    [new SegueError('not-found'), 'not-found'],
  ])('leaves the old file and nothing else behind when it fails: %s', async (thrown, code) => {
    const file = join(out, 'a.csv');
    writeFileSync(file, 'old');
    await expect(writeFileWhole(file, failing(thrown))).rejects.toMatchObject({ code });
    expect(readFileSync(file, 'utf8')).toBe('old');
    expect(readdirSync(out)).toEqual(['a.csv']);
  });

  it('fails where there is no such folder, or a folder in its place', async () => {
    const nowhere = join(out, 'missing', 'a.csv');
    await expect(writeFileWhole(nowhere, ['x'])).rejects.toMatchObject({ code: 'export-failed' });
    mkdirSync(join(out, 'taken'));
    await expect(writeFileWhole(join(out, 'taken'), ['x'])).rejects.toMatchObject({ code: 'export-failed' });
    expect(readdirSync(out)).toEqual(['taken']);
  });
});

describe.each(ENGINES)('exporting over %s', (engine) => {
  let library: TestLibrary;
  beforeEach(() => {
    library = openLibrary(folder.path, engine);
    addTracks(library.db, [...madeTracks(1200), { title: 'No address' }]);
  });
  afterEach(() => library.close(undefined));
  const path = () => join(out, 'list');
  const titles = () => (JSON.parse(readFileSync(path(), 'utf8')) as { tracks: { title: string }[] }).tracks;

  it('writes a playlist in its saved order, copies included, page after page', async () => {
    const trackIds = [...Array.from({ length: 1201 }, (_, i) => 1201 - i), 7];
    const { playlistId } = (await library.edit({ kind: 'create', name: 'list', trackIds })).edit;
    const request = { name: 'list', escapeFormulas: true, path: path() };
    const what = { kind: 'playlist', playlistId } as const;
    expect(await library.exportTo({ ...request, what, format: 'json' })).toEqual({
      count: 1202,
      withoutLink: 1,
    });
    const made = madeTracks(1200).map(({ title }) => title);
    expect(titles().map(({ title }) => title)).toEqual(['No address', ...made.toReversed(), made[6]]);
    await library.exportTo({ ...request, what, format: 'm3u8' });
    expect(readFileSync(path(), 'utf8').match(/^https:/gm)).toHaveLength(1201);
    await library.exportTo({ ...request, what, format: 'csv' });
    expect(readFileSync(path(), 'utf8').split('\r\n')).toHaveLength(1 + 1202 + 1);
  });

  it('writes what is picked, in the order given', async () => {
    const { itemIds } = (await library.edit({ kind: 'create', name: 'list', trackIds: [1, 2, 3] })).edit;
    const request = { name: 'picked', escapeFormulas: true, format: 'json', path: path() } as const;
    await library.exportTo({ ...request, what: { kind: 'items', itemIds: [itemIds[2]!, itemIds[0]!] } });
    const made = madeTracks(3).map(({ title }) => title);
    expect(titles()).toMatchObject([
      { title: made[2], addedAt: expect.any(String) },
      { title: made[0], features: null },
    ]);
    await library.exportTo({ ...request, what: { kind: 'tracks', trackIds: [2] } });
    expect(titles()).toMatchObject([{ title: made[1], addedAt: null, features: { energy: 0.031 } }]);
  });

  it('says when the playlist is gone, and writes nothing', async () => {
    const request = { name: 'x', escapeFormulas: true, format: 'csv', path: path() } as const;
    await expect(
      library.exportTo({ ...request, what: { kind: 'playlist', playlistId: 9 } }),
    ).rejects.toMatchObject({ code: 'not-found' });
    expect(readdirSync(out)).toEqual([]);
  });
});
