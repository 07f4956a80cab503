// Segue's sign: the shape of one playlist passing into the next.

import styles from './Welcome.module.css';

export function Mark() {
  return (
    <svg className={styles.mark} viewBox="0 0 120 64" aria-hidden="true">
      <polygon className={styles.markFirst} points="34,6 60,24 52,54 18,54 8,26" />
      <polygon className={styles.markSecond} points="84,8 112,28 100,56 66,52 58,22" />
    </svg>
  );
}
