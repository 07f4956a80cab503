import { describe, expect, it } from 'vitest';
import { catalogueOf, trackOf } from '../test-catalogue.ts';
import { nearest } from './nearest.ts';

/** Ever louder in energy, by two artists: the first ten by one, the rest by the other. */
const tracks = Array.from({ length: 40 }, (_, i) =>
  trackOf({ id: i + 1, artist: i < 10 ? 1 : 2, energy: i / 40 }),
);
const ask = nearest(catalogueOf(tracks));
const rows = (seeds: number[], nearestBy?: { each: number | null; artists: boolean }) =>
  ask({ seeds, name: '', exclude: [], limit: 100, discover: 0, nearest: nearestBy }).map(({ row }) => row);

describe('the nearest tracks', () => {
  it('are all there are, unless it is said how many of each', () => {
    expect(rows([0, 20])).toHaveLength(38);
    expect(rows([0, 20], { each: 1, artists: true })).toHaveLength(2);
    expect(rows([0, 20], { each: 3, artists: true }).length).toBeLessThanOrEqual(6);
  });

  it('begin with those of the same artist, unless the artist is not to count', () => {
    const first = rows([9], { each: 9, artists: true });
    expect(first.every((row) => row < 10)).toBe(true);
    const any = rows([9], { each: 9, artists: false });
    expect(any.filter((row) => row >= 10).length).toBeGreaterThanOrEqual(3);
  });
});
