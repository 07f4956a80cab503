import { describe, expect, it } from 'vitest';
import { averaged, linePaths, scaleOf } from './flow-points.ts';

describe('a flow chart', () => {
  it('draws a line that breaks, with a dot for what stands alone', () => {
    const values = [10, 20, null, 15, null];
    const scale = scaleOf(values, 1)!;
    expect(scale).toEqual({ low: 10, high: 20 });
    expect(linePaths(values, scale)).toEqual({
      line: 'M10.00 100.00L30.00 0.00',
      dots: 'M70.00 50.00h0',
    });
    expect(scaleOf([null], 1)).toBeNull();
    expect(scaleOf([5], 2)).toEqual({ low: 4, high: 6 });
  });

  it('averages stretches of what is long', () => {
    expect(averaged([1, 2, 3], 3)).toEqual([1, 2, 3]);
    expect(averaged([1, 3, null, null, 5, null], 3)).toEqual([2, null, 5]);
  });
});
