// Two playlists' difference in a sentence, told of the first.

import type { Shape } from '../../../shared/domain/library.ts';
import { perLocale, t } from '../../../shared/messages/index.ts';

/** Percentiles that two means must lie apart to be told. */
const NOTABLE = 12;

const rounded = (value: number | null): number | null => (value === null ? null : Math.round(value));

/** First minus second where both are known, of whole percentiles: as the table shows them, they add up. */
export function differences(first: Shape, second: Shape) {
  return first.axes.map(({ axis, percentile }) => {
    const own = rounded(percentile);
    const other = rounded(second.axes.find((one) => one.axis === axis)?.percentile ?? null);
    return {
      axis,
      first: own,
      second: other,
      difference: own === null || other === null ? null : own - other,
    };
  });
}

const number = perLocale(
  (locale) => new Intl.NumberFormat(locale, { signDisplay: 'exceptZero', maximumFractionDigits: 0 }),
);
/** "+12", "−35" with a true minus, "0". */
export const signed = (value: number): string => number().format(value).replace('-', '−');

/** `name` is the first playlist's. */
export function compareSentence(name: string, first: Shape, second: Shape): string {
  const notable = differences(first, second)
    .map(({ axis, difference }) => ({ axis, by: difference ?? 0 }))
    .filter(({ by }) => Math.abs(by) >= NOTABLE)
    .sort((a, b) => Math.abs(b.by) - Math.abs(a.by));
  const [one, two] = notable.map(({ axis, by }) => t(`summary.${by > 0 ? 'more' : 'less'}.${axis}`));
  const words =
    one === undefined
      ? t('compare.alike')
      : two === undefined
        ? t('compare.one', { name, first: one })
        : t('compare.two', { name, first: one, second: two });
  if (!first.tempo || !second.tempo) return words;
  const [own, others] = [first.tempo, second.tempo].map(({ median }) => Math.round(median));
  return `${words} ${t('compare.tempo', { first: own, second: others })}`;
}
