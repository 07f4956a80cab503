import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchLists } from './match.ts';
import { mergePlaylists } from './merge.ts';

const merged = (base: string, mine: string, theirs: string) => {
  const { items, unclear } = mergePlaylists([...base], [...mine], [...theirs]);
  return items.map(({ uri }, place) => (unclear.includes(place) ? `(${uri})` : uri)).join('');
};
const uris = (merge: ReturnType<typeof mergePlaylists>) => merge.items.map(({ uri }) => uri);
const count = (list: readonly string[], uri: string) => list.filter((one) => one === uri).length;

/** A few uris, files and an episode among them, so that there are copies. */
const URIS = ['a', 'b', 'c', 'd', 'e', 'f', 'spotify:local:x::y:1', 'spotify:episode:z'];
const uri = fc.constantFrom(...URIS);
const list = fc.array(uri, { maxLength: 12 });
/** What somebody makes of a list: some taken out, some moved, some put in. */
const edited = (base: readonly string[]) =>
  fc
    .record({
      kept: fc.subarray(base.map((_, place) => place)),
      moves: fc.array(fc.tuple(fc.nat(20), fc.nat(20)), { maxLength: 3 }),
      added: fc.array(fc.tuple(uri, fc.nat(20)), { maxLength: 4 }),
    })
    .map(({ kept, moves, added }) => {
      const result = kept.map((place) => base[place]!);
      for (const [from, to] of moves) {
        if (result.length === 0) break;
        const [one] = result.splice(from % result.length, 1);
        result.splice(to % (result.length + 1), 0, one!);
      }
      for (const [one, at] of added) result.splice(at % (result.length + 1), 0, one);
      return result;
    });
const sides = list.chain((base) => fc.tuple(fc.constant(base), edited(base), edited(base)));
const RUNS = { numRuns: 2_000 };

describe('matching', () => {
  it('finds each item once and leaves over what is not there', () => {
    fc.assert(
      fc.property(list, list, (before, after) => {
        const from = matchLists(before, after);
        const found = from.filter((place) => place !== null);
        expect(new Set(found).size).toBe(found.length);
        for (const [place, at] of from.entries()) if (at !== null) expect(before[at]).toBe(after[place]);
        for (const one of URIS) {
          const matched = after.filter((each, place) => each === one && from[place] !== null).length;
          expect(matched).toBe(Math.min(count(before, one), count(after, one)));
        }
      }),
      RUNS,
    );
  });

  it.each([
    ['aba', 'ba', [1, 2]],
    ['aba', 'ab', [0, 1]],
    ['abc', 'cab', [2, 0, 1]],
    ['aab', 'aXab', [0, null, 1, 2]],
  ])('of %s in %s', (before, after, places) => expect(matchLists([...before], [...after])).toEqual(places));

  it('heeds what is known', () => {
    expect(matchLists(['a', 'a', 'b'], ['a', 'b'], [1, null])).toEqual([1, 2]);
  });

  it('of ten thousand copies of one is there without trying all', () => {
    const same = Array.from({ length: 10_000 }, () => 'a');
    expect(matchLists(same, same).every((place, index) => place === index)).toBe(true);
  });
});

