// What the list of suggestions may hold, and who chooses.

import { ChevronDown, ChevronRight } from 'lucide-react';
import { NEUTRAL, STRATEGIES, type Steering } from '../../../shared/domain/steering-defaults.ts';
import { t } from '../../../shared/messages/index.ts';
import { openPools } from '../../actions/pools.ts';
import { steer } from '../../actions/steer.ts';
import { Button } from '../../ui/Button.tsx';
import { DropDown } from '../../ui/Menu.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { ValueField } from '../../ui/ValueField.tsx';
import { NearestFields } from './NearestFields.tsx';
import styles from './SteeringPanel.module.css';

const MOST = 100;
const CAPS = ['artist', 'album'] as const;

export function ListFields({ steering }: { steering: Steering }) {
  const { caps, versions, strategy, pools, nearest } = steering;
  const chosen = t(`steer.strategy.${strategy}`);
  return (
    <>
      {CAPS.map((cap) => (
        <div key={cap} className={styles.line}>
          <span aria-hidden="true">{t(`steer.cap.${cap}`)}</span>
          <ValueField
            label={t(`steer.cap.${cap}`)}
            placeholder={t('steer.cap.any')}
            value={caps[cap]}
            min={1}
            max={MOST}
            start={1}
            onChange={(value) => steer((now) => ({ caps: { ...now.caps, [cap]: value } }))}
          />
        </div>
      ))}
      <Switch
        label={t('steer.versions')}
        checked={versions}
        onChange={(wanted) => steer({ versions: wanted })}
      />
      <div className={styles.line}>
        <span aria-hidden="true">{t('steer.pools')}</span>
        <Button
          className={styles.choose}
          aria-label={`${t('steer.pools')} ${poolsText(pools)}`}
          onClick={openPools}
        >
          {poolsText(pools)}
          <ChevronRight size={14} aria-hidden="true" />
        </Button>
      </div>
      <div className={styles.line}>
        <span aria-hidden="true">{t('steer.strategy')}</span>
        <DropDown
          label={t('steer.strategy')}
          button={
            <Button className={styles.choose} aria-label={`${t('steer.strategy')} ${chosen}`}>
              {chosen}
              <ChevronDown size={14} aria-hidden="true" />
            </Button>
          }
          groups={() => [
            STRATEGIES.map((name) => ({
              ...{ id: name, label: t(`steer.strategy.${name}`), shortcut: null, enabled: true },
              checked: name === strategy,
              run: () => steer({ strategy: name === strategy ? NEUTRAL.strategy : name }),
            })),
          ]}
        />
      </div>
      {strategy === 'nearest' && <NearestFields nearest={nearest} />}
    </>
  );
}

const poolsText = (pools: Steering['pools']): string =>
  pools === null ? t('steer.pools.all') : t('steer.pools.own', { count: pools.length });
