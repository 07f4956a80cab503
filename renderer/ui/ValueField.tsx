// A small field for one number that may be left empty. What is typed counts at Enter or on leaving; the arrow keys
// count at once; what is no number is put back.

import { useState } from 'react';
import styles from './ValueField.module.css';

interface ValueFieldProps {
  label: string;
  placeholder: string;
  value: number | null;
  min: number;
  max: number;
  /** What an arrow key adds. */
  step?: number;
  /** Where it begins when it was empty. */
  start: number;
  show?: (value: number) => string;
  /** NaN for what is no number. */
  read?: (text: string) => number;
  onChange: (value: number | null) => void;
}

export function ValueField(props: ValueFieldProps) {
  const {
    label,
    placeholder,
    value,
    min,
    max,
    step = 1,
    start,
    show = String,
    read = Number,
    onChange,
  } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const bounded = (wanted: number) => Math.max(min, Math.min(max, Math.round(wanted)));
  const commit = () => {
    if (typed === null) return;
    setTyped(null);
    const wanted = typed.trim() === '' ? null : read(typed.trim());
    if (wanted === null) onChange(null);
    else if (Number.isFinite(wanted)) onChange(bounded(wanted));
  };
  const move = (by: number) => {
    setTyped(null);
    onChange(value === null ? bounded(start) : bounded(value + by));
  };
  return (
    <input
      className={`${styles.field} numeric`}
      aria-label={label}
      placeholder={placeholder}
      maxLength={8}
      spellCheck={false}
      autoComplete="off"
      value={typed ?? (value === null ? '' : show(value))}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
        else if (event.key === 'ArrowUp') move(step);
        else if (event.key === 'ArrowDown') move(-step);
        else return;
        event.preventDefault();
      }}
    />
  );
}
