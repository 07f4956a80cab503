// A choice of one among many, in the system's own list, with its label for screen readers.

import { ChevronDown } from 'lucide-react';
import type { ComponentPropsWithRef } from 'react';
import styles from './Select.module.css';

type SelectProps = ComponentPropsWithRef<'select'> & { label: string };

export const Select = ({ label, children, ...props }: SelectProps) => (
  <span className={styles.box}>
    <select aria-label={label} {...props} className={styles.select}>
      {children}
    </select>
    <ChevronDown size={14} aria-hidden="true" className={styles.sign} />
  </span>
);
