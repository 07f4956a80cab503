import { cpSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FileChoice } from '../../../shared/domain/imports.ts';
import { catalogueSource } from '../catalogue-source.ts';
import { contentsOf } from '../fixtures.ts';
import { bring as bringTo } from '../import/test-import.ts';
import { eachWithLibrary, type OwnLibrary } from '../test-library.ts';

let folder: OwnLibrary['folder'];
let library: OwnLibrary['library'];
eachWithLibrary((own) => {
  ({ folder, library } = own);
});

const HEADER = 'track_name,track_artist,playlist_name,popularity,energy';
function write(name: string, ...rows: string[]): string {
  const path = join(folder.path, name);
  writeFileSync(path, `${HEADER}\n${rows.join('\n')}\n`);
  return path;
}
async function bring(path: string, change: Partial<FileChoice> = {}, poolName = ''): Promise<void> {
  await bringTo(library, [path], { makePlaylists: false, ...change }, { poolName });
}
const listed = async () =>
  (await library.pools(undefined)).pools.map(({ kind, name, tracks, withFeatures, playlists }) =>
    [kind, name, tracks, withFeatures, playlists].join(' '),
  );
const idOf = async (name: string) =>
  (await library.pools(undefined)).pools.find((pool) => pool.name === name)!.id;
const titles = () =>
  library.db
    .prepare('SELECT title FROM tracks ORDER BY title')
    .all<{ title: string }>([])
    .map(({ title }) => title);

const A = ['Alpha,Ann,Calm,60,0.5', 'Beta,Ann,Calm,40,', 'Gamma,Bob,Loud,20,0.9'];

describe('a pool', () => {
  it('comes of each import, with every track it names and the playlists that are not made', async () => {
    await bring(write('first.csv', ...A));
    await bring(write('second.csv', 'Alpha,Ann,Mine,90,', 'Delta,Dee,Mine,10,0.1'), { makePlaylists: true });
    expect(await listed()).toEqual(['library  2 2 1', 'import first 3 2 2', 'import second 2 2 0']);
    const source = catalogueSource(library.db);
    const tracks = [...source.tracks()];
    const poolNamed = (name: string) => source.poolNames.find((pool) => pool.name === name)!.id;
    const [own, first, second] = [poolNamed(''), poolNamed('first'), poolNamed('second')];
    const [alpha, beta] = tracks;
    expect(alpha).toMatchObject({ pools: [own, first, second], popularity: 0.9 });
    expect(alpha?.popularityIn).toEqual([
      [first, 0.6],
      [second, 0.9],
    ]);
    expect(beta).toMatchObject({ pools: [first], popularity: 0.4 });
    expect(beta).not.toHaveProperty('popularityIn');
    const playlists = [...source.playlists()].map(({ name, trackIds, pool }) => [
      name,
      trackIds.length,
      pool,
    ]);
    expect(playlists).toEqual([
      ['Mine', 2, own],
      ['Calm', 2, first],
      ['Loud', 1, first],
    ]);
  });

  it('is added to by an import of its name, and the same file twice changes nothing', async () => {
    const path = write('first.csv', ...A);
    await bring(path);
    const before = await listed();
    await bring(path);
    expect(await listed()).toEqual(before);
    await bring(write('more.csv', 'Delta,Dee,Calm,10,'), {}, 'first');
    expect(await listed()).toEqual(['import first 4 2 3']);
  });

  it('is renamed, but not to what another is called, and not the library’s own', async () => {
    await bring(write('first.csv', ...A));
    await bring(write('second.csv', 'Delta,Dee,Mine,10,'), { makePlaylists: true });
    const poolId = await idOf('first');
    library.renamePool({ poolId, name: ' Big one ' });
    expect((await listed())[1]).toBe('import Big one 3 2 2');
    expect(() => library.renamePool({ poolId, name: 'second' })).toThrow('second');
    const own = await idOf('');
    expect(() => library.renamePool({ poolId: own, name: 'x' })).toThrow(`pool ${own}`);
  });

  it('is on or off for all playlists', async () => {
    await bring(write('first.csv', ...A), { makePlaylists: true });
    const playlistId = (await library.playlists(undefined))[0]!.id;
    const chosen = () =>
      library.seeds({ playlistId }).pools.map(({ name, chosen: on }) => [name, on] as const);
    library.choosePool({ poolId: await idOf('first'), chosen: false });
    expect(chosen()).toEqual([
      ['', true],
      ['first', false],
    ]);
    expect(() => library.choosePool({ poolId: 99, chosen: true })).toThrow('pool 99');
  });
});

