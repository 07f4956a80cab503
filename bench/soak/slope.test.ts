import { expect, test } from 'vitest';
import { createRandom } from '../../scripts/torture/random.ts';
import { differsFromZero, slopeOf } from './slope.ts';

test('finds a line’s slope exactly, and without doubt', () => {
  const { slope, margin } = slopeOf([0, 1, 2, 5, 9].map((x) => [x, 3 - 2 * x]));
  expect(slope).toBeCloseTo(-2, 12);
  expect(margin).toBeLessThan(1e-6);
});

test('gives the interval of a known regression', () => {
  // As NumPy's polyfit has it, with a standard error of 0.033685 and t(4) = 2.7764.
  const samples = [2.1, 3.8, 6.1, 8.0, 10.1, 11.9].map((y, i) => [i + 1, y] as const);
  const { slope, margin } = slopeOf(samples);
  expect(slope).toBeCloseTo(1.994286, 6);
  expect(margin).toBeCloseTo(0.0935, 3);
});

test('takes noise for noise about 19 times of 20, and growth for growth', () => {
  const random = createRandom(7);
  const noise = () => random.real() + random.real() + random.real() - 1.5;
  const doubts = (growth: number) =>
    Array.from({ length: 400 }, () =>
      slopeOf(Array.from({ length: 30 }, (_, x) => [x, growth * x + noise()] as const)),
    ).filter((found) => !differsFromZero(found)).length;
  expect(doubts(0)).toBeGreaterThan(360);
  expect(doubts(0)).toBeLessThan(396);
  expect(doubts(0.1)).toBe(0);
});

test('cannot tell anything from two samples', () => {
  expect(
    differsFromZero(
      slopeOf([
        [0, 1],
        [1, 2],
      ]),
    ),
  ).toBe(false);
});
