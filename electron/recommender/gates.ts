// [Note: Gates] What a request lets the weights depend on. Pure.
//
// The same signal is worth more for one playlist than for another: an artist's name decides where the playlist keeps
// to few artists, and says little in a chart. So a weight is a sum over gates, numbers 0..1 drawn from the request
// alone. Those of the pool (`seen` and after) are what is known of it times the trust in it, which says whether the pool
// would have guessed the playlist's own tracks (trust.ts). Without trust all are 0: what other playlists or popularity
// say then counts nothing, and the rest counts exactly as without a pool.

import type { Catalogue } from '../catalogue/columns.ts';
import type { Neighbours } from './neighbours.ts';
import { artistsOf, type Profile } from './profile.ts';
import type { Gates } from './types.ts';

/** Tracks at which `length` is 1, years of spread at which `years` is 1/e, playlists at which a track is well heard. */
const LONG = 100;
const SPREAD = 8;
const HEARD = 4;

export function gatesOf(
  catalogue: Catalogue,
  profile: Profile,
  { seen, linked, heard, trust }: Neighbours,
): Gates {
  const { seeds, artistCount, albumCount, genreCohesion, popularity } = profile;
  const share = (of: (row: number) => boolean) => seeds.filter(of).length / seeds.length;
  const length = Math.log1p(seeds.length) / Math.log1p(LONG);
  return {
    always: 1,
    length,
    artists: share((row) => artistsOf(catalogue, row).some((artist) => (artistCount.get(artist) ?? 0) > 1)),
    albums: share((row) => (albumCount.get(catalogue.album[row] ?? -1) ?? 0) > 1),
    genres: genreCohesion,
    years: Math.exp(
      -spread(seeds.map((row) => catalogue.year[row] ?? 0).filter((year) => year > 0)) / SPREAD,
    ),
    seen: trust * seen,
    heard: trust * Math.min(1, heard / HEARD),
    linked: trust * linked,
    seenLength: trust * seen * length,
    seenSquared: trust * seen ** 2,
    seenPopular: trust * seen * (popularity?.mean ?? 0),
    seenSpread: trust * seen * (popularity?.deviation ?? 0),
  };
}

function spread(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, values.length));
}
