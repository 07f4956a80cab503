// How the nearest tracks are looked for, where they choose.

import type { Steering } from '../../../shared/domain/steering-defaults.ts';
import { t } from '../../../shared/messages/index.ts';
import { steer } from '../../actions/steer.ts';
import { Switch } from '../../ui/Switch.tsx';
import { ValueField } from '../../ui/ValueField.tsx';
import styles from './SteeringPanel.module.css';

const MOST = 500;
const START = 10;

export function NearestFields({ nearest }: Pick<Steering, 'nearest'>) {
  const change = (part: Partial<Steering['nearest']>) =>
    steer((now) => ({ nearest: { ...now.nearest, ...part } }));
  return (
    <>
      <div className={styles.line}>
        <span aria-hidden="true">{t('steer.nearest.each')}</span>
        <ValueField
          label={t('steer.nearest.each')}
          placeholder={t('steer.nearest.enough')}
          value={nearest.each}
          min={1}
          max={MOST}
          start={START}
          onChange={(each) => change({ each })}
        />
      </div>
      <Switch
        label={t('steer.nearest.artists')}
        checked={nearest.artists}
        onChange={(artists) => change({ artists })}
      />
    </>
  );
}
