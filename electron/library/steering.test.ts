import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NEUTRAL } from '../../shared/domain/steering-defaults.ts';
import { ENGINES } from './driver.ts';
import { addTracks, openLibrary, type TestLibrary, temporaryFolder } from './fixtures.ts';

const steered = {
  ...NEUTRAL,
  discover: 0.8,
  shape: { ...NEUTRAL.shape, energy: 70 },
  filters: { ...NEUTRAL.filters, genresKept: ['Été'], years: { from: 1990, to: null } },
  caps: { artist: 2, album: null },
};

describe.each(ENGINES)('steering over %s', (engine) => {
  let folder: ReturnType<typeof temporaryFolder>;
  let library: TestLibrary;
  const reopen = () => {
    library.close(undefined);
    library = openLibrary(folder.path, engine);
  };
  beforeEach(async () => {
    folder = temporaryFolder();
    library = openLibrary(folder.path, engine);
    addTracks(library.db, [
      { title: 'One', artists: ['Ånna', 'Ben'], genres: ['Été', 'Dub'] },
      { title: 'Two', artists: ['Ben'], genres: ['Dub'] },
      { title: 'Three', artists: ['Ben Two'] },
    ]);
    await library.edit({ kind: 'create', name: 'List', trackIds: [1] });
  });
  afterEach(() => {
    library.close(undefined);
    folder.remove();
  });
  const held = () => library.db.prepare('SELECT count(*) AS n FROM steering').get<{ n: number }>([])?.n;

  it('is neutral at first, is kept with the playlist across restarts, and goes with it', async () => {
    expect(library.steering({ playlistId: 1 })).toEqual(NEUTRAL);
    library.keepSteering({ playlistId: 1, steering: { ...NEUTRAL, versions: true } });
    library.keepSteering({ playlistId: 1, steering: steered });
    reopen();
    expect(library.steering({ playlistId: 1 })).toEqual(steered);
    expect(library.seeds({ playlistId: 1 })).toMatchObject({ steering: steered });
    await library.edit({ kind: 'delete', playlistId: 1 });
    expect(held()).toBe(0);
    library.keepSteering({ playlistId: 1, steering: steered });
    expect(held()).toBe(0);
    await library.undo(undefined);
    expect(library.steering({ playlistId: 1 })).toEqual(NEUTRAL);
  });

  it('takes what it does not know for neutral, and what is left out for the default', () => {
    const put = (text: string) =>
      library.db.prepare('INSERT OR REPLACE INTO steering VALUES (1, ?)').run([text]);
    for (const text of ['not JSON', '{"discover": 7}', '{"strategy": "a later one"}']) {
      put(text);
      expect(library.steering({ playlistId: 1 })).toEqual(NEUTRAL);
    }
    put('{"discover": 0.6, "filters": {"explicit": false}}');
    const { filters } = NEUTRAL;
    expect(library.steering({ playlistId: 1 })).toEqual({
      ...{ ...NEUTRAL, discover: 0.6, filters: { ...filters, explicit: false } },
    });
  });

  it('finds genres and artists by the words of their names, those with most tracks first', () => {
    expect(library.namesToFilter({ text: '', limit: 5 })).toEqual({
      genres: [
        { id: 2, name: 'Dub', tracks: 2 },
        { id: 1, name: 'Été', tracks: 1 },
      ],
      artists: [
        { id: 2, name: 'Ben', tracks: 2 },
        { id: 1, name: 'Ånna', tracks: 1 },
        { id: 3, name: 'Ben Two', tracks: 1 },
      ],
    });
    expect(library.namesToFilter({ text: 'two ben', limit: 5 })).toMatchObject({
      genres: [],
      artists: [{ id: 3 }],
    });
    expect(library.namesToFilter({ text: 'ETE', limit: 5 })).toMatchObject({ genres: [{ name: 'Été' }] });
    expect(library.namesToFilter({ text: '%_', limit: 5 })).toEqual({ genres: [], artists: [] });
    expect(library.namesToFilter({ text: '', limit: 1 })).toMatchObject({
      genres: [{ id: 2 }],
      artists: [{ id: 2 }],
    });
  });

  it('keeps what is never to be suggested: tracks, and the first artist of tracks', () => {
    expect(library.neverSuggest({ what: 'tracks', trackIds: [2, 999] })).toEqual({
      tracks: [{ id: 2, title: 'Two', artists: ['Ben'] }],
      artists: [],
    });
    expect(library.neverSuggest({ what: 'tracks', trackIds: [2, 3] })).toMatchObject({ tracks: [{ id: 3 }] });
    expect(library.neverSuggest({ what: 'artists', trackIds: [1] })).toEqual({
      tracks: [],
      artists: [{ id: 1, name: 'Ånna', tracks: 1 }],
    });
    reopen();
    expect(library.neverList(undefined)).toMatchObject({
      tracks: [{ id: 3 }, { id: 2 }],
      artists: [{ id: 1 }],
    });
    expect(library.seeds({ playlistId: 1 })).toMatchObject({ never: { trackIds: [2, 3], artistIds: [1] } });
    library.suggestAgain({ trackIds: [2], artistIds: [1] });
    expect(library.neverList(undefined)).toMatchObject({ tracks: [{ id: 3 }], artists: [] });
  });
});
