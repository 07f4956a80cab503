// How far something is, as a bar.

import styles from './ProgressBar.module.css';

export const percentOf = (done: number, total: number): number =>
  total > 0 ? Math.floor((100 * done) / total) : 0;

export function ProgressBar({ label, percent }: { label: string; percent: number }) {
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      className={styles.bar}
    >
      <span style={{ inlineSize: `${percent}%` }} />
    </div>
  );
}
