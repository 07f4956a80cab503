// On or off, with its label.

import styles from './Switch.module.css';

interface SwitchProps {
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

export const Switch = ({ label, checked, onChange }: SwitchProps) => (
  <label className={styles.row}>
    <span>{label}</span>
    <input
      type="checkbox"
      role="switch"
      className={styles.switch}
      aria-checked={checked}
      checked={checked}
      onChange={(event) => onChange(event.target.checked)}
    />
  </label>
);
