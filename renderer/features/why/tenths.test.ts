import fc from 'fast-check';
import { expect, it } from 'vitest';
import { tenths } from './tenths.ts';

it('rounds parts so that they add up to the rounded sum, none by a tenth or more', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: -40, max: 60, noNaN: true }), { maxLength: 16 }), (values) => {
      const rounded = tenths(values);
      const sum = values.reduce((total, value) => total + value, 0);
      expect(rounded.reduce((total, value) => total + value, 0)).toBe(Math.round(10 * sum) || 0);
      rounded.forEach((value, i) => {
        expect(Math.abs(value - 10 * values[i]!)).toBeLessThan(1);
      });
    }),
  );
  expect(tenths([33.33, 33.33, 33.34])).toEqual([333, 333, 334]);
  expect(tenths([12.26, -0.26])).toEqual([123, -3]);
});
