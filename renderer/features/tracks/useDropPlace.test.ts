import { expect, it } from 'vitest';
import { placeAt } from './useDropPlace.ts';

it('splits rows at their middle and stays inside the playlist', () => {
  expect(placeAt(-30, 42, 10)).toBe(0);
  expect(placeAt(20, 42, 10)).toBe(0);
  expect(placeAt(22, 42, 10)).toBe(1);
  expect(placeAt(42 * 4, 42, 10)).toBe(4);
  expect(placeAt(9999, 42, 10)).toBe(10);
  expect(placeAt(50, 42, 0)).toBe(0);
});
