// How near a track sounds to the playlist: its nearest centroid and its last tracks, exp(-distance / scale) of the
// masked distance, NaN where too few features are shared to compare; and how well it lies within the playlist's range,
// where a feature counts by how much the playlist keeps to it.

import type { Catalogue } from '../../catalogue/columns.ts';
import { DIMENSION_BITS } from '../../catalogue/vector-schema.ts';
import { patternKnows } from '../profile.ts';
import type { Answer, Signal } from './signal.ts';

/** Masked distance (mean squared deviations) at which closeness has fallen to 1/e. */
const SCALE = 2.3;

/** Tracks as varied as the catalogue that are added to the playlist's, for its spread and for its mean. */
const VARIED = 4;
const AVERAGE = 1;
/** Logarithm of how much likelier here than anywhere at which `within` is 1; as much less likely is 0. */
const MUCH_LIKELIER = 16;

export const audio: Signal = ({ catalogue, evidence: { distance }, profile: { seeds } }) => {
  if (!distance) return null;
  const closeness = (apart: Float32Array): Answer => {
    return (row) => {
      const value = apart[row] ?? Number.POSITIVE_INFINITY;
      return value === Number.POSITIVE_INFINITY ? Number.NaN : Math.exp(-value / SCALE);
    };
  };
  return {
    centroid: closeness(distance.centroid),
    last: closeness(distance.last),
    within: likelihood(catalogue, seeds),
  };
};

/**
 * How much likelier a row's features are in the seeds' range than in the catalogue's. Method: log ratio of two Gaussians
 * a dimension (features are scaled: the catalogue's is the standard one), the seeds' shrunk towards the catalogue's.
 * Asked by the dimensions that some seed has, of rows that have them all.
 */
function likelihood(catalogue: Catalogue, seeds: readonly number[]): Answer {
  const { vectors, dims, pattern, patternBits } = catalogue;
  const asked = DIMENSION_BITS.flatMap((_, d) => {
    const known = seeds
      .filter((row) => patternKnows(catalogue, pattern[row] ?? 0, d))
      .map((row) => vectors[row * dims + d] as number);
    if (known.length === 0) return [];
    const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
    const squares = known.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    const variance = (squares + VARIED) / (known.length + VARIED);
    return [{ d, mean: (mean * known.length) / (known.length + AVERAGE), variance }];
  });
  const whole = Uint8Array.from(patternBits, (_, p) =>
    asked.length > 0 && asked.every(({ d }) => patternKnows(catalogue, p, d)) ? 1 : 0,
  );
  const start = asked.reduce((sum, { variance }) => sum - Math.log(variance) / 2, 0);
  // In arrays of numbers: an object a dimension would be most of the time, over thousands of rows.
  const dimension = Uint8Array.from(asked, ({ d }) => d);
  const means = Float64Array.from(asked, ({ mean }) => mean);
  const variances = Float64Array.from(asked, ({ variance }) => variance);
  return (row) => {
    if (whole[pattern[row] as number] === 0) return Number.NaN;
    const from = row * dims;
    let log = start;
    for (let i = 0; i < dimension.length; i++) {
      const value = vectors[from + (dimension[i] as number)] as number;
      const apart = value - (means[i] as number);
      log += (value * value - (apart * apart) / (variances[i] as number)) / 2;
    }
    return Math.max(0, Math.min(1, 0.5 + log / 2 / MUCH_LIKELIER));
  };
}
