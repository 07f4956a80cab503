import { describe, expect, it } from 'vitest';
import { fences, histogram, stretches } from './spread.ts';

describe('fences', () => {
  it('lie one and a half times the middle half beyond it', () => {
    expect(fences([1, 2, 3, 4, 5, 6, 7, 8, 9])).toEqual({ p25: 3, median: 5, p75: 7, lower: -3, upper: 13 });
  });

  it('call nothing unusual among a few', () => {
    expect(fences([0, 0, 0, 0, 0, 0, 9])).toMatchObject({ lower: -Infinity, upper: Infinity });
  });
});

it('counts every value once, those at the ends too', () => {
  expect(histogram([0, 0.24, 0.25, 0.5, 1], 0, 1, 4)).toEqual([2, 1, 1, 1]);
  expect(histogram([], 0, 1, 3)).toEqual([0, 0, 0]);
});

describe('stretches', () => {
  it('are single tracks while there is room for them', () => {
    expect(stretches([0.5, null], 3)).toEqual([
      { from: 0, to: 1, known: 1, mean: 0.5, low: 0.5, high: 0.5 },
      { from: 1, to: 2, known: 0, mean: null, low: null, high: null },
    ]);
    expect(stretches([], 3)).toEqual([]);
  });

  it('cover a long order without gap, and leave what is unknown out of the mean', () => {
    const values = Array.from({ length: 1000 }, (_, i) => (i % 10 === 0 ? null : i));
    const found = stretches(values, 240);
    expect(found).toHaveLength(240);
    expect(found[0]).toEqual({ from: 0, to: 4, known: 3, mean: 2, low: 1, high: 3 });
    expect(found.map(({ from }) => from).slice(1)).toEqual(found.map(({ to }) => to).slice(0, -1));
    expect(found.at(-1)?.to).toBe(1000);
    expect(found.reduce((sum, { known }) => sum + known, 0)).toBe(900);
  });
});
