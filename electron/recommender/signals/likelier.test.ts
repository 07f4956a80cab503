import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogueOf, trackOf } from '../test-catalogue.ts';
import { asAnswer, type Bins, backgroundOf, likelierBy } from './likelier.ts';

const BINS: Bins = { count: 21, of: (value) => Math.round(value), width: 1 };
const popular = (values: readonly (number | null)[]) =>
  catalogueOf(
    values.map((value, i) => trackOf({ id: i + 1, popularity: value === null ? null : value / 20 })),
  );
const density = (values: readonly (number | null)[]) =>
  backgroundOf(
    BINS,
    ({ popularity }) => popularity,
    ({ popularity }) =>
      (row) =>
        20 * (popularity[row] as number),
  )(popular(values), () => undefined);
const even = density(Array.from({ length: 210 }, (_, i) => i % 21));

describe('a value’s being likelier in the playlist', () => {
  it('asks for each of what the playlist keeps to, not for what lies between', () => {
    const by = likelierBy(BINS, even, [2, 2, 3, 17, 18], 1);
    expect(by[2]).toBeGreaterThan(0);
    expect(by[17]).toBeGreaterThan(0);
    expect(by[10]).toBeLessThan(0);
  });

  it('says little of what the whole catalogue has', () => {
    const mostlyLow = density(Array.from({ length: 200 }, (_, i) => (i < 180 ? 3 : i % 21)));
    const by = likelierBy(BINS, mostlyLow, [3, 17], 1);
    expect(by[17]).toBeGreaterThan(by[3]!);
  });

  it('says more, the more tracks say it', () => {
    const once = likelierBy(BINS, even, [5], 1);
    const often = likelierBy(BINS, even, [5, 5, 5, 5, 5], 1);
    expect(often[5]).toBeGreaterThan(once[5]!);
    expect(often[15]).toBeLessThan(once[15]!);
  });

  it('leaves values out of the catalogue’s that are not known', () => {
    const known = [1, 4, 4, 9];
    expect([...density([...known, null, null])]).toEqual([...density(known)]);
  });

  it('is a number, whatever is asked, in whatever order', () => {
    const values = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(values, values, fc.double({ min: 0.1, max: 10, noNaN: true }), (all, own, mixed) => {
        const by = likelierBy(BINS, density(all), own, mixed);
        expect(by.every(Number.isFinite)).toBe(true);
        const turned = likelierBy(BINS, density(all.toReversed()), own.toReversed(), mixed);
        expect([...turned]).toEqual([...by]);
        for (const log of by) {
          expect(asAnswer(log, 3)).toBeGreaterThanOrEqual(0);
          expect(asAnswer(log, 3)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
