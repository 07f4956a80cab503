// How much of the playlist is from the track's album: as a share, and lately.

import type { Answer, Signal } from './signal.ts';

const ALL_RECENT = 5;

export const album: Signal = ({ catalogue, profile }) => {
  const { albumCount, albumRecent, seeds } = profile;
  if (albumCount.size === 0) return null;
  const of = (map: ReadonlyMap<number, number>, answer: (value: number) => number): Answer => {
    return (row) => {
      const own = catalogue.album[row] ?? -1;
      return own < 0 ? Number.NaN : answer(map.get(own) ?? 0);
    };
  };
  return {
    share: of(albumCount, (count) => Math.sqrt(count / seeds.length)),
    recent: of(albumRecent, (sum) => Math.sqrt(sum / ALL_RECENT)),
  };
};
