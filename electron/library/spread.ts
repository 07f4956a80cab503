// The arithmetic of the Shape tab, bounded in what it returns however long the playlist: values counted in bins,
// outliers by Tukey's fences, and an order cut into stretches. Pure; runs in the library thread.

import type { Stretch } from '../../shared/domain/feature-detail.ts';
import { quantile } from './features.ts';

export interface Fences {
  p25: number;
  median: number;
  p75: number;
  /** Values outside `lower`..`upper` are outliers. */
  lower: number;
  upper: number;
}

/** With fewer known values than this nothing is called unusual. */
const ENOUGH = 8;

/**
 * Quartiles, and Tukey's fences: one and a half times the middle half's width beyond it (Tukey, Exploratory Data
 * Analysis, 1977). Fewer than eight values have no outliers.
 * @param ascending at least one value
 */
export function fences(ascending: readonly number[]): Fences {
  const [p25 = 0, median = 0, p75 = 0] = [0.25, 0.5, 0.75].map((q) => quantile(ascending, q) ?? 0);
  const reach = ascending.length < ENOUGH ? Number.POSITIVE_INFINITY : 1.5 * (p75 - p25);
  return { p25, median, p75, lower: p25 - reach, upper: p75 + reach };
}

/** How many values fall into each of `bins` equal parts of low..high; `high` itself counts to the last. */
export function histogram(values: readonly number[], low: number, high: number, bins: number): number[] {
  const counts = new Array<number>(bins).fill(0);
  for (const value of values) {
    const bin = Math.floor(((value - low) / (high - low)) * bins);
    const at = Math.min(bins - 1, Math.max(0, bin));
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
}

/**
 * Cuts an order into at most `most` stretches whose lengths differ by one at most, each with the mean, lowest and
 * highest of its known values: what is drawn of 10,000 tracks is 240 means inside their range, not 10,000 points.
 */
export function stretches(values: readonly (number | null)[], most: number): Stretch[] {
  const parts = Math.min(most, values.length);
  return Array.from({ length: parts }, (_, part) => {
    const from = Math.floor((part * values.length) / parts);
    const to = Math.floor(((part + 1) * values.length) / parts);
    let known = 0;
    let sum = 0;
    let low = Number.POSITIVE_INFINITY;
    let high = Number.NEGATIVE_INFINITY;
    for (let at = from; at < to; at++) {
      const value = values[at] ?? null;
      if (value === null) continue;
      known++;
      sum += value;
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    return known === 0
      ? { from, to, known, mean: null, low: null, high: null }
      : { from, to, known, mean: sum / known, low, high };
  });
}
