// Whether the playlist has other tracks of the same album, and how much of it they are.

import type { Signal } from './signal.ts';

export const album: Signal = ({ catalogue, profile, scales }) => {
  if (profile.albumShare.size === 0) return null;
  return (row) => {
    const own = catalogue.album[row] ?? -1;
    if (own < 0) return Number.NaN;
    return Math.sqrt(Math.min(1, (profile.albumShare.get(own) ?? 0) / scales.albumShare));
  };
};
