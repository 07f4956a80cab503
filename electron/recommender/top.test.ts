import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bestRows, topRows } from './top.ts';

/** Few different values, so that most tie, and those that must never be found. */
const values = fc.array(
  fc.oneof(fc.integer({ min: -3, max: 3 }), fc.constantFrom(Number.NaN, Infinity, -Infinity, -0, 0.5)),
  { maxLength: 400 },
);
const counts = fc.integer({ min: 0, max: 60 });
const nothing = () => undefined;

/** What they must find, by sorting everything. */
function sorted(all: readonly number[], sign: 1 | -1, eligible: (row: number) => boolean): number[] {
  return all
    .map((value, row) => ({ value: sign * value, row }))
    .filter(({ value, row }) => value > -Infinity && eligible(row))
    .sort((a, b) => (a.value === b.value ? a.row - b.row : b.value > a.value ? 1 : -1))
    .map(({ row }) => row);
}

test('finds the best of any values, the lower rows where they tie', () => {
  fc.assert(
    fc.property(values, counts, fc.integer({ min: 1, max: 5 }), (all, n, step) => {
      const eligible = (row: number) => row % step !== 1;
      const wanted = (sign: 1 | -1) => sorted(all, sign, eligible).slice(0, n);
      const search = { n, checkpoint: nothing, eligible };
      expect([...topRows(all, n, nothing, eligible)]).toEqual(wanted(1));
      expect([...bestRows(all, { ...search, best: 'largest' }).sort()]).toEqual(ascending(wanted(1)));
      expect([...bestRows(all, { ...search, best: 'smallest' }).sort()]).toEqual(ascending(wanted(-1)));
    }),
  );
});

const ascending = (rows: number[]) => rows.toSorted((a, b) => a - b);

test('finds them among many, in any order of the values', () => {
  const rows = 50_000;
  const orders: Record<string, (row: number) => number> = {
    ascending: (row) => row,
    descending: (row) => -row,
    'all the same': () => 1,
    scattered: (row) => Math.sin(row * 7919),
  };
  for (const [name, of] of Object.entries(orders)) {
    const all = Float32Array.from({ length: rows }, (_, row) => of(row));
    const wanted = sorted([...all], 1, () => true).slice(0, 2000);
    expect([...topRows(all, 2000, nothing)], name).toEqual(wanted);
  }
});

test('finds them where few may be found, and by values that many rows share', () => {
  const rows = 50_000;
  const values = Float32Array.from({ length: 900 }, (_, at) => Math.sin(at * 7919));
  const of = Uint16Array.from({ length: rows }, (_, row) => (row * 31) % 900);
  const all = Array.from(of, (at) => values[at]!);
  for (const eligible of [() => true, (row: number) => row % 97 === 5]) {
    const search = { n: 1000, of, checkpoint: nothing, eligible };
    const wanted = (sign: 1 | -1) => ascending(sorted(all, sign, eligible).slice(0, 1000));
    expect([...bestRows(values, { ...search, best: 'largest' }).sort()]).toEqual(wanted(1));
    expect([...bestRows(values, { ...search, best: 'smallest' }).sort()]).toEqual(wanted(-1));
  }
});

test('looks at the checkpoint while it searches', () => {
  const stop = () => {
    throw new Error('stopped');
  };
  expect(() => topRows([1, 2, 3], 2, stop)).toThrow('stopped');
});
