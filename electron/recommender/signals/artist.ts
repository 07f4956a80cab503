// How much of the playlist is by the track's artists: as a share, as a count, at all, and lately; and how few else of
// theirs there are to choose from. And whether as many are credited as on the playlist's tracks: some are of solo
// artists, some all features and duets.

import type { Catalogue } from '../../catalogue/columns.ts';
import { asAnswer, type Bins, likelierAmong } from './likelier.ts';
import { type Answer, logarithmic, type Signal } from './signal.ts';

const MANY = 20;
/** Tracks of an artist beside the playlist's, at which one of them is one of too many. */
const TOO_MANY = 300;
/** What recency adds up to at most: one artist all the way, at 0.8 a step. */
const ALL_RECENT = 5;

/** Artists credited, 1 to 5 or more; two are not nearly one. */
const BINS: Bins = { count: 5, of: (value) => Math.min(5, value) - 1, width: 0.3 };
/** Tracks of the catalogue that are added to the playlist's. */
const MIXED = 1;
/** Logarithm of how much likelier here than anywhere at which `credited` is 1; as much less likely is 0. */
const MUCH_LIKELIER = 1;

export const artist: Signal = (context) => {
  const { catalogue, profile } = context;
  const { artistCount, artistRecent, seeds } = profile;
  const logs = likelier(context);
  if (artistCount.size === 0 || !logs) return null;
  const { artistStart, artist, rowsOfArtist } = catalogue;
  const few = new Map<number, number>();
  for (const [own, count] of artistCount) {
    const others = (rowsOfArtist.start[own + 1] ?? 0) - (rowsOfArtist.start[own] ?? 0) - count;
    few.set(own, 1 - logarithmic(others, TOO_MANY));
  }
  const most = (of: ReadonlyMap<number, number>, answer: (value: number) => number): Answer => {
    return (row) => {
      // By index: a view for each of many rows would be most of the time.
      const start = artistStart[row] ?? 0;
      const end = artistStart[row + 1] ?? 0;
      if (start === end) return Number.NaN;
      let value = 0;
      for (let at = start; at < end; at++) value = Math.max(value, of.get(artist[at] ?? 0) ?? 0);
      return answer(value);
    };
  };
  const creditedOn = credits(catalogue);
  return {
    share: most(artistCount, (count) => Math.sqrt(count / seeds.length)),
    count: most(artistCount, (count) => logarithmic(count, MANY)),
    any: most(artistCount, (count) => (count > 0 ? 1 : 0)),
    recent: most(artistRecent, (sum) => Math.sqrt(sum / ALL_RECENT)),
    few: most(few, (share) => share),
    credited: (row) => {
      const count = creditedOn(row);
      return Number.isNaN(count) ? count : asAnswer(logs[BINS.of(count)] as number, MUCH_LIKELIER);
    },
  };
};

/** How many artists a row names, NaN where none is known. */
const credits =
  ({ artistStart }: Catalogue) =>
  (row: number): number =>
    (artistStart[row + 1] as number) - (artistStart[row] as number) || Number.NaN;

const likelier = likelierAmong(BINS, MIXED, ({ artistStart }) => artistStart, credits);
