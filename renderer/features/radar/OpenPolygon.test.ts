import { expect, it } from 'vitest';
import { openPath } from './OpenPolygon.tsx';

const points = (...values: (number | null)[]) =>
  values.map((value, index) => ({ x: index, y: value ?? 0, value }));

it('closes when every axis is known', () => {
  expect(openPath(points(1, 2, 3))).toBe('M0.0,1.0L1.0,2.0L2.0,3.0Z');
});

it('opens at a missing axis, and joins across the start of the circle', () => {
  expect(openPath(points(1, null, 3, 4))).toBe('M2.0,3.0L3.0,4.0L0.0,1.0');
});

it('draws each stretch apart, a lone axis as a dot', () => {
  expect(openPath(points(1, null, 3, null))).toBe('M2.0,3.0h0.01M0.0,1.0h0.01');
});

it('draws nothing when nothing is known', () => {
  expect(openPath(points(null, null))).toBe('');
});
