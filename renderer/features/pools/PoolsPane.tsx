// The pools, each on or off: for all playlists, or for the open one if it is to have a choice of its own.

import { useId, useState } from 'react';
import type { Pool } from '../../../shared/domain/pools.ts';
import { t } from '../../../shared/messages/index.ts';
import { openImport } from '../../actions/import.ts';
import { choosePool } from '../../actions/pools.ts';
import { steer } from '../../actions/steer.ts';
import { runCommand } from '../../commands/run.ts';
import { useSteering } from '../../stores/steering.ts';
import { sayFailure } from '../../stores/toasts.ts';
import { useView } from '../../stores/view.ts';
import { Button } from '../../ui/Button.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { PoolRow } from './PoolRow.tsx';
import styles from './pools.module.css';

interface PoolsPaneProps {
  pools: readonly Pool[];
  /** Asks for them anew. */
  onChanged: () => Promise<void>;
}

export function PoolsPane({ pools, onChanged }: PoolsPaneProps) {
  const playlist = useView((state) => state.playlist);
  const steering = useSteering((state) => state.steering);
  const [wanted, setWanted] = useState<'all' | 'this'>(steering?.pools ? 'this' : 'all');
  const scope = playlist && steering ? wanted : 'all';
  const own = scope === 'this' ? (steering?.pools ?? null) : null;
  /** Shown at once, before it is kept. */
  const [flipped, setFlipped] = useState<ReadonlyMap<number, boolean>>(new Map());
  const isOn = ({ id, chosen }: Pool) => own?.includes(id) ?? flipped.get(id) ?? chosen;
  const onIds = pools.filter(isOn).map(({ id }) => id);
  const fixed = scope === 'this' && own === null;

  const choose = ({ id }: Pool, on: boolean) => {
    if (scope === 'this') steer({ pools: on ? [...onIds, id] : onIds.filter((other) => other !== id) });
    else {
      setFlipped(new Map(flipped).set(id, on));
      choosePool(id, on).then(onChanged, (thrown) => {
        setFlipped(new Map(flipped).set(id, !on));
        sayFailure(thrown);
      });
    }
  };
  return (
    <>
      <p>{t('pools.intro')}</p>
      {playlist && steering && (
        <Scope scope={scope} name={playlist.name} own={own} onScope={setWanted} onIds={onIds} />
      )}
      <ul className={styles.pools} data-testid="pools">
        {pools.map((pool) => (
          <PoolRow
            key={pool.id}
            pool={pool}
            on={isOn(pool)}
            fixed={fixed}
            onChoose={(on) => choose(pool, on)}
            onChanged={onChanged}
          />
        ))}
      </ul>
      <footer className={styles.foot}>
        <p role="status">{onIds.length === 0 && t('pools.noneOn')}</p>
        <div className={styles.buttons}>
          <Button onClick={() => runCommand('library.widen')}>{t('widen.button')}</Button>
          <Button onClick={openImport}>{t('pools.importMore')}</Button>
        </div>
      </footer>
    </>
  );
}

interface ScopeProps {
  scope: 'all' | 'this';
  name: string;
  /** The open playlist's own choice, if it has one. */
  own: readonly number[] | null;
  onIds: number[];
  onScope: (scope: 'all' | 'this') => void;
}

function Scope({ scope, name, own, onIds, onScope }: ScopeProps) {
  const label = useId();
  return (
    <div className={styles.scope}>
      <div className={styles.scopeLine}>
        <span id={label}>{t('pools.for')}</span>
        <Segmented
          labelledBy={label}
          value={scope}
          choices={(['all', 'this'] as const).map((value) => ({ value, label: t(`pools.for.${value}`) }))}
          onChange={onScope}
        />
      </div>
      {scope === 'this' && (
        <>
          <Switch
            label={t('pools.own', { name })}
            checked={own !== null}
            onChange={(chosen) => steer({ pools: chosen ? onIds : null })}
          />
          {own === null && <p className={styles.about}>{t('pools.own.off')}</p>}
        </>
      )}
    </div>
  );
}
