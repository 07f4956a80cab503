import { describe, expect, it } from 'vitest';
import { ratioInterval } from './bootstrap.ts';
import { metricsOf } from './metrics.ts';
import { randomFrom } from './random.ts';

describe('a continuation', () => {
  it('is measured by where its hits stand', () => {
    const ranked = Array.from({ length: 30 }, (_, i) => `t${i}`);
    expect(metricsOf(ranked, new Set(['t0', 't1']))).toEqual({ ndcg: 1, recall: 1, clicks: 0 });
    const late = metricsOf(ranked, new Set(['t12', 'unknown']));
    expect(late.ndcg).toBeCloseTo(1 / Math.log2(14) / (1 + 1 / Math.log2(3)), 12);
    expect(late).toMatchObject({ recall: 0.5, clicks: 1 });
    expect(metricsOf(ranked, new Set(['none']))).toEqual({ ndcg: 0, recall: 0, clicks: 51 });
  });

  it('counts to rank 500 and no further', () => {
    const ranked = Array.from({ length: 600 }, (_, i) => `t${i}`);
    expect(metricsOf(ranked, new Set(['t499'])).clicks).toBe(49);
    expect(metricsOf(ranked, new Set(['t500']))).toEqual({ ndcg: 0, recall: 0, clicks: 51 });
  });
});

describe('the interval of a ratio', () => {
  it('is that of paired values, the same each time', () => {
    const random = randomFrom(3);
    const base = Array.from({ length: 200 }, random);
    expect(
      ratioInterval(
        base.map((x) => 1.1 * x),
        base,
      ),
    ).toEqual({
      low: expect.closeTo(1.1, 9),
      high: expect.closeTo(1.1, 9),
    });
    const other = Array.from({ length: 200 }, random);
    const { low, high } = ratioInterval(other, base);
    expect(low).toBeLessThan(1.02);
    expect(high).toBeGreaterThan(0.98);
    expect(ratioInterval(other, base)).toEqual({ low, high });
  });
});
