import { expect, test } from 'vitest';
import { scratch } from './scratch.ts';

test('is zeros each time, of the length that is asked for, and the same array while that is the same', () => {
  const numbers = scratch((length) => new Float64Array(length));
  const first = numbers(3);
  first.fill(7);
  const second = numbers(3);
  expect([...second]).toEqual([0, 0, 0]);
  expect(second).toBe(first);
  expect([...numbers(2)]).toEqual([0, 0]);
});

test('is one use’s own', () => {
  const one = scratch((length) => new Float32Array(length));
  const other = scratch((length) => new Float32Array(length));
  expect(one(2)).not.toBe(other(2));
});
