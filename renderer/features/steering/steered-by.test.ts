import { expect, it } from 'vitest';
import { NEUTRAL, NO_FILTERS } from '../../../shared/domain/steering-defaults.ts';
import { filterText, lengthText, readLength, steeredBy } from './steered-by.ts';

it('says nothing of a playlist that nobody has steered, however far the slider is', () => {
  expect(steeredBy({ ...NEUTRAL, discover: 1 })).toEqual([]);
});

it('says each thing that is steered, and how to be without it', () => {
  const steering = {
    ...NEUTRAL,
    filters: {
      ...NO_FILTERS,
      genresKept: ['Rock', 'Folk'],
      years: { from: 1990, to: 1999 },
      length: { from: null, to: 210 },
      explicit: false,
      languagesKept: ['pt', 'de'],
      artistsOut: [{ id: 3, name: 'Ånna' }],
    },
    shape: { ...NEUTRAL.shape, energy: 80 },
    weights: { ...NEUTRAL.weights, tempo: 2, era: 0 },
    caps: { artist: 2, album: null },
    versions: true,
    strategy: 'content' as const,
  };
  const all = steeredBy(steering);
  // Names keep to themselves: the marks around them are invisible.
  expect(all.map(({ text }) => text.replace(/[\u2066-\u2069]/g, ''))).toEqual([
    'Only Rock, Folk',
    'Years 1990–1999',
    'Length to 3:30',
    'Not explicit',
    'Only Portuguese, German',
    'Without Ånna',
    'Energy to 80 %',
    'Tempo: much more',
    'Era: not at all',
    'Artists at most 2×',
    'With other versions',
    'By the music alone',
  ]);
  for (const { id, without } of all) {
    const left = steeredBy({ ...steering, ...without }).map((one) => one.id);
    expect(left).toEqual(all.map((one) => one.id).filter((other) => other !== id));
  }
});

it('shows an open end of a range', () => {
  const years = filterText({ ...NO_FILTERS, years: { from: 1990, to: null } }, 'years');
  expect(years.replace(/[\u2066-\u2069]/g, '')).toBe('Years from 1990');
});

it.each([
  ['3:30', 210],
  ['0:45', 45],
  ['1:02:03', 3723],
  ['4', 240],
  ['2.5', 150],
])('reads a length of %s', (text, seconds) => {
  expect(readLength(text)).toBe(seconds);
});

it.each(['', 'long', '3:3', '1:2:3'])('takes “%s” for no length', (text) => {
  expect(readLength(text)).toBeNaN();
});

it('shows a length as it is read', () => {
  for (const seconds of [0, 45, 210, 3723]) expect(readLength(lengthText(seconds))).toBe(seconds);
});
