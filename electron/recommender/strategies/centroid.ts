// Cosine to the playlist's mean: features and year as shares of their ranges, one dummy each of the commonest genres.
// Pure. What is not known is 0.

import { type Catalogue, genresOf, slice } from '../../catalogue/columns.ts';
import { pitchClass } from '../../catalogue/key-wheel.ts';
import { DIMENSIONS } from '../../catalogue/vector-schema.ts';
import { patternKnows } from '../profile.ts';
import { topRows } from '../top.ts';
import { near, type Strategy } from './strategy.ts';

/** Genres that have a dummy: an artist's own would only say its name. */
const GENRES = 100;
const MOST_BPM = 250;
const LEAST_DB = -60;
const LAST_PITCH = 11;

/** Features that the vectors hold as they are, but for scale. */
const PLAIN = DIMENSIONS.flatMap(({ feature }, d) => (feature === 'tempo' || feature === 'key' ? [] : [d]));
/** Then tempo, pitch class and year. */
const WIDTH = PLAIN.length + 3;

export function centroid(catalogue: Catalogue): Strategy {
  const { rows, genreNames } = catalogue;
  const common = commonest(catalogue);
  const shares = sharesOf(catalogue);
  const dummies = (row: number) => genresOf(catalogue, row).filter((g) => common.has(g));
  const length = Float64Array.from({ length: rows }, (_, row) => {
    let squares = dummies(row).length;
    for (let d = row * WIDTH; d < (row + 1) * WIDTH; d++) squares += (shares[d] as number) ** 2;
    return Math.sqrt(squares) || 1;
  });
  const { setOf } = catalogue.genreSpace;
  return ({ seeds, exclude, limit, eligible = () => true, checkpoint = () => undefined }) => {
    const out = new Set([...seeds, ...exclude]);
    const mean = new Float64Array(WIDTH);
    const genre = new Float64Array(genreNames.length);
    for (const seed of seeds) {
      for (let d = 0; d < WIDTH; d++)
        mean[d] = (mean[d] as number) + (shares[seed * WIDTH + d] as number) / seeds.length;
      for (const g of dummies(seed)) genre[g] = (genre[g] as number) + 1 / seeds.length;
    }
    const norm = Math.hypot(...mean, ...genre) || 1;
    const cosine = new Float64Array(rows);
    const ofSet = new Float64Array(catalogue.genreNorm.length);
    genre.forEach((weight, g) => {
      if (weight > 0)
        for (const set of slice(catalogue.setsOfGenre, g)) ofSet[set] = (ofSet[set] as number) + weight;
    });
    for (let row = 0; row < rows; row++) {
      let dot = ofSet[setOf[row] as number] as number;
      for (let d = 0; d < WIDTH; d++) dot += (mean[d] as number) * (shares[row * WIDTH + d] as number);
      cosine[row] = dot / (norm * (length[row] as number));
    }
    const best = topRows(cosine, limit, checkpoint, (row) => !out.has(row) && eligible(row));
    return Array.from(best, (row) => near(row, 100 * (cosine[row] as number)));
  };
}

/** Equally common ones in their own order. */
function commonest({ genreNames, genreIdf }: Catalogue): ReadonlySet<number> {
  const idf = (g: number) => genreIdf[g] as number;
  const order = [...genreNames.keys()].sort((a, b) => idf(a) - idf(b) || a - b);
  return new Set(order.slice(0, GENRES));
}

/** rows x WIDTH, 0..1. */
function sharesOf(catalogue: Catalogue): Float32Array {
  const { rows, dims, vectors, scaler, pattern, tempo, key, year } = catalogue;
  const known = year.filter((of) => of > 0);
  const [first, last] = known.reduce(([a, b], of) => [Math.min(a, of), Math.max(b, of)], [9999, 0]);
  const shares = new Float32Array(rows * WIDTH);
  const share = (value: number, least: number, most: number) =>
    Math.max(0, Math.min(1, (value - least) / (most - least || 1))) || 0;
  for (let row = 0; row < rows; row++) {
    PLAIN.forEach((d, i) => {
      if (!patternKnows(catalogue, pattern[row] as number, d)) return;
      const value = (scaler.mean[d] ?? 0) + (scaler.deviation[d] ?? 1) * (vectors[row * dims + d] as number);
      const [least, most] = DIMENSIONS[d]?.feature === 'loudness' ? [LEAST_DB, 0] : [0, 1];
      shares[row * WIDTH + i] = share(value, least as number, most as number);
    });
    const rest = row * WIDTH + PLAIN.length;
    shares[rest] = share(tempo[row] as number, 0, MOST_BPM);
    shares[rest + 1] = share(pitchClass(key[row] as number) ?? 0, 0, LAST_PITCH);
    shares[rest + 2] = (year[row] as number) > 0 ? share(year[row] as number, first, last) : 0;
  }
  return shares;
}
