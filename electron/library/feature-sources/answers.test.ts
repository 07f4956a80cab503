import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type AudioFeatures, FEATURE_NAMES } from '../../../shared/domain/features.ts';
import { libraryToAsk, shownOf, spotifyId } from '../../features/test-run.ts';
import { addTracks, type TestLibrary, temporaryFolder } from '../fixtures.ts';
import { bring as bringTo } from '../import/test-import.ts';

let folder: ReturnType<typeof temporaryFolder>;
let library: TestLibrary;
beforeEach(() => {
  folder = temporaryFolder();
  library = libraryToAsk(folder.path, 4);
});
afterEach(() => {
  library.close(undefined);
  folder.remove();
});

const ASKING = { source: 'reccobeats', answers: ['energy', 'tempo'], playlistId: null } as const;
const ALL = ['audio-file', 'file', 'fma-demo', 'reccobeats'];
const some = (features: Partial<AudioFeatures>): AudioFeatures => ({
  ...(Object.fromEntries(FEATURE_NAMES.map((name) => [name, null])) as AudioFeatures),
  ...features,
});
const tell = (n: number, features: Partial<AudioFeatures> | null) =>
  library.keepTold({
    source: 'reccobeats',
    told: [{ trackId: n, id: spotifyId(n), features: features && some(features) }],
  });

async function bring(energy: number): Promise<void> {
  const path = join(folder.path, 'list.csv');
  writeFileSync(
    path,
    `Track URI,Track Name,Artist Name(s),Energy\nspotify:track:${spotifyId(1)},Track,Someone,${energy}\n`,
  );
  await bringTo(library, [path]);
}
const needs = () => library.featureNeeds({ ...ASKING, answers: [...ASKING.answers] });
const givenBy = async (source: string) => (await needs()).given.find((one) => one.source === source);

describe('two sources of one track', () => {
  it('fill each other in, in the order the user set, whichever came first', async () => {
    tell(1, { energy: 0.2, tempo: 120 });
    await bring(0.9);
    expect(shownOf(library, 1)).toMatchObject({ source: 'file', energy: 0.9, tempo: 120 });
    await library.keepFeatureOrder({ order: ['reccobeats', 'audio-file', 'file', 'fma-demo'] });
    expect(shownOf(library, 1)).toMatchObject({ source: 'reccobeats', energy: 0.2, tempo: 120 });
    await library.keepFeatureOrder({ order: ALL });
    expect(shownOf(library, 1)).toMatchObject({ source: 'file', energy: 0.9, tempo: 120 });
    // The same file again changes nothing.
    const before = JSON.stringify(library.db.prepare('SELECT * FROM feature_answers').all([]));
    await bring(0.9);
    expect(JSON.stringify(library.db.prepare('SELECT * FROM feature_answers').all([]))).toBe(before);
  });

  it('are counted apart, and each is forgotten without the other', async () => {
    await bring(0.9);
    tell(1, { energy: 0.2, tempo: 120 });
    tell(2, { energy: 0.3 });
    expect(await givenBy('file')).toMatchObject({ tracks: 1, values: 1, unknown: 0 });
    expect(await givenBy('reccobeats')).toMatchObject({ tracks: 2, values: 3, unknown: 0 });
    expect(await library.forgetSource({ source: 'reccobeats' })).toEqual({ tracks: 2 });
    expect(shownOf(library, 1)).toMatchObject({ source: 'file', energy: 0.9, tempo: null });
    expect(shownOf(library, 2)).toBeUndefined();
    expect(await givenBy('reccobeats')).toBeUndefined();
    expect(await library.forgetSource({ source: 'file' })).toEqual({ tracks: 1 });
    expect(shownOf(library, 1)).toBeUndefined();
    expect(library.db.prepare('SELECT * FROM feature_answers').all([])).toEqual([]);
  });
});

it('tells of each value of a track who said so and when, and who does not know it', async () => {
  expect(library.trackFeatures({ trackId: 1 })).toEqual({ values: [], unknownTo: [] });
  await bring(0.9);
  const known = async (trackId: number) => library.trackFeatures({ trackId });
  const at = (await known(1)).values[0]?.at;
  const energy = { feature: 'energy', value: 0.9, source: 'file', at };
  expect(library.trackFeatures({ trackId: 1 })).toEqual({ values: [energy], unknownTo: [] });
  tell(1, { energy: 0.2, tempo: 120 });
  expect((await known(1)).values).toEqual([
    energy,
    { feature: 'tempo', value: 120, source: 'reccobeats', at: expect.any(String) },
  ]);
  await library.keepFeatureOrder({ order: ['reccobeats', 'audio-file', 'file', 'fma-demo'] });
  expect((await known(1)).values).toMatchObject([
    { feature: 'energy', value: 0.2, source: 'reccobeats' },
    { feature: 'tempo', source: 'reccobeats' },
  ]);
  tell(2, null);
  expect(library.trackFeatures({ trackId: 2 })).toMatchObject({
    values: [],
    unknownTo: [{ source: 'reccobeats' }],
  });
  expect(() => library.trackFeatures({ trackId: 99 })).toThrow('track 99');
});

it('keeps when each value came', async () => {
  await bring(0.9);
  const { fetched_at: first } = shownOf(library, 1) ?? { fetched_at: '' };
  tell(1, { tempo: 120 });
  const kept = library.db
    .prepare('SELECT source, fetched_at FROM feature_answers WHERE track_id = 1 ORDER BY source')
    .all<{ source: string; fetched_at: string }>([]);
  expect(kept.map(({ source }) => source)).toEqual(['file', 'reccobeats']);
  expect(kept[0]?.fetched_at).toBe(first);
  expect(kept[1]!.fetched_at > first).toBe(true);
});

it('asks only about what lacks something, has an id, and was not asked about', async () => {
  addTracks(library.db, [{ title: 'Without an id' }]);
  tell(1, { energy: 0.5, tempo: 100 });
  tell(2, null);
  const wanted = () =>
    library.featureWanted({ ...ASKING, answers: [...ASKING.answers], after: 0, limit: 40 });
  expect(wanted().map(({ id }) => id)).toEqual([3, 4].map(spotifyId));
  expect((await needs()).library).toEqual({ tracks: 5, known: 1, missing: 2, withoutId: 1 });
  // Forgotten, it may be asked again.
  await library.forgetSource({ source: 'reccobeats' });
  expect(wanted()).toHaveLength(4);
});

it('counts a playlist by its rows and asks about a track once', async () => {
  const { edit } = library;
  const made = await edit({ kind: 'create', name: 'Twice', trackIds: [1, 1, 2] });
  const [playlistId] = made.edit.playlistIds;
  const asking = { ...ASKING, answers: [...ASKING.answers], playlistId: playlistId ?? 0 };
  expect((await library.featureNeeds(asking)).playlist).toEqual({
    tracks: 3,
    known: 0,
    missing: 2,
    withoutId: 0,
  });
  tell(1, { energy: 0.5 });
  expect((await library.featureNeeds(asking)).playlist).toMatchObject({ tracks: 3, known: 2, missing: 1 });
});
