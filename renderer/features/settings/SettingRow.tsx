// A group of settings under its heading, and one setting in it: what it is on the left, its controls on the right.

import type { ReactNode } from 'react';
import styles from './settings.module.css';

export const SettingGroup = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className={styles.section}>
    <h3 className={styles.heading}>{title}</h3>
    <div className={styles.group}>{children}</div>
  </section>
);

interface SettingRowProps {
  /** The title's id is `<id>-title`, the text's `<id>-text`: controls name themselves after them. */
  id: string;
  title: string;
  text?: ReactNode;
  /** The text changes by itself and is read out when it does. */
  live?: boolean;
  children: ReactNode;
}

export const SettingRow = ({ id, title, text, live = false, children }: SettingRowProps) => (
  <div className={styles.row} data-testid={`setting-${id}`}>
    <div className={styles.what}>
      <p id={`${id}-title`} className={styles.title}>
        {title}
      </p>
      {text !== undefined && (
        <p id={`${id}-text`} className={styles.text} {...(live && { role: 'status' })}>
          {text}
        </p>
      )}
    </div>
    <div className={styles.controls}>{children}</div>
  </div>
);
