// [Note: Gates] What a request lets the weights depend on. Pure.
//
// The same signal is worth more for one playlist than for another: an artist's name decides where the playlist keeps
// to few artists, and says little in a chart. So a weight is a sum over gates, numbers 0..1 drawn from the request
// alone. Those of the pool (`seen` and after) are what is known of it times the trust in it, which says whether the pool
// would have guessed the playlist's own tracks (trust.ts). Without trust all are 0: what other playlists say then counts
// nothing, nor does fame. Of popularity only its being as the playlist's own counts all the same (popularity.ts): it
// asks the playlist, not others. The rest counts exactly as without a pool. Where there is only the playlist's name
// (`named`), playlists with a similar name and fame count without trust: there is nothing to draw it from, nor
// anything better.

import type { Catalogue } from '../catalogue/columns.ts';
import type { Neighbours } from './neighbours.ts';
import { artistsOf, type Profile } from './profile.ts';
import type { Gates } from './types.ts';

/** Tracks at which `length` is 1, and playlists at which a track is well heard. */
const LONG = 100;
const HEARD = 4;
/** Deviation of the playlist's years at which `era` has fallen to 1/e. */
const ERA = 8;
/** What `era` is where no year is known; fewer years than these say so much less of it, one nothing. */
const NO_ERA = 0.5;
const ENOUGH_YEARS = 5;

export function gatesOf(
  catalogue: Catalogue,
  profile: Profile,
  { seen, linked, heard, trust }: Neighbours,
): Gates {
  const { seeds, artistCount, popularity } = profile;
  const again = (artist: number) => (artistCount.get(artist) ?? 0) > 1;
  const repeated = seeds.filter((row) => artistsOf(catalogue, row).some(again));
  const count = Math.max(1, seeds.length);
  const length = Math.log1p(seeds.length) / Math.log1p(LONG);
  return {
    always: 1,
    length,
    artists: repeated.length / count,
    era: eraOf(profile),
    named: seeds.length === 0 ? 1 : 0,
    single: seeds.length === 1 ? 1 : 0,
    seen: trust * seen,
    heard: trust * Math.min(1, heard / HEARD),
    linked: trust * linked,
    seenLength: trust * seen * length,
    seenSquared: trust * seen ** 2,
    seenPopular: trust * seen * (popularity?.mean ?? 0),
    seenSpread: trust * seen * (popularity?.deviation ?? 0),
  };
}

function eraOf({ released }: Profile): number {
  if (!released) return NO_ERA;
  const sure = Math.min(1, (released.known - 1) / (ENOUGH_YEARS - 1));
  return NO_ERA + sure * (Math.exp(-released.deviation / ERA) - NO_ERA);
}
