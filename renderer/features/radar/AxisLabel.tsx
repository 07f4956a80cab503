// The name at the end of an axis; one without data says so.

import { t } from '../../../shared/messages/index.ts';
import styles from './ShapeView.module.css';

interface Props {
  x?: number | string;
  y?: number | string;
  textAnchor?: string;
  payload?: { value?: unknown };
  missing: boolean;
}

export function AxisLabel({ x, y, textAnchor, payload, missing }: Props) {
  const anchor = textAnchor === 'start' || textAnchor === 'end' ? textAnchor : 'middle';
  return (
    <text x={x} y={y} dy="0.35em" textAnchor={anchor} className={styles.axis} data-missing={missing}>
      {String(payload?.value ?? '')}
      {missing && (
        <tspan x={x} dy="1.2em">
          {t('radar.noData')}
        </tspan>
      )}
    </text>
  );
}