describe('removing a pool', () => {
  it('takes the tracks that nothing else holds, and touches no playlist', async () => {
    await bring(write('first.csv', ...A, 'Delta,Dee,Calm,1,', 'Epsilon,Eve,Calm,1,', 'Zeta,Zoe,Calm,1,'));
    await bring(write('second.csv', 'Beta,Ann,Mine,10,'));
    const [alpha, , gamma, delta, epsilon] = [1, 2, 3, 4, 5];
    const { edit } = await library.edit({ kind: 'create', name: 'Own', trackIds: [alpha!, gamma!] });
    const { playlistId } = edit;
    const view = library.view({ playlistId, sort: null, filter: '' }) as { order: Int32Array };
    library.edit({ kind: 'remove', playlistId, itemIds: [view.order[1]!] });
    library.edit({ kind: 'dismiss', playlistId, trackId: delta! });
    library.neverSuggest({ what: 'tracks', trackIds: [epsilon!] });
    const before = contentsOf(library.db);
    const poolId = await idOf('first');
    expect(library.poolRemoval({ poolId })).toEqual({ goes: 1, stays: 5 });
    expect(await library.removePool({ poolId })).toEqual({ gone: 1 });
    expect(titles()).toEqual(['Alpha', 'Beta', 'Delta', 'Epsilon', 'Gamma']);
    expect(contentsOf(library.db)).toEqual(before);
    expect(await listed()).toEqual(['library  1 1 1', 'import second 1 0 1']);
    // What was taken out of the playlist is still there to be put back.
    library.undo(undefined);
    library.undo(undefined);
    expect(
      (library.view({ playlistId, sort: null, filter: '' }) as { order: Int32Array }).order,
    ).toHaveLength(2);
  });

  it('keeps what an edit names that is made while it goes on', async () => {
    const rows = Array.from({ length: 600 }, (_, i) => `Song ${i},Artist ${i},Long,1,`);
    await bring(write('long.csv', ...rows));
    const removing = library.removePool({ poolId: await idOf('long') });
    const { edit } = await library.edit({ kind: 'create', name: 'Kept', trackIds: [590] });
    library.edit({ kind: 'delete', playlistId: edit.playlistId });
    expect(await removing).toEqual({ gone: 599 });
    library.undo(undefined);
    expect((await library.playlists(undefined)).map(({ name, count }) => [name, count])).toEqual([
      ['Kept', 1],
    ]);
  });

  it('refuses the library’s own and one that is gone', async () => {
    await bring(write('first.csv', ...A), { makePlaylists: true });
    const own = await idOf('');
    expect(() => library.poolRemoval({ poolId: own })).toThrow(`pool ${own}`);
    await expect(library.removePool({ poolId: 99 })).rejects.toThrow('pool 99');
  });
});

describe('the demo’s pool', () => {
  it('is loaded once, also after it was renamed or removed; its playlists then are the library’s', async () => {
    cpSync(join(import.meta.dirname, '../../../assets/demo'), join(folder.path, 'demo'), { recursive: true });
    library.loadDemo(undefined);
    const [demo] = await listed();
    expect(demo).toMatch(/^demo Free Music Archive demo 1125 \d+ 25$/);
    const poolId = await idOf('Free Music Archive demo');
    library.renamePool({ poolId, name: 'FMA' });
    expect(library.loadDemo(undefined)).toMatchObject({ hasDemo: true, tracks: 1125, playlists: 25 });
    const { goes } = await library.poolRemoval({ poolId });
    expect(await library.removePool({ poolId })).toEqual({ gone: goes });
    expect(await listed()).toEqual([
      expect.stringMatching(new RegExp(`^library {2}${1125 - goes} \\d+ 25$`)),
    ]);
    expect(library.loadDemo(undefined)).toMatchObject({ hasDemo: true, playlists: 25 });
    const source = catalogueSource(library.db);
    const own = source.poolNames.find(({ name }) => name === '')!.id;
    expect([...source.tracks()].every(({ pools }) => pools.includes(own))).toBe(true);
    expect([...source.playlists()].every(({ pool }) => pool === own)).toBe(true);
  });
});

it('past imports say when, what, how many and how many not, and whether the file has changed since', async () => {
  const path = write('first.csv', ...A, ',Nobody,Calm,1,');
  await bring(path);
  const now = async () => (await library.pools(undefined)).pools[0]?.file;
  expect((await library.pools(undefined)).imports).toMatchObject([
    { state: 'done', names: ['first.csv'], files: 1, rows: 4, added: 3, unread: 1 },
  ]);
  expect(await now()).toBe('same');
  expect(library.poolFiles({ poolId: await idOf('first') })).toEqual({ name: 'first', paths: [path] });
  utimesSync(path, new Date(0), new Date(0));
  expect(await now()).toBe('changed');
  rmSync(path);
  expect(await now()).toBe('gone');
});
