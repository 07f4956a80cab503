// How near a track is to the playlist's years: the mean over its tracks of exp(-years apart / scale), relative to the
// best year there is, so that a playlist of many decades favours none for being broad.

import type { Signal } from './signal.ts';

export const year: Signal = ({ catalogue, profile, scales }) => {
  const { years } = profile;
  if (!years) return null;
  const density = (of: number) => {
    let sum = 0;
    for (const [seed, count] of years) sum += count * Math.exp(-Math.abs(seed - of) / scales.years);
    return sum;
  };
  // The density peaks at one of the seeds' own years: between them it is convex.
  const best = Math.max(...[...years.keys()].map(density));
  const kept = new Map<number, number>();
  return (row) => {
    const of = catalogue.year[row] ?? 0;
    if (of <= 0) return Number.NaN;
    let value = kept.get(of);
    if (value === undefined) {
      value = density(of) / best;
      kept.set(of, value);
    }
    return value;
  };
};
