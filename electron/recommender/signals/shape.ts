// How near a track is to the shape that the user pulls towards: the mean over the axes pulled of a Gaussian of the
// percentiles apart. Places within the catalogue, as the radar draws them; a track is asked only about axes it has.

import { RADAR_AXES } from '../../../shared/domain/features.ts';
import type { Catalogue } from '../../catalogue/columns.ts';
import { DIMENSIONS } from '../../catalogue/vector-schema.ts';
import { patternKnows } from '../profile.ts';
import type { Signal } from './signal.ts';

/** Percentiles apart at which nearness is 0.6. */
const WIDTH = 20;
/** Rows that percentiles are told by: a sample of them errs by less than a percentile. */
const SAMPLE = 16_384;

export const shape: Signal = ({ catalogue, shape: wanted }) => {
  const pulls = RADAR_AXES.flatMap((axis) => {
    const to = wanted?.[axis] ?? null;
    const d = DIMENSIONS.findIndex(({ feature }) => feature === axis);
    return to === null ? [] : [{ d, to, place: percentiles(catalogue, d) }];
  });
  if (pulls.length === 0) return null;
  const { pattern, vectors, dims } = catalogue;
  return {
    pull: (row) => {
      let sum = 0;
      let known = 0;
      for (const { d, to, place } of pulls) {
        if (!patternKnows(catalogue, pattern[row] ?? 0, d)) continue;
        sum += Math.exp(-(((place(vectors[row * dims + d] ?? 0) - to) / WIDTH) ** 2) / 2);
        known++;
      }
      return known > 0 ? sum / known : Number.NaN;
    },
  };
};

/** Percent of the known values of a dimension at or below a value. */
function percentiles(catalogue: Catalogue, d: number): (value: number) => number {
  const { rows, dims, vectors, pattern } = catalogue;
  const step = Math.max(1, Math.floor(rows / SAMPLE));
  const values: number[] = [];
  for (let row = 0; row < rows; row += step) {
    if (patternKnows(catalogue, pattern[row] ?? 0, d)) values.push(vectors[row * dims + d] ?? 0);
  }
  const sorted = Float32Array.from(values).sort();
  return (value) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((sorted[middle] ?? 0) <= value) low = middle + 1;
      else high = middle;
    }
    return (100 * low) / Math.max(1, sorted.length);
  };
}
