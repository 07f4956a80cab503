// Before a run: how far it may go, and what is to be expected of that.

import { useId, useState } from 'react';
import type { WidenPlan } from '../../../shared/domain/widen.ts';
import { estimateWidening, WIDEN_CALLS } from '../../../shared/domain/widen-limits.ts';
import { t } from '../../../shared/messages/index.ts';
import { startWidening } from '../../actions/widen.ts';
import { Button } from '../../ui/Button.tsx';
import { DialogActions, DialogBody } from '../../ui/Dialog.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import styles from './widen.module.css';

const USUAL = 150;
const callsText = (calls: number | null) =>
  calls === null ? t('widen.calls.all') : t('widen.calls', { count: calls });

export function Plan({ plan, onStarted }: { plan: WidenPlan; onStarted: () => void }) {
  const [calls, setCalls] = useState<number | null>(USUAL);
  const [starting, setStarting] = useState(false);
  const label = useId();
  const start = async () => {
    if (starting) return;
    setStarting(true);
    await startWidening(plan.playlistId, calls);
    onStarted();
  };
  return (
    <>
      <DialogBody>
        <p>{t('widen.intro', { name: plan.name })}</p>
        {plan.older && <p>{t('widen.older')}</p>}
        <div className={styles.most}>
          <span id={label} className={styles.label}>
            {t('widen.most')}
          </span>
          <Segmented
            labelledBy={label}
            autoFocus
            value={String(calls)}
            choices={WIDEN_CALLS.map((value) => ({ value: String(value), label: callsText(value) }))}
            onChange={(value) => setCalls(value === 'null' ? null : Number(value))}
          />
        </div>
        <Estimate plan={plan} calls={calls} />
        <p className={styles.small}>{t('widen.share')}</p>
      </DialogBody>
      <DialogActions>
        <Button weight="primary" aria-disabled={starting} onClick={() => void start()}>
          {t(plan.left === null ? 'widen.start' : 'widen.goOn')}
        </Button>
      </DialogActions>
    </>
  );
}

function Estimate({ plan, calls }: { plan: WidenPlan; calls: number | null }) {
  if (plan.left !== null)
    return (
      <p className={styles.expected} role="status" data-testid="widen-estimate">
        {t('widen.left', { count: plan.left })}
      </p>
    );
  const expected = estimateWidening(plan, calls);
  const reached =
    expected.artists < plan.artists
      ? t('widen.estimate.someArtists', { reached: expected.artists, count: plan.artists })
      : t('widen.estimate.artists', { count: plan.artists });
  return (
    <section className={styles.expected} aria-label={t('widen.estimate.title')}>
      <h3 className={styles.label}>{t('widen.estimate.title')}</h3>
      <div role="status" data-testid="widen-estimate">
        <ul>
          <li>{reached}</li>
          <li>{t('widen.estimate.tracks', { count: expected.tracks })}</li>
          <li>{t('widen.estimate.calls', { count: expected.calls })}</li>
          <li>{t('widen.estimate.days', { count: expected.days })}</li>
        </ul>
      </div>
    </section>
  );
}
