// How near a track is to the playlist's years: the mean over its tracks of exp(-years apart / scale), relative to the
// best year there is, so that a playlist of many decades favours none for being broad; and to its last tracks' years.
// And how much likelier its day of release is among the playlist's than anywhere: some gather what is new.

import { asAnswer, type Bins, likelierAmong } from './likelier.ts';
import type { Signal } from './signal.ts';

/** Years at which closeness has fallen to 1/e. */
const SCALE = 8;
const LAST_SCALE = 4;

/** Of half a month; the width is two months. */
const BIN_DAYS = 15;
const BINS: Bins = {
  count: Math.ceil(0x10000 / BIN_DAYS),
  of: (day) => Math.floor(day / BIN_DAYS),
  width: 60 / BIN_DAYS,
};
/** Tracks of the catalogue that are added to the playlist's. */
const MIXED = 1;
/** Logarithm of how much likelier here than anywhere at which `released` is 1; as much less likely is 0. */
const MUCH_LIKELIER = 3;

export const year: Signal = (context) => {
  const {
    catalogue,
    profile: { years, last },
  } = context;
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
  const logs = likelier(context);
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
    ...(logs && {
      released: (row: number) => {
        const day = catalogue.released[row] ?? 0;
        return day > 0 ? asAnswer(logs[BINS.of(day)] as number, MUCH_LIKELIER) : Number.NaN;
      },
    }),
  };
};

const likelier = likelierAmong(
  BINS,
  MIXED,
  ({ released }) => released,
  ({ released }) =>
    (row) =>
      (released[row] as number) || Number.NaN,
);
