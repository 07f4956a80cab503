// Whether a track is marked explicit, or not, as the playlist's are: the share of them that are marked as it is.

import type { Signal } from './signal.ts';

/** The catalogue's `explicit`. */
const UNKNOWN = 0;
const EXPLICIT = 2;

export const explicit: Signal = ({ catalogue, profile: { explicitShare: share } }) => {
  if (share === null) return null;
  return {
    like: (row) => {
      const own = catalogue.explicit[row] ?? UNKNOWN;
      return own === UNKNOWN ? Number.NaN : own === EXPLICIT ? share : 1 - share;
    },
  };
};
