import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shifts } from './positions.ts';

/** A playlist of `count` items, some of which are taken out, then others put in at random places. */
const change = fc
  .record({
    count: fc.integer({ min: 0, max: 30 }),
    taken: fc.uniqueArray(fc.nat(29), { maxLength: 12 }),
    put: fc.uniqueArray(fc.nat(40), { maxLength: 12 }),
  })
  .map(({ count, taken, put }) => {
    const out = taken.filter((at) => at < count).sort((a, b) => a - b);
    const final = count - out.length + put.length;
    // Places must fit: beyond the end they move up to the free places there.
    const wanted = new Set(put.filter((at) => at < final));
    for (let at = final - 1; wanted.size < put.length; at--) wanted.add(at);
    return { count, taken: out, put: [...wanted].sort((a, b) => a - b) };
  });

it('moves those that stay to the places left between, one range at a time and none onto another', () => {
  fc.assert(
    fc.property(change, ({ count, taken, put }) => {
      const at = new Map<number, number>(); // item, named by its old position -> position
      for (let item = 0; item < count; item++) if (!taken.includes(item)) at.set(item, item);
      for (const { first, last, delta } of shifts(count, taken, put)) {
        for (const [item, position] of at)
          if (position >= first && position <= last) at.set(item, position + delta);
        expect(new Set(at.values()).size).toBe(at.size);
      }
      const stay = [...at.keys()];
      const free = Array.from({ length: stay.length + put.length }, (_, i) => i).filter(
        (i) => !put.includes(i),
      );
      expect(stay.map((item) => at.get(item))).toEqual(free);
    }),
    { numRuns: 2000 },
  );
});

it('needs one range for a block put in and none at the end', () => {
  expect(shifts(10_000, [], [5, 6, 7])).toEqual([{ first: 5, last: 9_999, delta: 3 }]);
  expect(shifts(10, [], [10])).toEqual([]);
});

it('touches only what lies between when one item moves', () => {
  expect(shifts(100, [10], [20])).toEqual([{ first: 11, last: 20, delta: -1 }]);
  expect(shifts(100, [20], [10])).toEqual([{ first: 10, last: 19, delta: 1 }]);
});
