import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseTower } from '../../suggestions/tower-weights.ts';
import { parseWeights } from '../../suggestions/weights.ts';
import { exclusion } from '../candidates.ts';
import { prepare } from '../recommend.ts';
import { engineOf, trackOf } from '../test-catalogue.ts';
import { INPUTS, POINT, pointOf } from '../towers/tower.ts';
import { kind } from './kind.ts';

const asset = (name: string) =>
  readFileSync(new URL(`../../../assets/${name}-weights.json`, import.meta.url), 'utf8');
const weights = parseWeights(asset('ranker'));
const tower = parseTower(asset('two-tower'));

/** Folk of the seventies and techno of today by turns; the seeds are the first of the folk. */
const tracks = Array.from({ length: 40 }, (_, i) =>
  trackOf({
    ...{ id: i + 1, genres: [i % 2 ? 'deep techno' : 'indie folk'], year: i % 2 ? 2018 : 1972 },
    ...{ energy: (i % 2 ? 0.8 : 0.2) + i / 1000, danceability: 0.5 + i / 1000, valence: (i % 5) / 5 },
    ...{ acousticness: i % 2 ? 0.1 : 0.9, instrumentalness: 0.1 * (i % 3), liveness: (i % 7) / 7 },
    ...{ speechiness: (i % 4) / 40, tempo: 90 + i, loudness: -8 - (i % 6), key: i % 12, mode: i % 2 },
  }),
);
const seeds = [0, 2, 4, 6];

function asked(made: typeof tracks): (row: number) => number {
  const engine = { ...engineOf(made, weights), tower };
  const wanted = { seeds, name: '', playlistId: null, ownArtists: new Set<number>() };
  const { context } = prepare(engine, wanted, exclusion(engine.catalogue, seeds, [], null));
  return kind(context)?.like ?? (() => Number.NaN);
}

const without = (rows: readonly number[], what: Partial<(typeof tracks)[number]>) =>
  tracks.map((one, row) => (rows.includes(row) ? { ...one, ...what } : one));

describe('kind', () => {
  it('is nearer for a track that is like the playlist in genres, year and sound', () => {
    const like = asked(tracks);
    for (const row of [8, 20, 38]) expect(like(row)).toBeGreaterThan(like(row + 1));
    expect(Math.max(...tracks.map((_, row) => like(row)))).toBeLessThanOrEqual(1 + 1e-9);
  });

  it('is the cosine of the towers’ points', () => {
    const { catalogue } = engineOf(tracks, weights);
    const inputs = new Float64Array(INPUTS);
    const points = tracks.map((_, row) => {
      const point = new Float64Array(POINT);
      pointOf(catalogue, tower, row, inputs, point, 0);
      return point;
    });
    const mean = points[0]!.map((_, k) => seeds.reduce((sum, row) => sum + points[row]![k]!, 0));
    const like = asked(tracks);
    points.forEach((point, row) => {
      const dot = point.reduce((sum, value, k) => sum + value * mean[k]!, 0);
      expect(like(row)).toBeCloseTo(Math.max(0, dot / Math.hypot(...mean)), 12);
    });
  });

  it('is not asked of a track that lacks what the playlist is known by', () => {
    expect(asked(without([8], { year: null }))(8)).toBeNaN();
    expect(asked(without([8], { genres: [] }))(8)).toBeNaN();
    expect(asked(without([8], { features: { ...tracks[8]!.features, mode: null } }))(8)).toBeNaN();
  });

  it('does not mind what the playlist is not known by', () => {
    const yearless = asked(without(seeds, { year: null }));
    const both = asked(without([...seeds, 8], { year: null }));
    expect(yearless(8)).not.toBeNaN();
    expect(both(8)).toBe(yearless(8));
    expect(
      asked(tracks.map((one) => ({ ...one, genres: [], year: null, features: tracks[0]!.features })))(8),
    ).toBeGreaterThan(0);
  });

  it('has nothing to ask where nothing is known', () => {
    const bare = tracks.map(({ id }) => trackOf({ id }));
    expect(asked(bare)(8)).toBeNaN();
  });
});
