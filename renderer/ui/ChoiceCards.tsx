// One of a few choices that need a sentence each: radio buttons as cards.

import type { ReactNode } from 'react';
import styles from './ChoiceCards.module.css';

/** @param children a legend, and the cards */
export const ChoiceCards = ({ children }: { children: ReactNode }) => (
  <fieldset className={styles.cards}>{children}</fieldset>
);

interface CardProps {
  /** The same for all of a group. */
  group: string;
  title: string;
  checked: boolean;
  disabled?: boolean;
  /** The keyboard starts there. */
  first?: boolean;
  onChoose(): void;
  /** What it means. */
  children: ReactNode;
}

export const ChoiceCard = ({ group, title, checked, disabled, first, onChoose, children }: CardProps) => (
  <label className={styles.card} data-off={disabled === true}>
    <input
      type="radio"
      name={group}
      disabled={disabled === true}
      {...(first && { autoFocus: true })}
      checked={checked}
      onChange={onChoose}
    />
    <span>
      <span className={styles.title}>{title}</span>
      {children}
    </span>
  </label>
);
