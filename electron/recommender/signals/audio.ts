// How near a track sounds to the playlist: its nearest centroid and its last tracks. exp(-distance / scale) of the
// masked distance; NaN where too few features are shared to compare.

import type { Signal } from './signal.ts';

export const audio: Signal = ({ evidence: { distance }, scales }) => {
  if (!distance) return null;
  const closeness = (apart: number) => Math.exp(-apart / scales.audioDistance);
  return (row) => {
    const centroid = distance.centroid[row] ?? Number.POSITIVE_INFINITY;
    const last = distance.last[row] ?? Number.POSITIVE_INFINITY;
    if (centroid === Number.POSITIVE_INFINITY) return Number.NaN;
    return (1 - scales.audioLast) * closeness(centroid) + scales.audioLast * closeness(last);
  };
};
