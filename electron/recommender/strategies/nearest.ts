// The nearest tracks to each of the playlist's: features standardised, another artist a set way off unless asked
// otherwise. Pure. What tools that list similar songs do.

import { NEUTRAL } from '../../../shared/domain/steering-defaults.ts';
import type { Catalogue } from '../../catalogue/columns.ts';
import { DIMENSIONS } from '../../catalogue/vector-schema.ts';
import { artistsOf } from '../profile.ts';
import { bestRows } from '../top.ts';
import { near, type Strategy } from './strategy.ts';

/** What another primary artist adds to the squared distance, in which features of unit variance count 1 each. */
const OTHER_ARTIST = 3.7;
/** Neighbours that a track has at most. */
const MOST = 80;
/** Fewer tracks than these have as many neighbours together as these would have. */
const FEW = 5;
/** Key and mode say how a track mixes, not what it is like. */
const COMPARED = DIMENSIONS.flatMap(({ feature }, d) => (feature === 'key' || feature === 'mode' ? [] : [d]));

export function nearest(catalogue: Catalogue): Strategy {
  const { rows, dims, vectors } = catalogue;
  const primary = Int32Array.from({ length: rows }, (_, row) => artistsOf(catalogue, row)[0] ?? -1);
  return ({
    seeds,
    exclude,
    limit,
    nearest: { each, artists } = NEUTRAL.nearest,
    eligible = () => true,
    checkpoint = () => undefined,
  }) => {
    const out = new Set([...seeds, ...exclude]);
    const n = each ?? Math.max(MOST, Math.ceil((MOST * FEW) / seeds.length));
    const otherArtist = artists ? OTHER_ARTIST : 0;
    // Each track's own neighbours in turn: first every track's nearest, nearest pair first, then the second nearest.
    const lists = seeds.map((seed) => {
      checkpoint();
      const apart = new Float32Array(rows);
      for (let row = 0; row < rows; row++) {
        let sum = primary[row] === primary[seed] ? 0 : otherArtist;
        for (const d of COMPARED)
          sum += ((vectors[row * dims + d] as number) - (vectors[seed * dims + d] as number)) ** 2;
        apart[row] = Math.sqrt(sum);
      }
      const best = bestRows(apart, {
        ...{ n, best: 'smallest', checkpoint },
        eligible: (row) => !out.has(row) && eligible(row),
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
    const score = falling();
    return [...taken].slice(0, limit).map(([row, apart]) => near(row, score(1 / (1 + apart))));
  };
}

/** Shares 0..1 as scores 0..100 that do not rise: a later track may be nearer to its own neighbour. */
function falling(): (share: number) => number {
  let ceiling = 100;
  return (share) => {
    ceiling = Math.min(ceiling, Math.max(0, 100 * (share || 0)));
    return ceiling;
  };
}
