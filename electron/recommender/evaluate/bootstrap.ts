// Whether a difference is more than chance: percentile bootstrap over playlists, paired. Pure: the same seed draws the
// same samples.

import { mean } from './metrics.ts';
import { randomFrom } from './random.ts';

const SAMPLES = 2000;

export interface Interval {
  low: number;
  high: number;
}

/** 95 % interval of the ratio mean(a) / mean(b) of paired values. */
export function ratioInterval(a: readonly number[], b: readonly number[], seed = 1): Interval {
  return interval(
    a.length,
    seed,
    (drawn) => mean(drawn.map((i) => a[i] ?? 0)) / mean(drawn.map((i) => b[i] ?? 0)),
  );
}

/** 95 % interval of the mean. */
export function meanInterval(values: readonly number[], seed = 1): Interval {
  return interval(values.length, seed, (drawn) => mean(drawn.map((i) => values[i] ?? 0)));
}

function interval(count: number, seed: number, of: (drawn: readonly number[]) => number): Interval {
  const random = randomFrom(seed);
  const values = Array.from({ length: SAMPLES }, () =>
    of(Array.from({ length: count }, () => Math.floor(random() * count))),
  ).sort((x, y) => x - y);
  return { low: values[Math.floor(0.025 * SAMPLES)] ?? 0, high: values[Math.floor(0.975 * SAMPLES)] ?? 0 };
}
