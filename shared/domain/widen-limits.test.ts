import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimateWidening } from './widen-limits.ts';

describe('what widening is expected to come to', () => {
  it('is a list of albums and an album of each artist before a second one of any', () => {
    const plan = { artists: 20, unknown: 0, daily: 45 };
    expect(estimateWidening(plan, 40)).toEqual({ calls: 40, artists: 20, tracks: 160, days: 1 });
    expect(estimateWidening(plan, 20)).toMatchObject({ artists: 10, tracks: 80 });
    expect(estimateWidening({ ...plan, unknown: 20 }, 30)).toMatchObject({ artists: 10, tracks: 80 });
  });

  it('never promises more calls, artists or fewer days than may be', () => {
    const size = fc.integer({ min: 0, max: 500 });
    const budget = fc.option(fc.integer({ min: 1, max: 1000 }), { nil: null });
    fc.assert(
      fc.property(size, size, fc.integer({ min: 1, max: 100 }), budget, (artists, some, daily, calls) => {
        const unknown = Math.min(artists, some);
        const expected = estimateWidening({ artists, unknown, daily }, calls);
        expect(expected.calls).toBeLessThanOrEqual(calls ?? Number.POSITIVE_INFINITY);
        expect(expected.artists).toBeLessThanOrEqual(artists);
        expect(expected.tracks).toBeLessThanOrEqual(8 * expected.calls);
        expect(expected.days).toBeGreaterThanOrEqual(1);
        const all = estimateWidening({ artists, unknown, daily }, null);
        expect(all.calls).toBeGreaterThanOrEqual(expected.calls);
        expect(all.artists).toBe(artists);
      }),
    );
  });
});
