// Whether all of a track's artists are new to the playlist: what "discover" asks for.

import { hasArtistOf } from '../profile.ts';
import type { Signal } from './signal.ts';

export const newArtist: Signal = ({ catalogue, ownArtists }) => {
  if (ownArtists.size === 0) return null;
  return {
    all: (row) => {
      if (catalogue.artistStart[row] === catalogue.artistStart[row + 1]) return Number.NaN;
      return hasArtistOf(catalogue, row, ownArtists) ? 0 : 1;
    },
  };
};
