// How well known a track is, and whether about as well known as the playlist's tracks: by their mean and spread, and by
// how much likelier among them than anywhere. That it is well known has the pool's gates: where the pool has seen
// nothing of the playlist, fame is no reason. That it is as well known as the others is one for any playlist: chart and
// cellar each keep to their own.

import { asAnswer, type Bins, likelierAmong } from './likelier.ts';
import type { Answer, Signal } from './signal.ts';

const LEAST_SPREAD = 0.1;
const HIGH = 0.5;
const NONE = 0.05;

/** Of 100, as services count it. */
const BINS: Bins = {
  count: 101,
  of: (value) => Math.round(100 * Math.max(0, Math.min(1, value))),
  width: 6,
};
/** Tracks of the catalogue that are added to the playlist's. */
const MIXED = 1;
/** Logarithm of how much likelier here than anywhere at which `likelier` is 1; as much less likely is 0. */
const MUCH_LIKELIER = 3;

export const popularity: Signal = (context) => {
  const { catalogue, profile } = context;
  const { popularity: own } = profile;
  const of = (answer: (value: number) => number): Answer => {
    return (row) => {
      const value = catalogue.popularity[row] ?? Number.NaN;
      return Number.isNaN(value) ? value : answer(value);
    };
  };
  const level = of((value) => value);
  // There is only the name to go by: of equals, the best known.
  if (profile.seeds.length === 0) return { level };
  const logs = likelier(context);
  if (!own || !logs) return null;
  const spread = own.deviation + LEAST_SPREAD;
  return {
    like: of((value) => Math.exp(-(((value - own.mean) / spread) ** 2) / 2)),
    likelier: of((value) => asAnswer(logs[BINS.of(value)] as number, MUCH_LIKELIER)),
    level,
    high: of((value) => Math.max(0, value - HIGH) * 2),
    none: of((value) => (value < NONE ? 1 : 0)),
  };
};

const likelier = likelierAmong(
  BINS,
  MIXED,
  ({ popularity }) => popularity,
  ({ popularity }) =>
    (row) =>
      popularity[row] as number,
);
