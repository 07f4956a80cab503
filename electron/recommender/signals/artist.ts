// How much of the playlist is by the track's artists: as a share, as a count, at all, and lately; and how few else of
// theirs there are to choose from.

import { type Answer, logarithmic, type Signal } from './signal.ts';

const MANY = 20;
/** Tracks of an artist beside the playlist's, at which one of them is one of too many. */
const TOO_MANY = 300;
/** What recency adds up to at most: one artist all the way, at 0.8 a step. */
const ALL_RECENT = 5;

export const artist: Signal = ({ catalogue, profile }) => {
  const { artistCount, artistRecent, seeds } = profile;
  if (artistCount.size === 0) return null;
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
  return {
    share: most(artistCount, (count) => Math.sqrt(count / seeds.length)),
    count: most(artistCount, (count) => logarithmic(count, MANY)),
    any: most(artistCount, (count) => (count > 0 ? 1 : 0)),
    twice: most(artistCount, (count) => (count > 1 ? 1 : 0)),
    recent: most(artistRecent, (sum) => Math.sqrt(sum / ALL_RECENT)),
    few: most(few, (share) => share),
  };
};
