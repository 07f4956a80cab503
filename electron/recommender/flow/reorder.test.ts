import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderFor } from './answers.ts';
import { pathCost, reorder, WHOLE } from './reorder.ts';
import { catalogueOfAll, known, listed, sketch } from './test-tracks.ts';
import { transitionCost } from './transition.ts';

const options = { keepFirst: false, checkpoint: () => undefined };
const inOrder = (rows: readonly number[], order: readonly number[]) =>
  order.map((place) => rows[place] ?? -1);

describe('a suggested order', () => {
  it('is one of the same members, never costlier than the given one, and always the same', () => {
    fc.assert(
      fc.property(listed(), ({ sketches, rows, keepFirst }) => {
        const cost = transitionCost(catalogueOfAll(sketches), rows);
        const order = reorder(cost, rows, { ...options, keepFirst });
        expect([...order].sort((a, b) => a - b)).toEqual(rows.map((_, place) => place));
        expect(pathCost(cost, inOrder(rows, order))).toBeLessThanOrEqual(pathCost(cost, rows));
        expect(reorder(cost, rows, { ...options, keepFirst })).toEqual(order);
        if (keepFirst && rows.length > 0) expect(order[0]).toBe(0);
      }),
    );
  });

  it('is as short as can be for a few', () => {
    const permutations = (places: number[]): number[][] =>
      places.length <= 1
        ? [places]
        : places.flatMap((place) =>
            permutations(places.filter((other) => other !== place)).map((rest) => [place, ...rest]),
          );
    fc.assert(
      fc.property(fc.array(sketch, { minLength: 2, maxLength: 6 }), (sketches) => {
        const rows = sketches.map((_, row) => row);
        const cost = transitionCost(catalogueOfAll(sketches), rows);
        const least = Math.min(...permutations(rows).map((order) => pathCost(cost, order)));
        const found = pathCost(cost, inOrder(rows, reorder(cost, rows, options)));
        expect(found).toBeLessThanOrEqual(least * 1.1 + 1e-9);
      }),
      { numRuns: 60, seed: 4 },
    );
  });

  it('leaves alone what cannot be bettered: nothing, one, the unknown, the sorted', () => {
    const catalogue = catalogueOfAll([90, 100, 110, 120].map((tempo) => known({ tempo })));
    const of = (ids: number[]) => orderFor(catalogue, ids, true, () => undefined).order;
    expect(of([])).toEqual([]);
    expect(of([2])).toEqual([0]);
    expect(of([7, 8, 9])).toEqual([0, 1, 2]);
    expect(of([1, 2, 3, 4])).toEqual([0, 1, 2, 3]);
    expect(of([1, 3, 2, 4])).toEqual([0, 2, 1, 3]);
  });

  it('leaves tracks of which nothing is known in their places, and orders the others around them', () => {
    const catalogue = catalogueOfAll([90, 100, 110, 120].map((tempo) => known({ tempo })));
    const of = (ids: number[], keepFirst = true) => orderFor(catalogue, ids, keepFirst, () => undefined);
    expect(of([1, 99, 3, 2, 98, 4]).order).toEqual([0, 1, 3, 2, 4, 5]);
    expect(of([99, 2, 1, 3, 4]).order).toEqual([0, 2, 1, 3, 4]);
    expect(of([99, 2, 1, 3, 4]).unknown).toBe(1);
  });

  it('keeps copies of a track, apart where it can', () => {
    const catalogue = catalogueOfAll([100, 104, 108].map((tempo) => known({ tempo })));
    const { order } = orderFor(catalogue, [1, 1, 2, 3], false, () => undefined);
    expect([...order].sort()).toEqual([0, 1, 2, 3]);
    const places = [order.indexOf(0), order.indexOf(1)];
    expect(Math.abs(places[0]! - places[1]!)).toBeGreaterThan(1);
  });

  it('tells what is known and what becomes better', () => {
    const catalogue = catalogueOfAll([100, 150, 104, null].map((tempo) => known({ tempo, key: 0, mode: 1 })));
    const reply = orderFor(catalogue, [1, 2, 3, 4, 99], true, () => undefined);
    expect(reply.known).toEqual({ tempo: 3, key: 4, energy: 4 });
    expect(reply).toMatchObject({ unknown: 1, inStretches: false });
    expect(reply.before).toMatchObject({ transitions: 3, keysKnown: 3, keysMix: 3, sameArtist: 0 });
    expect(reply.tempo).toEqual([100, 150, 104, null, null]);
    expect(reply.after.tempoChange).toBeLessThan(reply.before.tempoChange!);
  });

  it('orders ten thousand in stretches, and stops when told to', { timeout: 60_000 }, () => {
    const sketches = Array.from({ length: 400 }, (_, i) =>
      known({ tempo: 60 + ((i * 37) % 120), energy: ((i * 61) % 100) / 100 }),
    );
    const catalogue = catalogueOfAll(sketches);
    const rows = Array.from({ length: 10_000 }, (_, i) => (i * 7919) % 400);
    const cost = transitionCost(catalogue, rows);
    let pieces = 0;
    const order = reorder(cost, rows, { keepFirst: true, checkpoint: () => void pieces++ });
    expect(new Set(order).size).toBe(10_000);
    expect(order[0]).toBe(0);
    expect(pathCost(cost, inOrder(rows, order))).toBeLessThan(0.5 * pathCost(cost, rows));
    expect(pieces).toBeGreaterThan(1000);
    const told = new Error('told');
    const stop = () => {
      if (pieces-- < WHOLE) throw told;
    };
    expect(() => reorder(cost, rows, { keepFirst: true, checkpoint: stop })).toThrow(told);
  });
});
