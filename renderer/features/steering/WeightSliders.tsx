// How much tempo, key, energy, era and popularity count.

import {
  isPlain,
  STEERED_WEIGHTS,
  type SteeredWeight,
  type Steering,
} from '../../../shared/domain/steering-defaults.ts';
import { t } from '../../../shared/messages/index.ts';
import { steer } from '../../actions/steer.ts';
import { useNext } from '../../stores/next.ts';
import { listed } from '../../ui/format.ts';
import { Slider } from '../../ui/Slider.tsx';
import styles from './SteeringPanel.module.css';
import { weightText } from './steered-by.ts';

const NONE: readonly SteeredWeight[] = [];

export function WeightSliders({ steering: { weights, strategy } }: { steering: Steering }) {
  const idle = useNext((state) => state.reply?.idle ?? NONE);
  const names = idle.map((name) => t(`steer.weight.${name}`));
  return (
    <>
      {STEERED_WEIGHTS.map((name) => (
        <Slider
          key={name}
          className={styles.weight}
          name={t(`steer.weight.${name}`)}
          before={t(`steer.weight.${name}`)}
          after={weightText(weights[name])}
          value={weights[name]}
          min={0}
          max={2}
          step={0.5}
          valueText={weightText}
          onChange={(value) => steer((now) => ({ weights: { ...now.weights, [name]: value } }))}
        />
      ))}
      {isPlain(strategy) ? (
        <p className={styles.note}>{t('steer.weight.plain')}</p>
      ) : (
        names.length > 0 && <p className={styles.note}>{t('steer.weight.idle', { names: listed(names) })}</p>
      )}
    </>
  );
}
