// The nearest track to each of the playlist's: features standardised, an artist in common counting as much as the
// dummies of two artists differ. Pure. What tools that list similar songs do.

import type { Catalogue } from '../../catalogue/columns.ts';
import { artistsOf } from '../profile.ts';
import { bestRows } from '../top.ts';
import type { Strategy } from './strategy.ts';

/** @param checkpoint called for each of the playlist's tracks; may throw to end it */
export function nearest(catalogue: Catalogue, checkpoint = (): void => undefined): Strategy {
  const { rows, dims, vectors } = catalogue;
  const primary = Int32Array.from({ length: rows }, (_, row) => artistsOf(catalogue, row)[0] ?? -1);
  return ({ seeds, exclude, limit }) => {
    const out = new Set([...seeds, ...exclude]);
    // Each track's own neighbours in turn: first every track's nearest, nearest pair first, then the second nearest.
    const lists = seeds.map((seed) => {
      checkpoint();
      const apart = new Float32Array(rows);
      for (let row = 0; row < rows; row++) {
        let sum = primary[row] === primary[seed] ? 0 : 2;
        for (let d = 0; d < dims; d++)
          sum += ((vectors[row * dims + d] as number) - (vectors[seed * dims + d] as number)) ** 2;
        apart[row] = Math.sqrt(sum);
      }
      const most = Math.ceil(limit / seeds.length) + seeds.length + 5;
      const best = bestRows(apart, {
        ...{ n: most, best: 'smallest', checkpoint: () => undefined },
        eligible: (row) => !out.has(row),
      });
      return Array.from(best, (row) => ({ row, apart: apart[row] as number })).sort(
        (a, b) => a.apart - b.apart || a.row - b.row,
      );
    });
    const taken = new Map<number, number>();
    for (let place = 0; taken.size < limit && lists.some((list) => place < list.length); place++) {
      const round = lists
        .flatMap((list) => list[place] ?? [])
        .sort((a, b) => a.apart - b.apart || a.row - b.row);
      for (const { row, apart } of round) if (!taken.has(row)) taken.set(row, apart);
    }
    return [...taken]
      .slice(0, limit)
      .map(([row, apart]) => ({ row, score: 100 / (1 + apart), parts: [], reasons: [] }));
  };
}
