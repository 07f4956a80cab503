// A small bar for a value between 0 and 1; an unknown one is a dash, never an empty bar.

import { t } from '../../shared/messages/index.ts';
import styles from './EnergyBar.module.css';

export function EnergyBar({ value }: { value: number | null }) {
  if (value === null) {
    return (
      <span className={styles.missing} title={t('tracks.missing')}>
        <span aria-hidden="true">–</span>
        <span className="only-read">{t('tracks.missing')}</span>
      </span>
    );
  }
  const label = t('tracks.energyValue', { percent: Math.round(value * 100) });
  return (
    <span className={styles.bar} role="img" aria-label={label} title={label}>
      <span style={{ inlineSize: `${value * 100}%` }} />
    </span>
  );
}
