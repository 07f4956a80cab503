// How near a set of genres is to those of some tracks, one by one, in the space of genre words: the mean over the tracks
// of exp(SHARPNESS x (cosine - 1)). Pure. Method: a kernel density on the sphere (von Mises-Fisher) around each track.

import { GENRE_DIMS, type GenreSpace } from '../../catalogue/genre-space.ts';

/** How sharply nearness falls with the angle. */
const SHARPNESS = 6;
/** Dimensions that are held at once. */
const STEP = 8;

/** @returns of a set, 0..1; NaN without rows */
export function density(space: GenreSpace, rows: readonly number[]): (set: number) => number {
  const counts = new Map<number, number>();
  for (const row of rows) counts.set(space.setOf[row] ?? 0, (counts.get(space.setOf[row] ?? 0) ?? 0) + 1);
  const { size } = counts;
  const times = Float64Array.from(counts.values());
  const theirs = new Float64Array(size * GENRE_DIMS);
  [...counts.keys()].forEach((set, one) => {
    theirs.set(space.vectors.subarray(set * GENRE_DIMS, (set + 1) * GENRE_DIMS), one * GENRE_DIMS);
  });
  const dots = new Float64Array(size);
  return (set) => {
    if (size === 0) return Number.NaN;
    dots.fill(0);
    for (let d = 0; d < GENRE_DIMS; d += STEP) addDots(space.vectors, set * GENRE_DIMS + d, theirs, d, dots);
    let sum = 0;
    for (let one = 0; one < size; one++)
      sum += (times[one] as number) * Math.exp(SHARPNESS * ((dots[one] as number) - 1));
    return sum / rows.length;
  };
}

/** Adds what `STEP` dimensions give, in their order: without a loop over them, as this is the innermost of all. */
function addDots(own: Float32Array, at: number, theirs: Float64Array, d: number, dots: Float64Array): void {
  const a = own[at] as number;
  const b = own[at + 1] as number;
  const c = own[at + 2] as number;
  const e = own[at + 3] as number;
  const f = own[at + 4] as number;
  const g = own[at + 5] as number;
  const h = own[at + 6] as number;
  const i = own[at + 7] as number;
  for (let one = 0, to = d; one < dots.length; one++, to += GENRE_DIMS) {
    dots[one] =
      (dots[one] as number) +
      a * (theirs[to] as number) +
      b * (theirs[to + 1] as number) +
      c * (theirs[to + 2] as number) +
      e * (theirs[to + 3] as number) +
      f * (theirs[to + 4] as number) +
      g * (theirs[to + 5] as number) +
      h * (theirs[to + 6] as number) +
      i * (theirs[to + 7] as number);
  }
}
