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
};

export function TextField({ label, icon, end, clearLabel, onClear, className, ...props }: TextFieldProps) {
  return (
    <label className={`${styles.field} ${className ?? ''}`}>
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
