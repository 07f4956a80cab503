// How a feature's values are spread over the library, for percentiles. Kept in memory as sorted arrays, one a
// radar axis; the library thread invalidates them when tracks or features change.

import { type Percentiles, RADAR_AXES, type RadarAxis } from '../../shared/domain/features.ts';
import type { Driver } from './driver.ts';

export interface Distributions {
  /**
   * Midrank percentile: share of the library's known values below, ties counted half.
   * @returns 0..100; null when the value is null or the library knows no value of this axis
   */
  percentile(axis: RadarAxis, value: number | null): number | null;
  percentilesOf(values: Record<RadarAxis, number | null>): Percentiles;
  invalidate(): void;
}

export function createDistributions(db: Driver): Distributions {
  const sorted = new Map<RadarAxis, Float64Array>();

  const valuesOf = (axis: RadarAxis): Float64Array => {
    let values = sorted.get(axis);
    if (!values) {
      const rows = db.prepare(`SELECT ${axis} AS v FROM audio_features WHERE ${axis} IS NOT NULL`);
      values = Float64Array.from(rows.all<{ v: number }>([]), ({ v }) => v).sort();
      sorted.set(axis, values);
    }
    return values;
  };
  const percentile = (axis: RadarAxis, value: number | null) => {
    const values = valuesOf(axis);
    if (value === null || values.length === 0) return null;
    const below = lowerBound(values, (v) => v < value);
    const upTo = lowerBound(values, (v) => v <= value);
    return ((below + upTo) / 2 / values.length) * 100;
  };
  return {
    percentile,
    percentilesOf: (values) =>
      Object.fromEntries(RADAR_AXES.map((axis) => [axis, percentile(axis, values[axis])])) as Percentiles,
    invalidate: () => sorted.clear(),
  };
}

/** How many values at the front of an ascending array satisfy the condition. */
function lowerBound(values: Float64Array, holds: (value: number) => boolean): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(values[middle] as number)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Quantile of ascending values by linear interpolation (type 7 of Hyndman and Fan); null of none. */
export function quantile(ascending: readonly number[], q: number): number | null {
  const at = (ascending.length - 1) * q;
  const low = ascending[Math.floor(at)];
  const high = ascending[Math.ceil(at)];
  return low === undefined || high === undefined ? null : low + (high - low) * (at - Math.floor(at));
}
