// Whether a track is about as long as the playlist's: Gaussian in the logarithm of its length.

import type { Signal } from './signal.ts';

/** Added to the playlist's own spread: none is so even that a few seconds should tell. */
const LEAST_SPREAD = 0.15;

export const duration: Signal = ({ catalogue, profile: { logDuration } }) => {
  if (!logDuration) return null;
  const spread = logDuration.deviation + LEAST_SPREAD;
  return {
    like: (row) => {
      const ms = catalogue.durationMs[row] ?? 0;
      return ms > 0 ? Math.exp(-(((Math.log(ms) - logDuration.mean) / spread) ** 2) / 2) : Number.NaN;
    },
  };
};
