import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ranked } from '../types.ts';
import { inFlow, placesFor } from './answers.ts';
import { follow, LATEST, WINDOW } from './follow.ts';
import { pathCost } from './reorder.ts';
import { catalogueOfAll, known, listed, sketch } from './test-tracks.ts';
import { octavesApart, transitionCost } from './transition.ts';

describe('what a transition costs', () => {
  it('is 0..1 and the same both ways', () => {
    fc.assert(
      fc.property(listed(), ({ sketches, rows }) => {
        const cost = transitionCost(catalogueOfAll(sketches), rows);
        for (const a of rows)
          for (const b of rows) {
            expect(cost(a, b)).toBe(cost(b, a));
            expect(cost(a, b)).toBeGreaterThanOrEqual(0);
            expect(cost(a, b)).toBeLessThanOrEqual(1 + 1e-9);
          }
      }),
    );
  });

  it('takes half and double time for the same', () => {
    expect(octavesApart(70, 140)).toBeCloseTo(0);
    expect(octavesApart(140, 70)).toBeCloseTo(0);
    expect(octavesApart(100, 100 * Math.SQRT2)).toBeCloseTo(0.5);
    const cost = transitionCost(catalogueOfAll([70, 140, 95].map((tempo) => known({ tempo }))), [0, 1, 2]);
    expect(cost(0, 1)).toBeCloseTo(0);
    expect(cost(0, 2)).toBeGreaterThan(0.2);
  });

  it('prefers keys that mix, and another artist', () => {
    const keys = catalogueOfAll([0, 7, 6].map((key) => known({ key, mode: 1 })));
    const byKey = transitionCost(keys, [0, 1, 2]);
    expect(byKey(0, 1)).toBeLessThan(byKey(0, 2));
    const artists = catalogueOfAll([1, 1, 2].map((artist) => known({ artist })));
    const byArtist = transitionCost(artists, [0, 1, 2]);
    expect(byArtist(0, 2)).toBeLessThan(byArtist(0, 1));
  });

  it('is the mean where nothing is known: the same from anywhere', () => {
    const nothing = known({ tempo: null, energy: null });
    fc.assert(
      fc.property(fc.array(sketch, { minLength: 2, maxLength: 10 }), (sketches) => {
        const catalogue = catalogueOfAll([...sketches, nothing]);
        const rows = sketches.map((_, row) => row);
        const unknown = sketches.length;
        const cost = transitionCost(catalogue, [...rows, unknown]);
        const costs = rows.map((row) => cost(row, unknown));
        for (const one of [...costs, cost(-1, unknown), cost(-1, -1)]) expect(one).toBeCloseTo(costs[0]!, 12);
      }),
    );
  });

  it('is that of the mean of the known ones', () => {
    const tempos = [100, 110, 125];
    const catalogue = catalogueOfAll([
      ...tempos.map((tempo) => known({ tempo, energy: null })),
      known({ tempo: null, energy: null }),
    ]);
    const cost = transitionCost(catalogue, [0, 1, 2, 3]);
    expect(cost(0, 3)).toBeCloseTo((cost(0, 1) + cost(0, 2) + cost(1, 2)) / 3, 6);
    // Less than it would be after the nearest, more than after the farthest: neither a merit nor a fault.
    expect(cost(0, 3)).toBeGreaterThan(cost(0, 1));
    expect(cost(0, 3)).toBeLessThan(cost(0, 2));
  });

  it('does not depend on the order the tracks are given in', () => {
    fc.assert(
      fc.property(listed(), ({ sketches, rows }) => {
        const catalogue = catalogueOfAll(sketches);
        const [one, other] = [transitionCost(catalogue, rows), transitionCost(catalogue, rows.toReversed())];
        for (const a of rows) for (const b of rows) expect(one(a, b)).toBe(other(a, b));
      }),
    );
  });
});

describe('suggestions in flow', () => {
  it('are the same ones, near their rank, and always the same', () => {
    const many = fc.array(sketch, { minLength: 1, maxLength: 90 });
    fc.assert(
      fc.property(many, fc.boolean(), (sketches, started) => {
        const rows = sketches.map((_, row) => row);
        const cost = transitionCost(catalogueOfAll(sketches), rows);
        const order = follow(cost, started ? 0 : null, rows);
        expect([...order].sort((a, b) => a - b)).toEqual(rows);
        expect(follow(cost, started ? 0 : null, rows)).toEqual(order);
        order.forEach((rank, at) => {
          expect(at).toBeGreaterThan(rank - WINDOW);
          expect(at).toBeLessThanOrEqual(rank + LATEST);
        });
        if (!started) expect(order[0]).toBe(0);
      }),
      { numRuns: 60 },
    );
  });

  it('follow the last track, and tell how', () => {
    const catalogue = catalogueOfAll([100, 180, 101, 104].map((tempo) => known({ tempo })));
    const ranked = [1, 2, 3].map(
      (row): Ranked => ({ row, trackId: row + 1, score: 90 - row, reasons: [], parts: [] }),
    );
    const found = inFlow(catalogue, 1, ranked);
    expect(found.map(({ trackId }) => trackId)).toEqual([3, 4, 2]);
    expect(found.map(({ transition }) => transition?.tempo)).toEqual([
      { from: 100, to: 101 },
      { from: 101, to: 104 },
      { from: 104, to: 180 },
    ]);
    expect(inFlow(catalogue, null, ranked)[0]).toMatchObject({ trackId: 2, transition: null });
    expect(inFlow(catalogue, 99, []).length).toBe(0);
  });
});

describe('places for a track', () => {
  const catalogue = catalogueOfAll([
    ...[100, 110, 130, 140].map((tempo) => known({ tempo })),
    known({ tempo: 120 }),
    known({ tempo: null, energy: null }),
  ]);

  it('lie where it disturbs least, with the neighbours it would have', () => {
    const [best, ...others] = placesFor(catalogue, [1, 2, 3, 4], 5, null);
    expect(best).toMatchObject({ at: 2, becomes: 2, after: { place: 1 }, before: { place: 2 } });
    expect(best?.after?.transition.tempo).toEqual({ from: 110, to: 120 });
    expect(others).toHaveLength(2);
  });

  it('are told in the list as it is when an item of it moves', () => {
    expect(placesFor(catalogue, [5, 1, 2, 3, 4], 5, 0)[0]).toMatchObject({
      ...{ at: 3, becomes: 2 },
      ...{ after: { place: 2 }, before: { place: 3 } },
    });
    expect(placesFor(catalogue, [1, 2, 5, 3, 4], 5, 2)[0]).toMatchObject({ at: 3, becomes: 2 });
  });

  it('are none for a track of which nothing is known, nor in an empty list', () => {
    expect(placesFor(catalogue, [1, 2], 6, null)).toEqual([]);
    expect(placesFor(catalogue, [1, 2], 99, null)).toEqual([]);
    expect(placesFor(catalogue, [], 1, null)).toEqual([]);
    expect(placesFor(catalogue, [1], 1, 0)).toEqual([]);
  });

  it('add no more than any other place would', () => {
    fc.assert(
      fc.property(listed(), ({ sketches, rows }) => {
        const catalogue = catalogueOfAll(sketches);
        const ids = rows.map((row) => row + 1);
        const [best] = placesFor(catalogue, ids, 1, null);
        if (!best) return;
        const cost = transitionCost(catalogue, [...rows, 0]);
        const costs = [...rows, 0].map((_, at) => pathCost(cost, rows.toSpliced(at, 0, 0)));
        expect(costs[best.becomes]).toBeCloseTo(Math.min(...costs), 9);
      }),
    );
  });
});
