// The radar's values as a table: the same to read as to hear.

import type { PickedShape } from '../../../shared/domain/feature-detail.ts';
import type { Percentiles } from '../../../shared/domain/features.ts';
import type { Shape } from '../../../shared/domain/library.ts';
import { t } from '../../../shared/messages/index.ts';
import { decimal } from '../../ui/format.ts';
import styles from './ShapeTable.module.css';

const percent = (value: number | null | undefined): string =>
  value == null ? '–' : String(Math.round(value));

interface Props {
  shape: Shape;
  picked: PickedShape | null;
  focus: Percentiles | null;
}

export function ShapeTable({ shape, picked, focus }: Props) {
  const pickedAt = new Map(picked?.axes.map(({ axis, percentile }) => [axis, percentile]));
  return (
    <table className={`${styles.table} numeric`} data-crowded={picked !== null}>
      <caption className="only-read">{t('radar.tableCaption')}</caption>
      <thead>
        <tr>
          <th scope="col" rowSpan={2}>
            {t('radar.feature')}
          </th>
          <th scope="col" rowSpan={2}>
            {t('radar.mean')}
          </th>
          <th scope="colgroup" colSpan={picked ? 4 : 3} className={styles.group}>
            {t('radar.places')}
          </th>
        </tr>
        <tr>
          <th scope="col">{t('radar.playlist')}</th>
          <th scope="col">{t('radar.last', { count: shape.lastCount })}</th>
          {picked && <th scope="col">{t('picked.count', { count: picked.count })}</th>}
          <th scope="col">{t('radar.focus')}</th>
        </tr>
      </thead>
      <tbody>
        {shape.axes.map(({ axis, mean, percentile, lastPercentile }) => (
          <tr key={axis}>
            <th scope="row">
              {picked ? (
                <abbr title={t(`axis.long.${axis}`)}>{t(`axis.${axis}`)}</abbr>
              ) : (
                t(`axis.long.${axis}`)
              )}
            </th>
            <td>{mean === null ? '–' : decimal(mean, 2)}</td>
            <td>{percent(percentile)}</td>
            <td>{percent(lastPercentile)}</td>
            {picked && <td>{percent(pickedAt.get(axis))}</td>}
            <td>{percent(focus?.[axis])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
