import { expect, it } from 'vitest';
import { ago, clock, megabytes, span } from './format.ts';

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

it('tells how long ago something was', () => {
  const now = Date.parse('2026-03-01T12:00:00Z');
  expect(ago('2026-03-01T11:59:30Z', now)).toBe('just now');
  expect(ago('2026-03-01T12:05:00Z', now)).toBe('just now');
  expect(ago('2026-03-01T11:59:00Z', now)).toBe('1 minute ago');
  expect(ago('2026-03-01T09:10:00Z', now)).toBe('2 hours ago');
  expect(ago('2026-02-26T12:00:00Z', now)).toBe('3 days ago');
});

it('calls nothing but nothing 0 MB', () => {
  expect(megabytes(0)).toBe('0.0');
  expect(megabytes(1)).toBe('0.1');
  expect(megabytes(2_000_000)).toBe('2.0');
});
