// What a flow chart draws: values as a line that breaks where nothing is known, in a box of 100 x 100.

export interface Scale {
  low: number;
  high: number;
}

/** At most `most` values: means over stretches of equal length, null where a stretch has none. */
export function averaged(values: readonly (number | null)[], most: number): (number | null)[] {
  if (values.length <= most) return [...values];
  return Array.from({ length: most }, (_, i) => {
    const from = Math.floor((i * values.length) / most);
    const known = values.slice(from, Math.floor(((i + 1) * values.length) / most)).filter((v) => v !== null);
    return known.length > 0 ? known.reduce((sum, value) => sum + value, 0) / known.length : null;
  });
}

/** From the lowest to the highest known value, at least `least` apart; null when none is known. */
export function scaleOf(values: readonly (number | null)[], least: number): Scale | null {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    if (value !== null) [low, high] = [Math.min(low, value), Math.max(high, value)];
  }
  if (low > high) return null;
  const more = Math.max(0, least - (high - low)) / 2;
  return { low: low - more, high: high + more };
}

/** Middle of a place among so many, 0..100. */
export const across = (place: number, count: number): number => (100 * (place + 0.5)) / count;

/** SVG path data of the line, and of the values between two unknown ones: dots, when their ends are drawn round. */
export function linePaths(values: readonly (number | null)[], { low, high }: Scale) {
  const paths = { line: '', dots: '' };
  const isKnown = (place: number) => (values[place] ?? null) !== null;
  values.forEach((value, i) => {
    if (value === null) return;
    const x = across(i, values.length).toFixed(2);
    const y = (100 - (100 * (value - low)) / (high - low || 1)).toFixed(2);
    if (isKnown(i - 1)) paths.line += `L${x} ${y}`;
    else if (isKnown(i + 1)) paths.line += `M${x} ${y}`;
    else paths.dots += `M${x} ${y}h0`;
  });
  return paths;
}
