import { afterAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { itemRowSchema, trackDetailSchema } from '../../shared/domain/library.ts';
import { ENGINES } from './driver.ts';
import { addTracks, openLibrary, temporaryFolder } from './fixtures.ts';

describe.each(ENGINES)('tracks over %s', async (engine) => {
  const folder = temporaryFolder();
  const library = openLibrary(folder.path, engine);
  addTracks(library.db, [
    {
      title: 'One',
      artists: ['Zoë', 'Amy'],
      album: 'First',
      genres: ['Rock', 'Jazz: Vocal'],
      year: 1999,
      durationMs: 1000,
      url: 'https://example.org/1',
      features: { energy: 0.5, tempo: 120, key: 3, mode: 1 },
    },
    { title: 'Two' },
    { title: 'Three', features: { energy: 0.25 } },
    { title: 'Four', features: { energy: 0.5 } },
  ]);
  const { itemIds } = (await library.edit({ kind: 'create', name: 'p', trackIds: [3, 1, 2, 1] })).edit;
  afterAll(() => {
    library.close(undefined);
    folder.remove();
  });

  it('gives whole rows in the order asked and leaves out what is gone', async () => {
    const [three, one, two] = itemIds as [number, number, number];
    const rows = await library.rows({ itemIds: [two, 999, one, two, three] });
    expect(z.array(z.strictObject(itemRowSchema.shape)).parse(rows)).toEqual(rows);
    expect(rows.map(({ title, position }) => [title, position])).toEqual([
      ['Two', 2],
      ['One', 1],
      ['Two', 2],
      ['Three', 0],
    ]);
    expect(rows[1]).toEqual({
      itemId: one,
      position: 1,
      addedAt: '2026-01-01T00:00:01.000Z',
      trackId: 1,
      title: 'One',
      artists: ['Zoë', 'Amy'],
      album: 'First',
      year: 1999,
      durationMs: 1000,
      explicit: null,
      genres: ['Rock', 'Jazz: Vocal'],
      tempo: 120,
      key: 3,
      mode: 1,
      energy: 0.5,
      hasFeatures: true,
      url: 'https://example.org/1',
      license: null,
      file: null,
      cover: null,
    });
    expect(rows[0]).toMatchObject({ artists: [], genres: [], album: null, energy: null, hasFeatures: false });
  });

  it('names the tracks behind items, copies and all', async () => {
    expect(await library.trackIdsOf({ itemIds: [...itemIds].reverse() })).toEqual([1, 2, 1, 3]);
    expect(await library.trackIdsOf({ itemIds: [999, itemIds[0]!] })).toEqual([3]);
  });

  it('ranks features within the library, ties at their middle, and leaves the unknown open', async () => {
    const [one, two, three] = await library.tracks({ trackIds: [1, 2, 3] });
    expect(z.strictObject(trackDetailSchema.shape).parse(one)).toEqual(one);
    // Known energies: .25, .5, .5.
    expect(one?.percentiles.energy).toBeCloseTo((2 / 3) * 100);
    expect(three?.percentiles.energy).toBeCloseTo((1 / 6) * 100);
    expect(one?.percentiles.valence).toBeNull();
    expect(two?.percentiles.energy).toBeNull();
  });

  it('gives suggestions their tracks in the order asked, without unknown ones', async () => {
    const tracks = await library.tracks({ trackIds: [4, 77, 1] });
    expect(tracks.map(({ trackId }) => trackId)).toEqual([4, 1]);
  });

  it('gives links, null where there is none', async () => {
    expect(await library.links({ trackIds: [2, 1, 77] })).toEqual([null, 'https://example.org/1', null]);
  });

  it('counts the library', async () => {
    expect(await library.librarySummary(undefined)).toEqual({
      tracks: 4,
      playlists: 1,
      artists: 2,
      hasDemo: false,
    });
  });
});
