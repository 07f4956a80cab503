// What removing a pool comes to, said before it is done.

import { useCallback, useState } from 'react';
import type { Pool } from '../../../shared/domain/pools.ts';
import { t } from '../../../shared/messages/index.ts';
import { removePool } from '../../actions/pools.ts';
import { ask } from '../../bridge/index.ts';
import { failureText } from '../../stores/toasts.ts';
import { Button } from '../../ui/Button.tsx';
import { count } from '../../ui/format.ts';
import { useAnswer } from '../care/useAnswer.ts';
import { nameOf } from './pool-text.ts';
import styles from './pools.module.css';

interface PoolRemovalProps {
  pool: Pool;
  onDone: (changed: boolean) => Promise<void>;
}

export function PoolRemoval({ pool, onDone }: PoolRemovalProps) {
  const [removing, setRemoving] = useState(false);
  const { value, failure } = useAnswer(useCallback(() => ask('poolRemoval', { poolId: pool.id }), [pool.id]));
  const name = nameOf(pool);
  const remove = () => {
    if (!value || removing) return;
    setRemoving(true);
    void removePool(pool.id, name).then(() => onDone(true));
  };
  return (
    <section className={styles.asks} aria-label={t('pools.removal', { name })} aria-busy={!value || removing}>
      <div role="status" data-testid="pool-removal">
        <p className={styles.name}>{t('pools.removal', { name })}</p>
        {value ? <p>{removalText(value)}</p> : <p>{failure ? failureText(failure) : t('pools.loading')}</p>}
        <p>{t(removing ? 'pools.removing' : 'pools.removal.about')}</p>
      </div>
      <div className={styles.buttons}>
        <Button weight="quiet" autoFocus onClick={() => void onDone(false)}>
          {t('pools.cancel')}
        </Button>
        <Button weight="primary" aria-disabled={!value || removing} onClick={remove}>
          {t('pools.removal.do')}
        </Button>
      </div>
    </section>
  );
}

function removalText({ goes, stays }: { goes: number; stays: number }): string {
  const gone =
    goes === 0 ? t('pools.removal.none') : t('pools.removal.goes', { count: goes, number: count(goes) });
  return stays === 0 ? gone : `${gone} ${t('pools.removal.stays', { count: stays, number: count(stays) })}`;
}
