// A slider in one line: its name, the track, and what its value means in words.

import { Slider as BaseSlider } from '@base-ui/react/slider';
import type { ReactNode } from 'react';
import styles from './Slider.module.css';

interface SliderProps {
  /** Read out; what is seen stands before the track. */
  name: string;
  before: ReactNode;
  after: ReactNode;
  value: number;
  min: number;
  max: number;
  step: number;
  /** What a value means, in words. */
  valueText: (value: number) => string;
  onChange: (value: number) => void;
  className?: string | undefined;
}

export function Slider(props: SliderProps) {
  const { name, before, after, value, min, max, step, valueText, onChange, className } = props;
  return (
    <BaseSlider.Root
      className={`${styles.slider} ${className ?? ''}`}
      {...{ value, min, max, step }}
      onValueChange={onChange}
    >
      <span aria-hidden="true">{before}</span>
      <BaseSlider.Control className={styles.control}>
        <BaseSlider.Track className={styles.track}>
          <BaseSlider.Thumb
            className={styles.thumb}
            aria-label={name}
            getAriaValueText={(_text, current) => valueText(current)}
          />
        </BaseSlider.Track>
      </BaseSlider.Control>
      <span aria-hidden="true">{after}</span>
    </BaseSlider.Root>
  );
}
