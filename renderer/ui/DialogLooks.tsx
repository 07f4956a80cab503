// Which of a dialog's few looks is shown, chosen below its title; the keyboard starts there.

import { useId } from 'react';
import styles from './DialogLooks.module.css';
import { Segmented } from './Segmented.tsx';

interface DialogLooksProps<V extends string> {
  /** What is chosen, read out only. */
  name: string;
  value: V;
  choices: readonly { value: V; label: string }[];
  onChange: (value: V) => void;
}

export function DialogLooks<V extends string>({ name, ...choice }: DialogLooksProps<V>) {
  const label = useId();
  return (
    <div className={styles.looks}>
      <span id={label} className="only-read">
        {name}
      </span>
      <Segmented labelledBy={label} autoFocus {...choice} />
    </div>
  );
}
