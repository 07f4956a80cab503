import { afterAll, describe, expect, it } from 'vitest';
import type { Sort } from '../../shared/domain/sort.ts';
import { ENGINES } from './driver.ts';
import { addTracks, openLibrary, temporaryFolder } from './fixtures.ts';

describe.each(ENGINES)('view over %s', async (engine) => {
  const folder = temporaryFolder();
  const library = openLibrary(folder.path, engine);
  addTracks(library.db, [
    {
      title: 'Track 10',
      artists: ['Björk'],
      album: 'Été',
      year: 2001,
      durationMs: 10,
      features: { energy: 0.2, key: 9, mode: 0 },
    },
    { title: 'track 9', artists: ['Zoë', 'Amy'], album: null, year: null, durationMs: 20, features: null },
    {
      title: 'Ärger',
      artists: ['amy'],
      album: 'Hôtel',
      year: 1999,
      durationMs: null,
      features: { energy: 0.9, key: 0, mode: 1 },
    },
    {
      title: 'Zebra',
      artists: ['Мумий Тролль'],
      album: 'Море',
      genres: ['Old-Time / Historic'],
      year: 2001,
      durationMs: 40,
      features: { energy: 0.2 },
    },
  ]);
  const { playlistId, itemIds } = (await library.edit({ kind: 'create', name: 'p', trackIds: [1, 2, 3, 4] }))
    .edit;
  afterAll(() => {
    library.close(undefined);
    folder.remove();
  });

  /** Places in the saved order, 0-based, as the view shows them. */
  const places = async (sort: Sort | null, filter = '') => {
    const { order } = await library.view({ playlistId, sort, filter });
    expect(order).toBeInstanceOf(Int32Array);
    return [...order].map((id) => itemIds.indexOf(id));
  };
  const both = async (column: Sort['column']) => [
    await places({ column, direction: 'asc' }),
    await places({ column, direction: 'desc' }),
  ];

  it('keeps the saved order without a sort', async () => expect(await places(null)).toEqual([0, 1, 2, 3]));

  it.each<[Sort['column'], number[], number[]]>([
    ['position', [0, 1, 2, 3], [3, 2, 1, 0]],
    ['title', [2, 1, 0, 3], [3, 0, 1, 2]], // numbers in titles count as numbers, accents and case do not
    ['artist', [2, 0, 1, 3], [3, 1, 0, 2]],
    ['album', [0, 2, 3, 1], [3, 2, 0, 1]], // no album: last both ways
    ['genre', [3, 0, 1, 2], [3, 0, 1, 2]],
    ['year', [2, 0, 3, 1], [0, 3, 2, 1]], // equal years stay in the saved order both ways
    ['energy', [0, 3, 2, 1], [2, 0, 3, 1]],
    ['duration', [0, 1, 3, 2], [3, 1, 0, 2]],
    ['key', [0, 2, 1, 3], [2, 0, 1, 3]], // 8A before 8B; half a key is none
    ['added', [0, 1, 2, 3], [0, 1, 2, 3]],
  ])('sorts by %s', async (column, ascending, descending) => {
    expect(await both(column)).toEqual([ascending, descending]);
  });

  it('brings the rows that are to be in sight first', async () => {
    const many = {
      kind: 'create',
      name: 'many',
      trackIds: Array.from({ length: 100 }, (_, i) => 1 + (i % 4)),
    } as const;
    const query = { playlistId: (await library.edit(many)).edit.playlistId, sort: null, filter: '' };
    const rowsFrom = async (from?: number) =>
      (await library.view({ ...query, from })).rows.map(({ position }) => position);
    expect((await rowsFrom())[0]).toBe(0);
    expect((await rowsFrom(30))[0]).toBe(30);
    // Never fewer than there are to show.
    expect(await rowsFrom(99)).toEqual(Array.from({ length: 40 }, (_, i) => 60 + i));
    expect((await library.view({ ...query, filter: 'Ärger', from: 99 })).rows).toHaveLength(25);
  });

  it.each<[string, number[]]>([
    ['bjork', [0]],
    ['BJÖRK ete', [0]],
    ['amy', [1, 2]],
    ['amy zoe', [1]],
    ['МУМИИ', [3]],
    ['море', [3]],
    ['historic', [3]],
    ['track', [0, 1]],
    ['zebra amy', []],
    ['   ', [0, 1, 2, 3]],
  ])('filters by %s', async (filter, expected) => expect(await places(null, filter)).toEqual(expected));

  it('sorts what the filter leaves, and brings its first rows along', async () => {
    expect(await places({ column: 'title', direction: 'desc' }, 'amy')).toEqual([1, 2]);
    const { order, rows } = await library.view({ playlistId, sort: null, filter: 'amy' });
    expect(rows.map(({ itemId }) => itemId)).toEqual([...order]);
    expect(rows.map(({ position }) => position)).toEqual([1, 2]);
  });

  it('describes the playlist as it is now', async () => {
    expect((await library.view({ playlistId, sort: null, filter: 'amy' })).playlist).toEqual({
      id: playlistId,
      name: 'p',
      description: '',
      kind: 'local',
      count: 4,
      durationMs: 70,
      withDuration: 3,
      withFeatures: 3,
      coverSeed: 'Été',
      revision: 1,
      account: null,
    });
  });

  it('refuses a playlist that is not there', () => {
    expect(() => library.view({ playlistId: 99, sort: null, filter: '' })).toThrowError(
      expect.objectContaining({ code: 'not-found' }),
    );
  });
});
