import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inspectSnapshot } from '../catalogue/read.ts';
import { catalogueSource } from './catalogue-source.ts';
import { ENGINES } from './driver.ts';
import { addTracks, madeTracks, openLibrary, type TestLibrary, temporaryFolder } from './fixtures.ts';

describe.each(ENGINES)('snapshot over %s', (engine) => {
  let folder: ReturnType<typeof temporaryFolder>;
  let library: TestLibrary;
  beforeEach(() => {
    folder = temporaryFolder();
    library = openLibrary(folder.path, engine);
  });
  afterEach(() => {
    library.close(undefined);
    folder.remove();
  });

  it('yields every track once, page after page, whole', () => {
    addTracks(library.db, madeTracks(2_500));
    library.db.exec(
      "INSERT INTO pools (id, name) VALUES (7, 'pool'); INSERT INTO pool_tracks VALUES (7, 2, 0.5)",
    );
    const source = catalogueSource(library.db);
    const tracks = [...source.tracks()];
    expect(tracks.map(({ id }) => id)).toEqual(Array.from({ length: 2_500 }, (_, i) => i + 1));
    expect([source.count, source.poolNames]).toEqual([
      2_500,
      [
        { id: 1, name: '' },
        { id: 7, name: 'pool' },
      ],
    ]);
    const [, made] = madeTracks(2);
    expect(tracks[1]).toEqual({
      id: 2,
      explicit: null,
      title: made!.title,
      artistIds: [expect.any(Number)],
      artistNames: made!.artists,
      albumId: 2,
      album: made!.album,
      genres: made!.genres,
      year: made!.year,
      released: null,
      durationMs: made!.durationMs,
      popularity: 0.5,
      pools: [7],
      features: expect.objectContaining({ ...made!.features, loudness: null, danceability: null }),
    });
    expect(tracks[0]).toMatchObject({ popularity: null, pools: [], features: { energy: null, tempo: null } });
    expect(tracks[9]?.artistIds).toHaveLength(2);
  });

  it('yields playlists in their saved order', async () => {
    addTracks(library.db, madeTracks(3));
    const { playlistId } = (await library.edit({ kind: 'create', name: 'p', trackIds: [3, 1, 3] })).edit;
    expect([...catalogueSource(library.db).playlists()]).toEqual([
      { id: playlistId, name: expect.any(String), trackIds: [3, 1, 3], pool: expect.any(Number) },
    ]);
  });

  it('has nothing to build from without tracks', async () => {
    expect(await library.buildSnapshot({ force: true })).toBeNull();
  });

  it('publishes one, says how far it is, and takes it as it is the next time', async () => {
    addTracks(library.db, madeTracks(50));
    const built = await library.buildSnapshot({ force: false });
    expect(built).toMatchObject({ rows: 50, path: expect.stringContaining(join(folder.path, 'catalogue')) });
    expect(inspectSnapshot(built!.path)).toMatchObject({ ok: true, rows: 50, builtAt: built!.builtAt });
    expect(library.events.at(-1)).toEqual({ event: 'snapshotProgress', data: { done: 50, total: 50 } });
    library.events.length = 0;
    expect(await library.buildSnapshot({ force: false })).toEqual(built);
    expect(library.events).toEqual([]);
    addTracks(library.db, madeTracks(1));
    expect(await library.buildSnapshot({ force: false })).toMatchObject({ rows: 51 });
  });

  it.each([false, true])('sets an unreadable one aside before it builds anew (force: %s)', async (force) => {
    addTracks(library.db, madeTracks(50));
    const built = await library.buildSnapshot({ force: false });
    writeFileSync(built!.path, 'no snapshot');
    expect(await library.buildSnapshot({ force })).toMatchObject({ rows: 50 });
    expect(inspectSnapshot(built!.path)).toMatchObject({ ok: true, rows: 50 });
    expect(readFileSync(`${built!.path}.set-aside`, 'utf8')).toBe('no snapshot');
  });

  it('answers other calls and takes edits while it builds', async () => {
    addTracks(library.db, madeTracks(6_000));
    const { playlistId } = (await library.edit({ kind: 'create', name: 'p', trackIds: [1, 2] })).edit;
    let built = false;
    const building = Promise.resolve(library.buildSnapshot({ force: true })).then(() => {
      built = true;
    });
    let answered = 0;
    while (!built) {
      await new Promise(setImmediate);
      if (built) break;
      await library.edit({ kind: 'add', playlistId, trackIds: [3], at: 0 });
      await library.view({ playlistId, sort: null, filter: '' });
      answered++;
    }
    await building;
    expect(answered).toBeGreaterThan(1);
  });
});