describe('a merge', () => {
  it('gives what one side made where the other did nothing, and what both made alike', () => {
    fc.assert(
      fc.property(sides, ([base, mine, theirs]) => {
        expect(uris(mergePlaylists(base, base, theirs))).toEqual(theirs);
        expect(uris(mergePlaylists(base, mine, base))).toEqual(mine);
        expect(uris(mergePlaylists(base, mine, mine))).toEqual(mine);
        expect(mergePlaylists(base, mine, base).unclear).toEqual([]);
      }),
      RUNS,
    );
  });

  it('neither loses nor doubles an item', () => {
    fc.assert(
      fc.property(sides, ([base, mine, theirs]) => {
        const both = uris(mergePlaylists(base, mine, theirs));
        for (const one of URIS) {
          const [b, m, t, n] = [base, mine, theirs, both].map((each) => count(each, one)) as [
            number,
            number,
            number,
            number,
          ];
          if (m >= b && t >= b) expect(n).toBe(Math.max(m, t));
          else if (m >= b || t >= b) expect(n).toBe(m + t - b);
          else {
            expect(n).toBeGreaterThanOrEqual(Math.max(0, m + t - b));
            expect(n).toBeLessThanOrEqual(Math.min(m, t));
          }
        }
      }),
      RUNS,
    );
  });

  it('says from where each item is', () => {
    fc.assert(
      fc.property(sides, ([base, mine, theirs]) => {
        const { items } = mergePlaylists(base, mine, theirs);
        for (const side of ['mine', 'theirs'] as const) {
          const places = items.flatMap((item) => item[side] ?? []);
          expect(new Set(places).size).toBe(places.length);
        }
        for (const item of items) {
          expect(item.mine !== null || item.theirs !== null).toBe(true);
          if (item.mine !== null) expect(mine[item.mine]).toBe(item.uri);
          if (item.theirs !== null) expect(theirs[item.theirs]).toBe(item.uri);
        }
      }),
      RUNS,
    );
  });

  it('is of the same items the other way round', () => {
    fc.assert(
      fc.property(sides, ([base, mine, theirs]) => {
        const one = mergePlaylists(base, mine, theirs);
        const other = mergePlaylists(base, theirs, mine);
        expect(uris(one).sort()).toEqual(uris(other).sort());
        expect(one.unclear.length).toBe(other.unclear.length);
      }),
      RUNS,
    );
  });

  it('is in the same order the other way round, where it is clear and nothing is put in', () => {
    const order = fc.shuffledSubarray(['a', 'b', 'c', 'd', 'e', 'f']);
    fc.assert(
      fc.property(order, order, ([...mine], [...theirs]) => {
        const base = ['a', 'b', 'c', 'd', 'e', 'f'];
        const one = mergePlaylists(base, mine, theirs);
        const other = mergePlaylists(base, theirs, mine);
        if (one.unclear.length === 0) expect(uris(one)).toEqual(uris(other));
      }),
      RUNS,
    );
  });

  it.each([
    ['additions at both ends', 'abc', 'abcX', 'Yabc', 'YabcX'],
    ['additions at one place', 'abc', 'abcX', 'abcY', 'abcYX'],
    ['one addition by both', 'abc', 'abcX', 'aXbc', 'aXbc'],
    ['a removal and a move elsewhere', 'abcd', 'bcd', 'abdc', 'bdc'],
    ['a removal of what the other moved', 'abcd', 'bcd', 'bcda', 'bcd'],
    ['two moves', 'abcdef', 'bcdefa', 'fabcde', 'fbcdea'],
    ['one move, further by one', 'abcd', 'bacd', 'bcda', 'bcda'],
    ['an addition behind what the other moved away', 'abc', 'cab', 'abcX', 'cabX'],
    ['one copy of two', 'aba', 'ba', 'abaX', 'baX'],
    ['another copy each', 'aba', 'ba', 'ab', 'b'],
    ['one item moved both ways', 'bac', 'abc', 'bca', '(a)(b)(c)'],
    ['the rest of a circle', 'bacxyz', 'abcxyz', 'bcazxy', '(a)(b)(c)zxy'],
    ['everything taken out', 'abc', '', 'abcX', 'X'],
    ['nothing', '', '', '', ''],
  ])('of %s: %s as %s and %s', (_, base, mine, theirs, both) => {
    expect(merged(base, mine, theirs)).toBe(both);
  });

  it('of ten thousand items that both have shuffled is there without trying all', () => {
    const base = Array.from({ length: 10_000 }, (_, index) => `${index}`);
    const turned = (factor: number) => base.map((_, index) => `${(index * factor) % 10_000}`);
    const { items, unclear } = mergePlaylists(base, turned(7_919), turned(3_331));
    expect(items.length).toBe(10_000);
    expect(unclear.length).toBeGreaterThan(0);
  });
});
