// Cosine to the playlist's mean: features scaled to 0..1 by their extremes, one dummy a genre, the year. Pure.

import { type Catalogue, slice } from '../../catalogue/columns.ts';
import { genresOf } from '../profile.ts';
import { topRows } from '../top.ts';
import type { Strategy } from './strategy.ts';

export function centroid(catalogue: Catalogue): Strategy {
  const { rows, dims, vectors, genreNames } = catalogue;
  const low = new Float32Array(dims).fill(Number.POSITIVE_INFINITY);
  const high = new Float32Array(dims).fill(Number.NEGATIVE_INFINITY);
  for (let row = 0; row < rows; row++) {
    for (let d = 0; d < dims; d++) {
      const value = vectors[row * dims + d] as number;
      low[d] = Math.min(low[d] as number, value);
      high[d] = Math.max(high[d] as number, value);
    }
  }
  const scaled = (row: number, d: number) =>
    ((vectors[row * dims + d] as number) - (low[d] as number)) /
    ((high[d] as number) - (low[d] as number) || 1);
  const length = Float64Array.from({ length: rows }, (_, row) => {
    let squares = genresOf(catalogue, row).length;
    for (let d = 0; d < dims; d++) squares += scaled(row, d) ** 2;
    return Math.sqrt(squares) || 1;
  });
  return ({ seeds, exclude, limit, eligible = () => true, checkpoint = () => undefined }) => {
    const out = new Set([...seeds, ...exclude]);
    const mean = new Float64Array(dims);
    const genre = new Float64Array(genreNames.length);
    for (const seed of seeds) {
      for (let d = 0; d < dims; d++) mean[d] = (mean[d] as number) + scaled(seed, d) / seeds.length;
      for (const g of genresOf(catalogue, seed)) genre[g] = (genre[g] as number) + 1 / seeds.length;
    }
    const norm = Math.hypot(...mean, ...genre) || 1;
    const cosine = new Float64Array(rows);
    genre.forEach((weight, g) => {
      if (weight > 0)
        for (const row of slice(catalogue.rowsOfGenre, g)) cosine[row] = (cosine[row] as number) + weight;
    });
    for (let row = 0; row < rows; row++) {
      let dot = cosine[row] as number;
      for (let d = 0; d < dims; d++) dot += (mean[d] as number) * scaled(row, d);
      cosine[row] = dot / (norm * (length[row] as number));
    }
    const best = topRows(cosine, limit, checkpoint, (row) => !out.has(row) && eligible(row));
    return Array.from(best, (row) => ({ row, score: 100 * (cosine[row] as number), parts: [], reasons: [] }));
  };
}
