import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type AudioFeatures, FEATURE_NAMES } from '../../../shared/domain/features.ts';
import { addTracks, openLibrary, type TestLibrary, temporaryFolder } from '../fixtures.ts';

let folder: ReturnType<typeof temporaryFolder>;
let library: TestLibrary;
beforeEach(() => {
  folder = temporaryFolder();
  library = openLibrary(folder.path, 'node:sqlite');
  addTracks(library.db, [
    {
      ...{ title: 'Night, "slow"', artists: ['Ada', '夜'], album: 'Home', genres: ['pop'], year: 1999 },
      features: { energy: 0.5, key: 0 },
    },
    { title: '=1+1' },
  ]);
  library.db.exec(
    "INSERT INTO pools (name) VALUES ('Imported'); INSERT INTO pool_tracks VALUES (2, 2, 0.25)",
  );
});
afterEach(() => {
  library.close(undefined);
  folder.remove();
});

async function tables(format: 'csv' | 'ndjson') {
  const path = join(folder.path, 'out.zip');
  expect(await library.exportLibraryTo({ path, format })).toEqual({ playlists: 0, tracks: 2 });
  const read = (name: string) => execFileSync('unzip', ['-p', path, `${name}.${format}`]).toString();
  return {
    tracks: read('tracks'),
    features: read('features'),
    answers: read('answers'),
    pools: read('pools'),
  };
}

it('are a row each track, value and membership, as CSV', async () => {
  expect(await tables('csv')).toEqual({
    tracks: [
      'track_id,source,source_id,isrc,title,artists,album,track_number,year,duration_ms,explicit,genres,url,released',
      '1,test,0,,"Night, ""slow""","[""Ada"",""夜""]",Home,,1999,,,"[""pop""]",,',
      '2,test,1,,=1+1,[],,,,,,[],,',
      '',
    ].join('\r\n'),
    features: [
      'track_id,feature,value,source,fetched_at',
      '1,energy,0.5,test,2026-01-01T00:00:00.000Z',
      '1,key,0,test,2026-01-01T00:00:00.000Z',
      '',
    ].join('\r\n'),
    answers: [
      'track_id,source,fetched_at,energy,danceability,valence,acousticness,instrumentalness,liveness,speechiness,tempo,loudness,key,mode,timeSignature',
      '1,test,2026-01-01T00:00:00.000Z,0.5,,,,,,,,,0,,',
      '',
    ].join('\r\n'),
    pools: 'pool,track_id,popularity\r\nImported,2,0.25\r\n',
  });
});

it('and as NDJSON', async () => {
  const { tracks, features, pools } = await tables('ndjson');
  const lines = (text: string) =>
    text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown);
  expect(lines(tracks)).toMatchObject([
    { track_id: 1, artists: ['Ada', '夜'], genres: ['pop'], isrc: null, year: 1999 },
    { track_id: 2, title: '=1+1', artists: [] },
  ]);
  expect(lines(features)).toContainEqual({
    ...{ track_id: 1, feature: 'key', value: 0, source: 'test', fetched_at: '2026-01-01T00:00:00.000Z' },
  });
  expect(lines(pools)).toEqual([{ pool: 'Imported', track_id: 2, popularity: 0.25 }]);
});

it('have what each source said of a track, also that it does not know it', async () => {
  const none = Object.fromEntries(FEATURE_NAMES.map((name) => [name, null])) as AudioFeatures;
  const said = (trackId: number, features: AudioFeatures | null) =>
    library.keepTold({ source: 'reccobeats', told: [{ trackId, id: 'x', features }] });
  said(1, { ...none, energy: 0.9, tempo: 120 });
  said(2, null);
  const { answers, features } = await tables('ndjson');
  const rows = (text: string) =>
    text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(rows(answers)).toMatchObject([
    { track_id: 1, source: 'reccobeats', energy: 0.9, tempo: 120, key: null },
    { track_id: 1, source: 'test', fetched_at: '2026-01-01T00:00:00.000Z', energy: 0.5, key: 0 },
    { track_id: 2, source: 'reccobeats', energy: null, tempo: null },
  ]);
  // Each value under the name of whoever is believed about it.
  expect(rows(features).map(({ feature, value, source }) => [feature, value, source])).toEqual([
    ['energy', 0.9, 'reccobeats'],
    ['tempo', 120, 'reccobeats'],
    ['key', 0, 'test'],
  ]);
});
