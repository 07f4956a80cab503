// One pool: on or off, what is in it, and what can be done with it, of which two ask something first, in its place.

import { MoreHorizontal, RefreshCw } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import type { Pool } from '../../../shared/domain/pools.ts';
import { t } from '../../../shared/messages/index.ts';
import { importAgain } from '../../actions/pools.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { DropDown, type MenuEntry } from '../../ui/Menu.tsx';
import { Toggle } from '../../ui/Switch.tsx';
import { PoolName } from './PoolName.tsx';
import { PoolRemoval } from './PoolRemoval.tsx';
import { aboutText, nameOf } from './pool-text.ts';
import styles from './pools.module.css';

/** A pool's files are worth another look then. */
const OLD_AFTER_MS = 7 * 24 * 60 * 60 * 1000;

interface PoolRowProps {
  pool: Pool;
  on: boolean;
  /** Its switch only shows what is chosen elsewhere. */
  fixed: boolean;
  onChoose: (on: boolean) => void;
  onChanged: () => Promise<void>;
}

export function PoolRow({ pool, on, fixed, onChoose, onChanged }: PoolRowProps) {
  const { id, kind, at, file } = pool;
  const [asks, setAsks] = useState<'name' | 'removal' | null>(null);
  const toggle = useRef<HTMLInputElement>(null);
  const [now] = useState(Date.now);
  const about = useId();
  const name = nameOf(pool);
  const again = () => void importAgain(id);
  const entry = (key: 'rename' | 'again' | 'remove', enabled: boolean, run: () => void): MenuEntry => ({
    ...{ id: key, label: t(`pools.${key}`), shortcut: null, enabled, run },
  });
  const done = async (changed: boolean) => {
    setAsks(null);
    if (changed) await onChanged();
    // After the dialog has looked after the keyboard in its own way; a pool that has gone leaves it to the first.
    requestAnimationFrame(() => {
      const next = toggle.current ?? document.querySelector<HTMLElement>('[data-testid="pools"] input');
      next?.focus();
    });
  };
  const old = at !== null && now - Date.parse(at) > OLD_AFTER_MS;
  return (
    <li className={styles.pool} data-testid="pool" data-on={on}>
      <div className={styles.line}>
        <Toggle
          ref={toggle}
          aria-label={t('pools.use', { name })}
          aria-describedby={about}
          checked={on}
          disabled={fixed}
          onChange={(event) => onChoose(event.target.checked)}
        />
        <div className={styles.text}>
          <bdi className={styles.name}>{name}</bdi>
          <span id={about} className={`${styles.about} numeric`}>
            {aboutText(pool, now)}
          </span>
        </div>
        {(kind === 'demo' || kind === 'import') && (
          <DropDown
            label={t('pools.more', { name })}
            button={
              <IconButton name={t('pools.more', { name })}>
                <MoreHorizontal size={16} />
              </IconButton>
            }
            groups={() => [
              [
                entry('rename', true, () => setAsks('name')),
                ...(kind === 'import' ? [entry('again', file === 'changed' || file === 'same', again)] : []),
              ],
              [entry('remove', true, () => setAsks('removal'))],
            ]}
          />
        )}
      </div>
      {file === 'changed' && asks === null && (
        <div className={styles.changed}>
          <span>{t(old ? 'pools.file.changedOld' : 'pools.file.changed')}</span>
          <Button onClick={again}>
            <RefreshCw size={13} aria-hidden="true" />
            {t('pools.again')}
          </Button>
        </div>
      )}
      {asks === 'name' && <PoolName pool={pool} onDone={done} />}
      {asks === 'removal' && <PoolRemoval pool={pool} onDone={done} />}
    </li>
  );
}
