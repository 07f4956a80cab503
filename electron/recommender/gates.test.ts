import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseWeights } from '../suggestions/weights.ts';
import { exclusion } from './candidates.ts';
import { prepare } from './recommend.ts';
import { engineOf, trackOf } from './test-catalogue.ts';

const weights = parseWeights(
  readFileSync(new URL('../../assets/ranker-weights.json', import.meta.url), 'utf8'),
);
const years = [...Array(6).fill(1980), ...Array(6).fill(1990), ...Array(6).fill(2010), null, null];
const engine = engineOf(
  years.map((year: number | null, i) => trackOf({ id: i + 1, genres: ['dub'], year })),
  weights,
);
const eraOf = (...seeds: number[]) => {
  const wanted = { seeds, name: '', playlistId: null, ownArtists: new Set<number>() };
  return prepare(engine, wanted, exclusion(engine.catalogue, seeds, [], null)).gates.era;
};

describe('the gate of a playlist’s era', () => {
  it('is 1 for one year, less for decades, and open where no year is known', () => {
    expect(eraOf(0, 1, 2, 3, 4)).toBe(1);
    expect(eraOf(0, 1, 2, 6, 7, 8)).toBeCloseTo(Math.exp(-5 / 8));
    expect(eraOf(0, 1, 2, 12, 13, 14)).toBeLessThan(eraOf(0, 1, 2, 6, 7, 8));
    expect(eraOf(18, 19)).toBe(0.5);
  });

  it('goes by the tracks whose year is known, and little by a few', () => {
    expect(eraOf(0, 1, 2, 6, 7, 8, 18)).toBe(eraOf(0, 1, 2, 6, 7, 8));
    expect(eraOf(0)).toBe(0.5);
    expect(eraOf(0, 1)).toBeGreaterThan(0.5);
    expect(eraOf(0, 1)).toBeLessThan(eraOf(0, 1, 2));
  });
});
