// Above the foot of the left column, while somebody is signed in: how far the library is filled, when it goes on, and the
// menu to pause it, to look for changes, and to say how many calls it may take.

import { CloudOff, Ellipsis, Pause, Play } from 'lucide-react';
import { useEffect } from 'react';
import type { SyncState } from '../../../shared/domain/sync.ts';
import { MAX_DAILY } from '../../../shared/domain/sync-limits.ts';
import { t } from '../../../shared/messages/index.ts';
import { controlSync, loadSync, setDailyCalls } from '../../actions/sync.ts';
import { useAccount } from '../../stores/account.ts';
import { useSync } from '../../stores/sync.ts';
import { IconButton } from '../../ui/Button.tsx';
import { DropDown, type MenuEntry } from '../../ui/Menu.tsx';
import { ProgressBar, percentOf } from '../../ui/ProgressBar.tsx';
import { useNow } from '../../ui/useNow.ts';
import { entriesOf } from '../menus.ts';
import styles from './SyncLine.module.css';
import { countText, doingText } from './sync-text.ts';

export function SyncLine() {
  const sync = useSync((state) => state.sync);
  const signedIn = useAccount((state) => state.account?.session === 'signed-in');
  const now = useNow();
  useEffect(() => {
    if (signedIn) void loadSync();
  }, [signedIn]);
  if (!sync || sync.state === 'off' || !signedIn) return null;

  const { state, readable, cached } = sync;
  const doing = doingText(sync, now);
  const count = countText(sync);
  const off = state === 'offline' || state === 'halted';
  const paused = state === 'paused';
  return (
    <section className={styles.line} aria-label={t('sync.title')} data-testid="sync" data-state={state}>
      <div className={styles.texts}>
        <p className={styles.count}>{count}</p>
        {doing !== null && (
          <p className={styles.doing} data-off={off} title={doing}>
            {state === 'offline' && <CloudOff size={12} aria-hidden="true" />}
            <span role="status">{doing}</span>
          </p>
        )}
      </div>
      <IconButton
        name={t(paused ? 'sync.resume' : 'sync.pause')}
        className={styles.button}
        onClick={() => void controlSync(paused ? 'resume' : 'pause')}
      >
        {paused ? <Play size={14} /> : <Pause size={14} />}
      </IconButton>
      <DropDown
        label={t('sync.menu')}
        button={
          <IconButton name={t('sync.menu')} className={styles.button}>
            <Ellipsis size={15} />
          </IconButton>
        }
        groups={() => [[nowEntry(), ...entriesOf('account.calls')], dailyEntries(sync)]}
      />
      {cached < readable && (
        <div className={styles.bar}>
          <ProgressBar label={count} percent={percentOf(cached, readable)} />
        </div>
      )}
    </section>
  );
}

const nowEntry = (): MenuEntry => ({
  ...{ id: 'now', label: t('sync.now'), shortcut: null, enabled: true },
  run: () => void controlSync('now'),
});

/** Calls in each bucket; the last: none but Spotify's own bound. */
const DAILY = [40, 250, 1000, MAX_DAILY];

function dailyEntries({ daily }: SyncState): MenuEntry[] {
  const usual = daily.chosen ? null : daily.calls;
  const entry = (calls: number | null, label: string, checked: boolean): MenuEntry => ({
    ...{ id: `daily-${calls}`, label, shortcut: null, enabled: true, checked },
    run: () => void setDailyCalls(calls),
  });
  return [
    entry(
      null,
      usual === null ? t('sync.daily.back') : t('sync.daily.usual', { count: usual }),
      !daily.chosen,
    ),
    ...DAILY.map((calls) =>
      entry(
        calls,
        calls === MAX_DAILY ? t('sync.daily.none') : t('sync.daily.some', { count: calls }),
        daily.chosen && daily.calls === calls,
      ),
    ),
  ];
}
