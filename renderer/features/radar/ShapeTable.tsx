// The radar's values as a table: the same to read as to hear.

import type { Percentiles } from '../../../shared/domain/features.ts';
import type { Shape } from '../../../shared/domain/library.ts';
import { t } from '../../../shared/messages/index.ts';
import styles from './ShapeView.module.css';

const percent = (value: number | null | undefined): string =>
  value == null ? '–' : String(Math.round(value));

export function ShapeTable({ shape, focus }: { shape: Shape; focus: Percentiles | null }) {
  return (
    <table className={`${styles.table} numeric`}>
      <caption className="only-read">{t('radar.tableCaption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('radar.feature')}</th>
          <th scope="col">{t('radar.mean')}</th>
          <th scope="col">{t('radar.percentile')}</th>
          <th scope="col">{t('radar.last', { count: shape.lastCount })}</th>
          <th scope="col">{t('radar.focus')}</th>
        </tr>
      </thead>
      <tbody>
        {shape.axes.map(({ axis, mean, percentile, lastPercentile }) => (
          <tr key={axis}>
            <th scope="row">{t(`axis.long.${axis}`)}</th>
            <td>{mean === null ? '–' : mean.toFixed(2)}</td>
            <td>{percent(percentile)}</td>
            <td>{percent(lastPercentile)}</td>
            <td>{percent(focus?.[axis])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
