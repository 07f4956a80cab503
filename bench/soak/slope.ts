// The slope of a straight line through samples, and how sure of it one can be: ordinary least squares.

export interface Slope {
  /** Units a step. */
  slope: number;
  /** Half the width of its 95 % confidence interval; NaN for fewer than three samples. */
  margin: number;
}

/** Of samples (x, y); at least two different x. */
export function slopeOf(samples: readonly (readonly [x: number, y: number])[]): Slope {
  const n = samples.length;
  const mean = (of: 0 | 1) => samples.reduce((sum, sample) => sum + sample[of], 0) / n;
  const [meanX, meanY] = [mean(0), mean(1)];
  let xx = 0;
  let xy = 0;
  for (const [x, y] of samples) {
    xx += (x - meanX) ** 2;
    xy += (x - meanX) * (y - meanY);
  }
  const slope = xy / xx;
  const residual = samples.reduce((sum, [x, y]) => sum + (y - meanY - slope * (x - meanX)) ** 2, 0);
  const error = n > 2 ? Math.sqrt(residual / (n - 2) / xx) : Number.NaN;
  return { slope, margin: error * studentT(n - 2) };
}

/** True when a slope of nothing lies outside the interval. */
export const differsFromZero = ({ slope, margin }: Slope): boolean => Math.abs(slope) > margin;

/** The 97.5 % quantile of Student's t by Cornish and Fisher's expansion around the normal's; within 1 % from 3 degrees. */
function studentT(degrees: number): number {
  const z = 1.959964;
  return (
    z +
    (z ** 3 + z) / (4 * degrees) +
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * degrees ** 2) +
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / (384 * degrees ** 3)
  );
}
