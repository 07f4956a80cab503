// Whether the playlist has the track's artists, and how much of it is theirs: concave, so that one track by an
// artist counts already and a second counts less.

import type { Signal } from './signal.ts';

export const artist: Signal = ({ catalogue, profile, scales }) => {
  if (profile.artistShare.size === 0) return null;
  const { artistStart, artist } = catalogue;
  return (row) => {
    // By index: a view for each of many rows would be most of the time.
    const start = artistStart[row] ?? 0;
    const end = artistStart[row + 1] ?? 0;
    if (start === end) return Number.NaN;
    let most = 0;
    for (let at = start; at < end; at++) most = Math.max(most, profile.artistShare.get(artist[at] ?? 0) ?? 0);
    return Math.sqrt(Math.min(1, most / scales.artistShare));
  };
};
