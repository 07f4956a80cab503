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
  let sorted: Record<RadarAxis, Float64Array> | null = null;

  const valuesOf = (axis: RadarAxis): Float64Array => {
    sorted ??= readSorted(db);
    return sorted[axis];
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
    invalidate: () => {
      sorted = null;
    },
  };
}

/** In one pass and row by row: a large library has millions of values, and an object for each would be gigabytes. */
function readSorted(db: Driver): Record<RadarAxis, Float64Array> {
  const rows = db.prepare('SELECT count(*) AS n FROM audio_features').get<{ n: number }>([])?.n ?? 0;
  const columns = RADAR_AXES.map((axis) => ({ axis, values: new Float64Array(rows), known: 0 }));
  const all = db.prepare(`SELECT ${RADAR_AXES.join(', ')} FROM audio_features`);
  for (const row of all.iterate<Record<RadarAxis, number | null>>([])) {
    for (const column of columns) {
      const value = row[column.axis];
      if (value !== null) column.values[column.known++] = value;
    }
  }
  return Object.fromEntries(
    columns.map(({ axis, values, known }) => [axis, values.slice(0, known).sort()]),
  ) as Record<RadarAxis, Float64Array>;
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
