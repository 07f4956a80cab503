// Cosine of each track's point with the playlist's: see [Note: Two towers]. Pure. Each track's own point is kept, so
// that a playlist costs one pass over the catalogue.

import type { Catalogue } from '../../catalogue/columns.ts';
import { topRows } from '../top.ts';
import { INPUTS, POINT, pointOf, type TowerWeights } from '../towers/tower.ts';
import { near, type Strategy } from './strategy.ts';

export function twoTower(catalogue: Catalogue, weights: TowerWeights): Strategy {
  const { rows } = catalogue;
  const points = new Float32Array(rows * POINT);
  const inputs = new Float64Array(INPUTS);
  for (let row = 0; row < rows; row++) pointOf(catalogue, weights, row, inputs, points, row * POINT);
  return ({ seeds, exclude, limit, eligible = () => true, checkpoint = () => undefined }) => {
    const out = new Set([...seeds, ...exclude]);
    const playlist = new Float64Array(POINT);
    for (const seed of seeds) {
      for (let k = 0; k < POINT; k++)
        playlist[k] = (playlist[k] as number) + (points[seed * POINT + k] as number);
    }
    const length = Math.hypot(...playlist) || 1;
    const cosine = new Float64Array(rows);
    for (let row = 0; row < rows; row++) {
      let dot = 0;
      for (let k = 0; k < POINT; k++) dot += (playlist[k] as number) * (points[row * POINT + k] as number);
      cosine[row] = dot / length;
    }
    const best = topRows(cosine, limit, checkpoint, (row) => !out.has(row) && eligible(row));
    return Array.from(best, (row) => near(row, 100 * Math.max(0, cosine[row] as number)));
  };
}
