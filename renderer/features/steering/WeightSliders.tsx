// How much tempo, key, energy, era and popularity count.

import { STEERED_WEIGHTS, type Steering } from '../../../shared/domain/steering-defaults.ts';
import { t } from '../../../shared/messages/index.ts';
import { steer } from '../../actions/steer.ts';
import { Slider } from '../../ui/Slider.tsx';
import styles from './SteeringPanel.module.css';
import { weightText } from './steered-by.ts';

const PLAIN = ['nearest', 'centroid'];

export function WeightSliders({ steering: { weights, strategy } }: { steering: Steering }) {
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
      {PLAIN.includes(strategy) && <p className={styles.note}>{t('steer.weight.plain')}</p>}
    </>
  );
}
