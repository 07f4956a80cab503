// Keeps the demo library's data honest: every promise README.md makes about it, checked on the shipped files.

import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';

interface Playlist {
  name: string;
  description: string;
  tracks: number[];
  mask?: true;
}

interface Demo {
  version: number;
  attribution: Record<'title' | 'source' | 'license' | 'licenseUrl' | 'changes' | 'note', string> & {
    authors: string[];
  };
  playlists: Playlist[];
  featureMask: { reason: string; trackIds: number[] };
}

const read = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');
const csv = read('./tracks.csv');
const json = read('./playlists.json');
const rows: Record<string, string>[] = parse(csv, { columns: true });
const demo: Demo = JSON.parse(json);
const byId = new Map(rows.map((row) => [Number(row.track_id), row]));

const artistsOf = (list: Playlist) => new Set(list.tracks.map((id) => byId.get(id)?.artist));
const albumOf = (id: number) => `${byId.get(id)?.artist} / ${byId.get(id)?.album}`;
const repeated = (ids: number[]) => ids.filter((id, at) => ids.indexOf(id) !== at);

describe('demo tracks', () => {
  it('holds 1,125 tracks with unique ids', () => {
    expect(rows).toHaveLength(1125);
    expect(byId.size).toBe(1125);
  });

  it('has a known value in range for each of the eight features of every track', () => {
    const units = [
      'acousticness',
      'danceability',
      'energy',
      'instrumentalness',
      'liveness',
      'speechiness',
      'valence',
    ];
    const known = (row: Record<string, string>, column: string, max: number) =>
      row[column] !== '' && Number(row[column]) >= 0 && Number(row[column]) <= max;
    const wrong = rows.filter(
      (row) => !units.every((column) => known(row, column, 1)) || !known(row, 'tempo', 400),
    );
    expect(wrong).toEqual([]);
  });

  it('links only to https pages, and names no licence for exactly 21 tracks', () => {
    expect(rows.filter((row) => !row.track_url?.startsWith('https://freemusicarchive.org/'))).toEqual([]);
    expect(rows.filter((row) => !row.license_url?.startsWith('https://') && row.license_url !== '')).toEqual(
      [],
    );
    expect(rows.filter((row) => row.license === '' && row.license_url === '')).toHaveLength(21);
    expect(csv + json).not.toContain('http:');
  });
});

describe('demo playlists', () => {
  const curated = demo.playlists.filter((list) => list.tracks.length > 1);

  it('has at least twelve of 12 to 60 tracks, some of one artist and some mixed', () => {
    expect(curated.length).toBeGreaterThanOrEqual(12);
    for (const list of curated) {
      expect(list.tracks.length, list.name).toBeGreaterThanOrEqual(12);
      expect(list.tracks.length, list.name).toBeLessThanOrEqual(60);
    }
    expect(curated.filter((list) => artistsOf(list).size === 1).length).toBeGreaterThan(0);
    expect(curated.filter((list) => artistsOf(list).size > 1).length).toBeGreaterThan(0);
  });

  it('has exactly one playlist of one track and one empty', () => {
    expect(demo.playlists.filter((list) => list.tracks.length === 1)).toHaveLength(1);
    expect(demo.playlists.filter((list) => list.tracks.length === 0)).toHaveLength(1);
  });

  it('names only tracks that exist', () => {
    const unknown = demo.playlists.flatMap((list) => list.tracks.filter((id) => !byId.has(id)));
    expect(unknown).toEqual([]);
  });

  it('has unique names and one sentence about each', () => {
    expect(new Set(demo.playlists.map((list) => list.name)).size).toBe(demo.playlists.length);
    for (const list of demo.playlists) expect(list.description, list.name).toMatch(/^\S[^.]*\.$/);
  });

  it('repeats a track in one playlist only, where the opener returns as the closer', () => {
    const repeating = demo.playlists.filter((list) => repeated(list.tracks).length > 0);
    expect(repeating).toHaveLength(1);
    const [roundTrip] = repeating;
    expect(repeated(roundTrip!.tracks)).toEqual([roundTrip!.tracks[0]]);
    expect(roundTrip!.tracks.at(-1)).toBe(roundTrip!.tracks[0]);
  });

  it('is sequenced: never sorted by id, no album twice in a row unless the artist is the point', () => {
    for (const list of curated.filter((each) => artistsOf(each).size > 1)) {
      const inARow = list.tracks.filter((id, at) => at > 0 && albumOf(id) === albumOf(list.tracks[at - 1]!));
      expect(inARow, list.name).toEqual([]);
      expect(list.tracks, list.name).not.toEqual([...list.tracks].sort((a, b) => a - b));
    }
  });
});

describe('demo feature mask', () => {
  const masked = demo.featureMask.trackIds;

  it('leaves out 16 tracks, all in the one playlist marked for it and in no other', () => {
    expect(new Set(masked).size).toBe(16);
    const [marked, ...more] = demo.playlists.filter((list) => list.mask === true);
    expect(more).toEqual([]);
    expect(marked!.tracks).toHaveLength(41);
    expect(masked.filter((id) => !marked!.tracks.includes(id))).toEqual([]);
    const elsewhere = demo.playlists.filter((list) => list !== marked).flatMap((list) => list.tracks);
    expect(masked.filter((id) => elsewhere.includes(id))).toEqual([]);
  });

  it('says why', () => {
    expect(demo.featureMask.reason).toContain('on purpose');
  });
});

describe('demo attribution', () => {
  it('names the dataset, its four authors, its source and its licence', () => {
    expect(demo.version).toBe(1);
    expect(demo.attribution.title).toBe('FMA: A Dataset For Music Analysis');
    const surnames = demo.attribution.authors.map((author) => author.split(' ').at(-1));
    expect(surnames).toEqual(['Defferrard', 'Benzi', 'Vandergheynst', 'Bresson']);
    expect(demo.attribution.source).toBe('https://github.com/mdeff/fma');
    expect(demo.attribution.license).toBe('CC BY 4.0');
    expect(demo.attribution.licenseUrl).toBe('https://creativecommons.org/licenses/by/4.0/');
    expect(demo.attribution.changes).toContain('https');
    expect(demo.attribution.note).toContain('No audio is included');
  });
});
