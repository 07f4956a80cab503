// Something that is set and can be taken away again, with a word on what it does.

import { X } from 'lucide-react';
import styles from './Chip.module.css';

interface ChipProps {
  text: string;
  removeLabel: string;
  hint?: string | undefined;
  onRemove: () => void;
}

export const Chip = ({ text, removeLabel, hint, onRemove }: ChipProps) => (
  <span className={styles.chip} title={hint}>
    <bdi className={styles.text}>{text}</bdi>
    <button type="button" className={styles.remove} aria-label={removeLabel} onClick={onRemove}>
      <X size={12} />
    </button>
  </span>
);
