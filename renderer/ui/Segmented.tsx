// One of a few choices side by side: radio buttons in all but looks, so arrow keys and screen readers know them.

import { type ReactNode, useId } from 'react';
import styles from './Segmented.module.css';

interface SegmentedProps<V extends string> {
  /** Ids of what names and, if there is more to say, describes the choice. */
  labelledBy: string;
  describedBy?: string | undefined;
  value: V;
  autoFocus?: boolean;
  choices: readonly { value: V; label: string; icon?: ReactNode }[];
  onChange: (value: V) => void;
}

export function Segmented<V extends string>(props: SegmentedProps<V>) {
  const group = useId();
  return (
    <div
      role="radiogroup"
      aria-labelledby={props.labelledBy}
      aria-describedby={props.describedBy}
      className={styles.group}
    >
      {props.choices.map(({ value, label, icon }) => (
        <label key={value} className={styles.choice}>
          <input
            type="radio"
            name={group}
            className={styles.input}
            // biome-ignore lint/a11y/noAutofocus: where the keyboard starts in a dialog
            autoFocus={props.autoFocus === true && value === props.value}
            checked={value === props.value}
            onChange={() => props.onChange(value)}
          />
          {icon}
          {label}
        </label>
      ))}
    </div>
  );
}
