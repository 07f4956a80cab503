// On or off, with its label.

import styles from './Switch.module.css';

interface SwitchProps {
  label: string;
  /** Read out instead of the label, where that does not say of what. */
  name?: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

export const Switch = ({ label, name, checked, onChange }: SwitchProps) => (
  <label className={styles.row}>
    <span>{label}</span>
    <input
      type="checkbox"
      role="switch"
      aria-label={name}
      className={styles.switch}
      aria-checked={checked}
      checked={checked}
      onChange={(event) => onChange(event.target.checked)}
    />
  </label>
);
