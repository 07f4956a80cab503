import { expect, it } from 'vitest';
import { MAX_ZOOM, MIN_ZOOM, nextZoom } from './zoom.ts';

it('steps up and down and stops at the ends', () => {
  expect(nextZoom(1, 1)).toBe(1.1);
  expect(nextZoom(1, -1)).toBe(0.9);
  expect(nextZoom(1.3, 1)).toBe(1.5);
  expect(nextZoom(MAX_ZOOM, 1)).toBe(MAX_ZOOM);
  expect(nextZoom(MIN_ZOOM, -1)).toBe(MIN_ZOOM);
});
