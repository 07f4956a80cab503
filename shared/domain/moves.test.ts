import fc from 'fast-check';
import { expect, it } from 'vitest';
import { movedMembers } from './moves.ts';

it('moves as few as can be', () => {
  expect(movedMembers([])).toEqual([]);
  expect(movedMembers([0, 1, 2, 3])).toEqual([]);
  expect(movedMembers([3, 0, 1, 2])).toEqual([0]);
  expect(movedMembers([1, 2, 3, 0])).toEqual([3]);
  expect(movedMembers([3, 2, 1, 0])).toHaveLength(3);
  expect(movedMembers([4, 3, 2, 0, 1])).toEqual([0, 1]);
});

it('leaves what keeps its order or its place, and moves no more than it must', () => {
  const permutation = fc.integer({ min: 1, max: 9 }).chain((n) =>
    fc.shuffledSubarray(
      Array.from({ length: n }, (_, i) => i),
      { minLength: n, maxLength: n },
    ),
  );
  /** By trying every choice. */
  const longest = (order: readonly number[]): number => {
    const [first, ...rest] = order;
    return first === undefined
      ? 0
      : Math.max(longest(rest), 1 + longest(rest.filter((value) => value > first)));
  };
  fc.assert(
    fc.property(permutation, (order) => {
      const moved = new Set(movedMembers(order));
      const rest = order.filter((value, i) => !moved.has(i) && value !== i);
      expect(rest).toEqual([...rest].sort((a, b) => a - b));
      expect(moved.size).toBeLessThanOrEqual(order.length - longest(order));
    }),
  );
});
