import { expect, it } from 'vitest';
import { dayOf } from './cells.ts';
import { releaseDay } from './release-day.ts';

it.each([
  ['2011-05-30', '2011-05-30'],
  ['2011-05-30T00:00:00Z', '2011-05-30'],
  ['5/3/99', '1999-05-03'],
  ['2011-05', null],
  ['2011', null],
  ['2011-02-31', null],
  ['13/45/11', null],
  ['', null],
])('of %j the day is %j', (cell, day) => {
  expect(dayOf(cell)).toBe(day);
});

it('counts days, and takes what only stands for a year as not known', () => {
  const day = releaseDay('2020-03-01');
  expect([day - releaseDay('2020-02-28'), day - releaseDay('2019-03-01')]).toEqual([2, 366]);
  expect(releaseDay('1900-01-02')).toBe(2);
  for (const date of ['2020-01-01', '1899-12-31', '2090-06-01', '2020-13-45', '2020', 'soon', null])
    expect(releaseDay(date)).toBe(0);
});
