import { afterEach, beforeEach, expect, it } from 'vitest';
import { ENGINES } from '../driver.ts';
import { addTracks, contentsOf, openLibrary, type TestLibrary, temporaryFolder } from '../fixtures.ts';
import { createCare } from './care.ts';

let folder: ReturnType<typeof temporaryFolder>;
let library: TestLibrary;
beforeEach(() => {
  folder = temporaryFolder();
  library = openLibrary(folder.path, ENGINES.find((engine) => engine === 'node:sqlite') ?? 'libsql');
  addTracks(library.db, [
    { title: 'Lola', artists: ['Kinks'] }, // 1
    { title: 'Lola - Remastered 2014', artists: ['The Kinks'] }, // 2: another artist's id
    { title: 'Lola (Live)', artists: ['Kinks'] }, // 3
    { title: '夜に駆ける', artists: ['YOASOBI'] }, // 4
    { title: 'Intro', artists: ['Kinks'], durationMs: 30_000 }, // 5
    { title: 'Intro', artists: ['Kinks'], durationMs: 300_000 }, // 6: another work
    { title: 'Untouched' }, // 7: nobody's, in no playlist
  ]);
});
afterEach(() => {
  library.close(undefined);
  folder.remove();
});
const create = async (name: string, trackIds: number[]) =>
  (await library.edit({ kind: 'create', name, trackIds })).edit;

/** Groups as lists of [playlist, track]. */
async function groups(scope: 'inside' | 'across') {
  const { starts, playlistIds, trackIds } = await library.duplicates({ scope });
  const rows = Array.from(trackIds, (trackId, i) => [playlistIds[i], trackId]);
  return Array.from(starts.subarray(1), (end, g) => rows.slice(starts[g], end));
}

it('finds what is twice in one playlist, by id and as the same song under another', async () => {
  await create('one', [1, 4, 3, 1, 5, 6]);
  await create('two', [4]);
  expect(await groups('inside')).toEqual([
    [
      [1, 1],
      [1, 3],
      [1, 1],
    ],
  ]);
});

it('finds what is in several playlists, that of most first', async () => {
  await create('one', [4, 1, 7]);
  await create('two', [4, 2]);
  await create('three', [3]);
  expect(await groups('across')).toEqual([
    [
      [1, 1],
      [2, 2],
      [3, 3],
    ],
    [
      [1, 4],
      [2, 4],
    ],
  ]);
});

it('misses nothing of what tracks are written meanwhile, or comes into a playlist', async () => {
  const rest = Array.from({ length: 4500 }, (_, i) => ({ title: `Other ${i}`, artists: ['Others'] }));
  const others = addTracks(library.db, rest);
  await create('one', [1, ...others, 4]);
  const [late] = addTracks(library.db, [{ title: 'Lola - Mono', artists: ['Kinks'] }]);
  const care = createCare(library.db);
  const asked = care.duplicates('inside');
  // The first portion has been read, and others wait for their turn.
  care.invalidate();
  await library.edit({ kind: 'add', playlistId: 1, at: 0, trackIds: [late!, 4] });
  care.invalidate();
  const { starts, trackIds } = await asked;
  const found = Array.from(starts.subarray(1), (end, g) => [...trackIds.subarray(starts[g], end)]);
  expect(found).toEqual([
    [late, 1],
    [4, 4],
  ]);
  care.invalidate();
  expect([...(await care.duplicates('inside')).trackIds]).toEqual([late, 1, 4, 4]);
});

it('keeps a nameless track to itself', async () => {
  addTracks(library.db, [{ title: 'Untouched' }]);
  await create('one', [7, 8]);
  expect(await groups('inside')).toEqual([]);
});

it('tells where a track is and where its song is under another id', async () => {
  await create('one', [4, 1, 1]);
  await create('two', [3, 2]);
  const { track, places } = await library.whereUsed({ trackId: 1 });
  expect(track.title).toBe('Lola');
  expect(places.map(({ playlistId, position, otherTitle }) => [playlistId, position, otherTitle])).toEqual([
    [1, 1, null],
    [1, 2, null],
    [2, 0, 'Lola (Live)'],
    [2, 1, 'Lola - Remastered 2014'],
  ]);
  expect((await library.whereUsed({ trackId: 7 })).places).toEqual([]);
  await expect(library.whereUsed({ trackId: 99 })).rejects.toMatchObject({ code: 'not-found' });
});

it('lists by title what no playlist holds', async () => {
  await create('one', [1, 2, 4]);
  const { trackIds, total } = await library.unusedTracks(undefined);
  expect([...trackIds]).toEqual([5, 6, 3, 7]);
  expect(total).toBe(4);
});

it('cleans up several playlists as one edit that one undo takes back and both histories tell of', async () => {
  await create('one', [1, 4, 1]);
  await create('two', [3, 4]);
  const before = contentsOf(library.db);
  const { edit } = await library.edit({
    kind: 'tidy',
    playlistId: 2,
    removals: [
      { playlistId: 1, itemIds: [3] },
      { playlistId: 2, itemIds: [4] },
    ],
  });
  expect(edit).toMatchObject({ kind: 'tidy', count: 2, playlistIds: [2, 1], playlistName: 'two' });
  expect(library.events.at(-1)).toEqual({ event: 'libraryChanged', data: { playlistIds: [2, 1] } });
  for (const playlistId of [1, 2]) {
    const entries = await library.history({ playlistId });
    expect(entries.filter((entry) => entry.type === 'edit' && entry.kind === 'tidy')).toHaveLength(1);
    expect(entries.some((entry) => entry.type === 'backup')).toBe(true);
  }
  const undone = await library.undo(undefined);
  expect(contentsOf(library.db)).toBe(before);
  expect(undone.edit.itemIds).toEqual([4]);
});

it('refuses a clean-up whole where one of the copies is gone', async () => {
  await create('one', [1, 4, 1]);
  await create('two', [3, 4]);
  const before = contentsOf(library.db);
  const removals = [
    { playlistId: 1, itemIds: [3] },
    { playlistId: 2, itemIds: [99] },
  ];
  expect(() => library.edit({ kind: 'tidy', playlistId: 1, removals })).toThrow(
    expect.objectContaining({ code: 'stale-view' }),
  );
  expect(contentsOf(library.db)).toBe(before);
});
