// What a panel says when it has nothing to show: one sentence, what to do next, and the button that does it.

import type { ReactNode } from 'react';
import styles from './EmptyState.module.css';

export function EmptyState(props: { icon?: ReactNode; title: string; hint?: string; children?: ReactNode }) {
  return (
    <div className={styles.empty}>
      {props.icon && (
        <span aria-hidden="true" className={styles.icon}>
          {props.icon}
        </span>
      )}
      <p className={styles.title}>{props.title}</p>
      {props.hint && <p className={styles.hint}>{props.hint}</p>}
      {props.children}
    </div>
  );
}
