// Whether all of a track's artists are new to the playlist: what "discover" asks for.

import { artistsOf } from '../profile.ts';
import type { Signal } from './signal.ts';

export const newArtist: Signal = ({ catalogue, ownArtists }) => {
  if (ownArtists.size === 0) return null;
  return (row) => {
    const artists = artistsOf(catalogue, row);
    if (artists.length === 0) return Number.NaN;
    return artists.some((one) => ownArtists.has(one)) ? 0 : 1;
  };
};
