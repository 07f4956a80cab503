// [Note: Vector schema] What the dimensions of a track's vector are, and how they are scaled. The one place that
// says so: the builder scales by it, the snapshot keeps the fitted scaler, the recommender weighs by feature name.
//
//   0..6   energy danceability valence acousticness instrumentalness liveness speechiness   z-score
//   7      tempo, log2 of BPM: a step in tempo is a ratio, not a difference                 z-score
//   8      loudness, dB                                                                     z-score
//   9, 10  key on the circle of fifths, cosine and sine: neighbours that mix well are near each other, and a
//          minor key sits with its relative major, as on the Camelot wheel; needs key and mode
//                                                                  mean 0, deviation that of a uniform circle
//   11     mode, 0 minor / 1 major                                                          z-score
//
// Unscaled, loudness and tempo would decide every comparison and duration-like ranges make all cosines alike. Scores
// are cut at +-3, so that a mistaken value cannot outweigh all others. Time signature is left out: nearly always 4.
// Tempo's octave ambiguity (70 or 140 BPM) is left to the tempo signal, which folds it. A dimension that is not
// known is stored as 0 and marked so by the row's presence pattern; see [Note: Masked distance] in scan/query.ts.

import { type AudioFeatures, FEATURE_NAMES, type FeatureName } from '../../shared/domain/features.ts';
import { camelotNumber } from './key-wheel.ts';

/** Bit of a feature in a presence pattern. */
export const featureBit = (name: FeatureName): number => 1 << FEATURE_NAMES.indexOf(name);

interface Dimension {
  /** The feature whose weight this dimension bears. */
  feature: FeatureName;
  /** Features that must be known for it. */
  needs: readonly FeatureName[];
  /** Null where the scaler is fitted on the catalogue. */
  fixed: { mean: number; deviation: number } | null;
  raw(features: AudioFeatures): number | null;
}

const plain = (feature: FeatureName): Dimension => ({
  feature,
  needs: [feature],
  fixed: null,
  raw: (features) => features[feature],
});

const circle = (of: (angle: number) => number): Dimension => ({
  feature: 'key',
  needs: ['key', 'mode'],
  fixed: { mean: 0, deviation: Math.SQRT1_2 },
  raw: ({ key, mode }) => {
    const number = camelotNumber(key, mode);
    return number === null ? null : of((number * 2 * Math.PI) / 12);
  },
});

export const DIMENSIONS: readonly Dimension[] = [
  plain('energy'),
  plain('danceability'),
  plain('valence'),
  plain('acousticness'),
  plain('instrumentalness'),
  plain('liveness'),
  plain('speechiness'),
  { ...plain('tempo'), raw: ({ tempo }) => (tempo === null || tempo <= 0 ? null : Math.log2(tempo)) },
  plain('loudness'),
  circle(Math.cos),
  circle(Math.sin),
  plain('mode'),
];

/** Rows are read 16 bytes at a time, so a vector's length is a multiple of 4. */
export const DIMENSION_COUNT = Math.ceil(DIMENSIONS.length / 4) * 4;

/** Which bits a dimension needs; a padding dimension (none here) would need a bit that no row has. */
export const DIMENSION_BITS: readonly number[] = DIMENSIONS.map(({ needs }) =>
  needs.reduce((bits, name) => bits | featureBit(name), 0),
);

/** Presence pattern of a track: bit i says that feature i of FEATURE_NAMES is known. */
export function presenceOf(features: AudioFeatures): number {
  return FEATURE_NAMES.reduce((bits, name) => (features[name] === null ? bits : bits | featureBit(name)), 0);
}

export interface Scaler {
  mean: number[];
  deviation: number[];
}

const CUT = 3;

/**
 * Fits mean and standard deviation a dimension on its known values.
 * @param raw rows x DIMENSION_COUNT, NaN where not known; rows in an order that does not depend on the source's, so
 *   that equal libraries give equal scalers to the last bit
 */
export function fitScaler(raw: Float32Array, order: Uint32Array): Scaler {
  const mean: number[] = [];
  const deviation: number[] = [];
  for (let d = 0; d < DIMENSION_COUNT; d++) {
    const fixed = DIMENSIONS[d]?.fixed;
    let count = 0;
    let sum = 0;
    let squares = 0;
    for (const row of order) {
      const value = raw[row * DIMENSION_COUNT + d] ?? Number.NaN;
      if (Number.isNaN(value)) continue;
      count++;
      const delta = value - sum;
      sum += delta / count;
      squares += delta * (value - sum);
    }
    const spread = count > 1 ? Math.sqrt(squares / count) : 0;
    mean.push(fixed ? fixed.mean : sum);
    // A feature that never varies tells rows apart in nothing; 1 keeps it finite.
    deviation.push(fixed ? fixed.deviation : spread > 1e-9 ? spread : 1);
  }
  return { mean, deviation };
}

/** Writes a raw row's scaled values to `out` at `to`: 0 where not known. */
export function scaleRow(
  scaler: Scaler,
  raw: Float32Array,
  from: number,
  out: Float32Array,
  to: number,
): void {
  for (let d = 0; d < DIMENSION_COUNT; d++) {
    const value = raw[from + d] ?? Number.NaN;
    const scaled = (value - (scaler.mean[d] ?? 0)) / (scaler.deviation[d] ?? 1);
    out[to + d] = Number.isNaN(value) ? 0 : Math.max(-CUT, Math.min(CUT, scaled));
  }
}
