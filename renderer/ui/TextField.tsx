// A single line of text with a label for screen readers, an icon, a clear button and room for one thing at its end.

import { X } from 'lucide-react';
import type { ComponentPropsWithRef, ReactNode } from 'react';
import styles from './TextField.module.css';

type TextFieldProps = ComponentPropsWithRef<'input'> & {
  label: string;
  icon?: ReactNode;
  end?: ReactNode;
  clearLabel?: string;
  onClear?: (() => void) | undefined;
  /** `bar`: across the whole of what it heads, in larger type. */
  look?: 'box' | 'bar';
};

export function TextField(all: TextFieldProps) {
  const { label, icon, end, clearLabel, onClear, look = 'box', className, ...props } = all;
  return (
    <label className={`${styles.field} ${styles[look]} ${className ?? ''}`}>
      <span className="only-read">{label}</span>
      {icon}
      <input spellCheck={false} autoComplete="off" placeholder={label} {...props} className={styles.input} />
      {onClear && props.value !== '' && (
        <button type="button" aria-label={clearLabel} className={styles.clear} onClick={onClear}>
          <X size={14} />
        </button>
      )}
      {end}
    </label>
  );
}
