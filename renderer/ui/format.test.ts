import { expect, it } from 'vitest';
import { clock, span } from './format.ts';

it('writes track lengths as clocks', () => {
  expect(clock(249_000)).toBe('4:09');
  expect(clock(3_753_000)).toBe('1:02:33');
  expect(clock(59_600)).toBe('1:00');
});

it('writes playlist lengths as spans', () => {
  expect(span(0)).toBe('0 s');
  expect(span(35_000)).toBe('35 s');
  expect(span(2_880_000)).toBe('48 min');
  expect(span(3_720_000)).toBe('1 h 2 min');
});
