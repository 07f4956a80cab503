// On or off, with its label or alone.

import { type ComponentPropsWithRef, useId } from 'react';
import styles from './Switch.module.css';

interface SwitchProps {
  label: string;
  /** Read out instead of the label, where that does not say of what. */
  name?: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

export function Switch({ label, name, checked, onChange }: SwitchProps) {
  const id = useId();
  return (
    <label htmlFor={id} className={styles.row}>
      <span>{label}</span>
      <Toggle
        id={id}
        aria-label={name}
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
      />
    </label>
  );
}

/** The switch alone; whoever shows it gives its name. */
export const Toggle = (props: ComponentPropsWithRef<'input'> & { checked: boolean }) => (
  <input {...props} type="checkbox" role="switch" className={styles.switch} aria-checked={props.checked} />
);
