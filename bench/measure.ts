// What every measurement shares: medians, spreads, and one JSON object a line.

export interface Figure {
  name: string;
  value: number;
  unit: string;
  /** value / what it is measured against, in the same run; null where nothing is. */
  ratio: number | null;
  against: string | null;
  runs: number;
  /** Interquartile range of the runs, in `unit`. */
  iqr: number;
}

/** Quantile by linear interpolation between order statistics (type 7 of Hyndman and Fan). */
export function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * q;
  const low = sorted[Math.floor(place)] ?? Number.NaN;
  const high = sorted[Math.ceil(place)] ?? Number.NaN;
  return low + (high - low) * (place - Math.floor(place));
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);
export const iqr = (values: readonly number[]): number => quantile(values, 0.75) - quantile(values, 0.25);

const round = (value: number): number => Number(value.toPrecision(4));

export function report(figure: Figure): void {
  const { value, ratio, iqr: spread, ...rest } = figure;
  console.log(
    JSON.stringify({
      ...rest,
      value: round(value),
      ratio: ratio === null ? null : round(ratio),
      iqr: round(spread),
    }),
  );
}
