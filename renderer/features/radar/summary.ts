// The playlist's shape in one sentence, for eyes in a hurry and for ears.

import type { AxisShape, Shape } from '../../../shared/domain/library.ts';
import { t } from '../../../shared/messages/index.ts';

/** Within this many percentiles of the middle a playlist is not worth calling anything. */
const NOTABLE = 12;
/** The last tracks' energy must differ by as much from the whole to be said. */
const TURN = 12;

const distance = ({ percentile }: AxisShape): number => Math.abs((percentile ?? 50) - 50);
const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);

export function summarise(shape: Shape): string {
  if (shape.withFeatures === 0) return t('summary.none');
  const notable = shape.axes
    .filter((axis) => distance(axis) >= NOTABLE)
    .sort((a, b) => distance(b) - distance(a));
  const [first, second] = notable.map(({ axis, percentile }) =>
    t(`summary.${(percentile ?? 50) > 50 ? 'more' : 'less'}.${axis}`),
  );
  const sentences = [
    first === undefined
      ? t('summary.average')
      : second === undefined
        ? t('summary.one', { first: capital(first) })
        : t('summary.two', { first: capital(first), second }),
  ];
  if (shape.tempo) sentences.push(t('summary.tempo', { bpm: Math.round(shape.tempo.median) }));
  const energy = shape.axes.find(({ axis }) => axis === 'energy');
  const turn = (energy?.lastPercentile ?? 0) - (energy?.percentile ?? 0);
  if (energy?.lastPercentile != null && shape.total > shape.lastCount && Math.abs(turn) >= TURN) {
    sentences.push(t(turn > 0 ? 'summary.end.livelier' : 'summary.end.calmer'));
  }
  return sentences.join(' ');
}
