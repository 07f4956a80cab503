// The playlist's shape in one sentence, for eyes in a hurry and for ears.

import type { PickedShape } from '../../../shared/domain/feature-detail.ts';
import type { AxisShape, Shape } from '../../../shared/domain/library.ts';
import { t } from '../../../shared/messages/index.ts';

/** Within this many percentiles of the middle a playlist is not worth calling anything. */
const NOTABLE = 12;
/** The last tracks' energy must differ by as much from the whole to be said. */
const TURN = 12;

const distance = ({ percentile }: Pick<AxisShape, 'percentile'>): number => Math.abs((percentile ?? 50) - 50);
const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);

/** "Calmer and more acoustic than most of your library.", from the two axes farthest from the middle. */
function against(axes: readonly Pick<AxisShape, 'axis' | 'percentile'>[]): string {
  const notable = axes.filter((axis) => distance(axis) >= NOTABLE).sort((a, b) => distance(b) - distance(a));
  const [first, second] = notable.map(({ axis, percentile }) =>
    t(`summary.${(percentile ?? 50) > 50 ? 'more' : 'less'}.${axis}`),
  );
  if (first === undefined) return t('summary.average');
  return second === undefined
    ? t('summary.one', { first: capital(first) })
    : t('summary.two', { first: capital(first), second });
}

/** The same for the rows selected in the table. */
export function summarisePicked({ count, axes }: PickedShape): string {
  if (axes.every(({ known }) => known === 0)) return t('picked.unknown', { count });
  return `${t('picked.count', { count })}: ${against(axes)}`;
}

export function summarise(shape: Shape): string {
  if (shape.withFeatures === 0) return t('summary.none');
  const sentences = [against(shape.axes)];
  if (shape.tempo) sentences.push(t('summary.tempo', { bpm: Math.round(shape.tempo.median) }));
  const energy = shape.axes.find(({ axis }) => axis === 'energy');
  const turn = (energy?.lastPercentile ?? 0) - (energy?.percentile ?? 0);
  if (energy?.lastPercentile != null && shape.total > shape.lastCount && Math.abs(turn) >= TURN) {
    sentences.push(t(turn > 0 ? 'summary.end.livelier' : 'summary.end.calmer'));
  }
  return sentences.join(' ');
}
