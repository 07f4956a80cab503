// How near a track sounds to the playlist: its nearest centroid and its last tracks, exp(-distance / scale) of the
// masked distance, NaN where too few features are shared to compare; and how well it lies within the playlist's range,
// where a feature counts by how much the playlist keeps to it.

import type { Catalogue } from '../../catalogue/columns.ts';
import { DIMENSIONS } from '../../catalogue/vector-schema.ts';
import { patternKnows } from '../profile.ts';
import { asAnswer, type Bins, backgroundOf, likelierBy } from './likelier.ts';
import type { Answer, Signal } from './signal.ts';

/** Masked distance (mean squared deviations) at which closeness has fallen to 1/e. */
const SCALE = 2.3;

/** The features' scores are cut at +-3 (vector-schema.ts): bins of a twentieth, and how near counts as the same. */
const RANGE = 3;
const STEP = 0.05;
const BINS: Bins = {
  count: (2 * RANGE) / STEP + 1,
  // Rounded by hand: it is asked for each dimension of each candidate.
  of: (value) => ((value + RANGE) / STEP + 0.5) | 0,
  width: 10,
};
/** Tracks of the catalogue that are added to the playlist's: [likelier.ts]. */
const MIXED = 2;
/** Logarithm of how much likelier here than anywhere at which `within` is 1; as much less likely is 0. */
const MUCH_LIKELIER = 6;
/** Keys and modes go round: nearness in them is another matter (key.ts). */
const LINEAR = DIMENSIONS.flatMap(({ feature }, d) => (feature === 'key' || feature === 'mode' ? [] : [d]));

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
 * How much likelier a row's features are among the seeds' than in the catalogue: the dimensions' logarithms summed, as if
 * they were independent. Asked by the dimensions that some seed has, of rows that have them all.
 */
function likelihood(catalogue: Catalogue, seeds: readonly number[]): Answer {
  const { vectors, dims, pattern, patternBits } = catalogue;
  const asked = BACKGROUNDS.flatMap(({ d, background }) => {
    const values = seeds.map((row) => scoreOf(catalogue, row, d)).filter(Number.isFinite);
    return values.length > 0 ? [{ d, by: likelierBy(BINS, background(catalogue), values, MIXED) }] : [];
  });
  const whole = Uint8Array.from(patternBits, (_, p) =>
    asked.length > 0 && asked.every(({ d }) => patternKnows(catalogue, p, d)) ? 1 : 0,
  );
  // In one array of numbers: an object a dimension would be most of the time, over thousands of rows.
  const dimension = Uint8Array.from(asked, ({ d }) => d);
  const logs = new Float64Array(asked.length * BINS.count);
  asked.forEach(({ by }, i) => {
    logs.set(by, i * BINS.count);
  });
  const { count, of } = BINS;
  return (row) => {
    if (whole[pattern[row] as number] === 0) return Number.NaN;
    const from = row * dims;
    let log = 0;
    for (let i = 0, start = 0; i < dimension.length; i++, start += count)
      log += logs[start + of(vectors[from + (dimension[i] as number)] as number)] as number;
    return asAnswer(log, MUCH_LIKELIER);
  };
}

const BACKGROUNDS = LINEAR.map((d) => ({
  d,
  background: backgroundOf(
    BINS,
    ({ vectors }) => vectors,
    (catalogue, row) => scoreOf(catalogue, row, d),
  ),
}));

/** NaN where the row does not have the dimension. */
const scoreOf = (catalogue: Catalogue, row: number, d: number): number =>
  patternKnows(catalogue, catalogue.pattern[row] ?? 0, d)
    ? (catalogue.vectors[row * catalogue.dims + d] as number)
    : Number.NaN;
