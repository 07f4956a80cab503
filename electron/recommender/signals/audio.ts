// How near a track sounds to the playlist: its nearest centroid and its last tracks. exp(-distance / scale) of the
// masked distance; NaN where too few features are shared to compare.

import type { Answer, Signal } from './signal.ts';

/** Masked distance (mean squared deviations) at which closeness has fallen to 1/e. */
const SCALE = 2.3;

export const audio: Signal = ({ evidence: { distance } }) => {
  if (!distance) return null;
  const closeness = (apart: Float32Array): Answer => {
    return (row) => {
      const value = apart[row] ?? Number.POSITIVE_INFINITY;
      return value === Number.POSITIVE_INFINITY ? Number.NaN : Math.exp(-value / SCALE);
    };
  };
  return { centroid: closeness(distance.centroid), last: closeness(distance.last) };
};
