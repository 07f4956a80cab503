// How near a track is to the playlist's years: the mean over its tracks of exp(-years apart / scale), relative to the
// best year there is, so that a playlist of many decades favours none for being broad; and to its last tracks' years.

import type { Signal } from './signal.ts';

/** Years at which closeness has fallen to 1/e. */
const SCALE = 8;
const LAST_SCALE = 4;

export const year: Signal = ({ catalogue, profile: { years, last } }) => {
  if (!years) return null;
  const density = (of: number) => {
    let sum = 0;
    for (const [seed, count] of years) sum += count * Math.exp(-Math.abs(seed - of) / SCALE);
    return sum;
  };
  // The density peaks at one of the seeds' own years: between them it is convex.
  const best = Math.max(...[...years.keys()].map(density));
  const kept = new Map<number, number>();
  const known = last.map((row) => catalogue.year[row] ?? 0).filter((of) => of > 0);
  const ask = (answer: (of: number) => number) => (row: number) => {
    const of = catalogue.year[row] ?? 0;
    return of > 0 ? answer(of) : Number.NaN;
  };
  return {
    playlist: ask((of) => {
      const value = kept.get(of) ?? density(of) / best;
      kept.set(of, value);
      return value;
    }),
    last: ask((of) => {
      let sum = 0;
      for (const one of known) sum += Math.exp(-Math.abs(one - of) / LAST_SCALE);
      return known.length > 0 ? sum / known.length : Number.NaN;
    }),
  };
};
