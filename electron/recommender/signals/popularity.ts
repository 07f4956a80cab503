// How well known a track is, and whether about as well known as the playlist's tracks. Its weights have the pool's
// gates: where the pool has seen nothing of the playlist, being well known is no reason.

import type { Answer, Signal } from './signal.ts';

const LEAST_SPREAD = 0.1;
const HIGH = 0.5;
const NONE = 0.05;

export const popularity: Signal = ({ catalogue, profile: { popularity: own } }) => {
  if (!own) return null;
  const spread = own.deviation + LEAST_SPREAD;
  const of = (answer: (value: number) => number): Answer => {
    return (row) => {
      const value = catalogue.popularity[row] ?? Number.NaN;
      return Number.isNaN(value) ? value : answer(value);
    };
  };
  return {
    like: of((value) => Math.exp(-(((value - own.mean) / spread) ** 2) / 2)),
    level: of((value) => value),
    high: of((value) => Math.max(0, value - HIGH) * 2),
    none: of((value) => (value < NONE ? 1 : 0)),
  };
};
