// Parts rounded so that what is shown adds up. Pure.

/**
 * Largest remainder (Hamilton): values in whole tenths whose sum is the sum of the values, rounded to tenths.
 * @returns tenths, parallel to `values`
 */
export function tenths(values: readonly number[]): number[] {
  const total = Math.round(10 * values.reduce((sum, value) => sum + value, 0));
  const down = values.map((value) => Math.floor(10 * value));
  const missing = total - down.reduce((sum, value) => sum + value, 0);
  const byRemainder = values
    .map((value, i) => ({ i, remainder: 10 * value - Math.floor(10 * value) }))
    .sort((a, b) => b.remainder - a.remainder || a.i - b.i);
  for (const { i } of byRemainder.slice(0, missing)) down[i] = (down[i] ?? 0) + 1;
  return down;
}
