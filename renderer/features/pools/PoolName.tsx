// Another name for a pool.

import { useState } from 'react';
import { MAX_NAME } from '../../../shared/domain/limits.ts';
import { plainText } from '../../../shared/domain/plain-text.ts';
import type { Pool } from '../../../shared/domain/pools.ts';
import { t } from '../../../shared/messages/index.ts';
import { ask } from '../../bridge/index.ts';
import { sayFailure } from '../../stores/toasts.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './pools.module.css';

interface PoolNameProps {
  pool: Pool;
  onDone: (changed: boolean) => Promise<void>;
}

export function PoolName({ pool, onDone }: PoolNameProps) {
  const [text, setText] = useState(pool.name);
  const name = plainText(text).trim();
  const ready = name !== '';
  return (
    <form
      className={styles.asks}
      onSubmit={(event) => {
        event.preventDefault();
        if (name === pool.name) void onDone(false);
        else if (ready) ask('renamePool', { poolId: pool.id, name }).then(() => onDone(true), sayFailure);
      }}
    >
      <TextField
        label={t('pools.name')}
        value={text}
        maxLength={MAX_NAME}
        autoFocus
        onFocus={(event) => event.target.select()}
        onChange={(event) => setText(event.target.value)}
      />
      <div className={styles.buttons}>
        <Button weight="quiet" onClick={() => void onDone(false)}>
          {t('pools.cancel')}
        </Button>
        <Button type="submit" weight="primary" aria-disabled={!ready}>
          {t('pools.save')}
        </Button>
      </div>
    </form>
  );
}
