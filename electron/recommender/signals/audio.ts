// How near a track sounds to the playlist: its nearest centroid and its last tracks, exp(-distance / scale) of the
// masked distance, NaN where too few features are shared to compare; and how well it lies within the playlist's range,
// where a feature counts by how much the playlist keeps to it.

import type { Catalogue } from '../../catalogue/columns.ts';
import { DIMENSIONS } from '../../catalogue/vector-schema.ts';
import { patternKnows } from '../profile.ts';
import { asAnswer, type Bins, likelierAmong } from './likelier.ts';
import type { Answer, Signal, SignalContext } from './signal.ts';

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
/** Tracks of the catalogue that are added to the playlist's. */
const MIXED = 2;
/** Logarithm of how much likelier here than anywhere at which `within` is 1; as much less likely is 0. */
const MUCH_LIKELIER = 6;

export const audio: Signal = (context) => {
  const { distance } = context.evidence;
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
    within: likelihood(context),
  };
};

/**
 * How much likelier a row's features are among the seeds' than in the catalogue: the dimensions' logarithms summed, as if
 * they were independent. Asked by the dimensions that some seed has, of rows that have them all.
 */
function likelihood(context: SignalContext): Answer {
  const { catalogue } = context;
  const { vectors, dims, pattern, patternBits } = catalogue;
  const asked = FEATURES.flatMap(({ d, likelier }) => {
    const by = likelier(context);
    return by ? [{ d, by }] : [];
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

/** Scores in a dimension. Asked of every row there is: what its patterns know is looked up once. */
const scoresIn =
  (d: number) =>
  (catalogue: Catalogue): ((row: number) => number) => {
    const { vectors, dims, pattern, patternBits } = catalogue;
    const knows = Uint8Array.from(patternBits, (_, p) => (patternKnows(catalogue, p, d) ? 1 : 0));
    return (row) => (knows[pattern[row] as number] === 1 ? (vectors[row * dims + d] as number) : Number.NaN);
  };

/** Keys and modes go round: nearness in them is another matter (key.ts). */
const FEATURES = DIMENSIONS.flatMap(({ feature }, d) =>
  feature === 'key' || feature === 'mode'
    ? []
    : [{ d, likelier: likelierAmong(BINS, MIXED, ({ vectors }) => vectors, scoresIn(d)) }],
);
