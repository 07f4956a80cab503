// Whether the playlist has the track's artists, and how much of it is theirs: concave, so that one track by an
// artist counts already and a second counts less.

import { artistsOf } from '../profile.ts';
import type { Signal } from './signal.ts';

export const artist: Signal = ({ catalogue, profile, scales }) => {
  if (profile.artistShare.size === 0) return null;
  return (row) => {
    const own = artistsOf(catalogue, row);
    if (own.length === 0) return Number.NaN;
    let most = 0;
    for (const one of own) most = Math.max(most, profile.artistShare.get(one) ?? 0);
    return Math.sqrt(Math.min(1, most / scales.artistShare));
  };
};
