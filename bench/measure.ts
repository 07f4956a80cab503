// What every measurement shares: runs, medians, spreads, and one JSON object a line.

/** Quantile by linear interpolation between order statistics (type 7 of Hyndman and Fan). */
export function quantile(values: readonly number[], q: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * q;
  const low = sorted[Math.floor(place)] ?? Number.NaN;
  const high = sorted[Math.ceil(place)] ?? Number.NaN;
  return low + (high - low) * (place - Math.floor(place));
}

/** A figure as it is printed. */
export const short = (value: number): number => Number(value.toPrecision(4));

/**
 * Prints {name, value, unit, ratio, against, runs, iqr} and returns the value: the median of the runs. `ratio` is
 * the value over that of `against`, measured in the same run; null where there is nothing to measure against.
 */
export function report(
  name: string,
  runs: readonly number[],
  unit: string,
  against: { name: string; value: number } | null = null,
): number {
  const value = quantile(runs, 0.5);
  console.log(
    JSON.stringify({
      name,
      value: short(value),
      unit,
      ratio: against ? short(value / against.value) : null,
      against: against?.name ?? null,
      runs: runs.length,
      iqr: short(quantile(runs, 0.75) - quantile(runs, 0.25)),
    }),
  );
  return value;
}

/** Times of `count` runs, ms. */
export function timed(count: number, work: () => void): number[] {
  return Array.from({ length: count }, () => {
    const began = performance.now();
    work();
    return performance.now() - began;
  });
}
