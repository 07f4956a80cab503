// A run: how far it is, what it waits for, what it has brought, and what can be done with it.

import type { WidenRun } from '../../../shared/domain/widen.ts';
import { t } from '../../../shared/messages/index.ts';
import { openFeatures } from '../../actions/features.ts';
import { openPools } from '../../actions/pools.ts';
import { controlWidening } from '../../actions/widen.ts';
import { useSync } from '../../stores/sync.ts';
import { Button } from '../../ui/Button.tsx';
import { DialogActions, DialogBody } from '../../ui/Dialog.tsx';
import { ProgressBar, percentOf } from '../../ui/ProgressBar.tsx';
import { callsText, headingText, reachedPercent, waitingText } from './run-text.ts';
import styles from './widen.module.css';

interface RunPartProps {
  run: WidenRun;
  /** Name of the playlist that it could be widened around next. */
  again: string;
  onAgain: () => void;
}

export function RunPart({ run, again, onAgain }: RunPartProps) {
  const sync = useSync((state) => state.sync);
  const heading = headingText(run, sync, Date.now());
  const waiting = waitingText(run, sync);
  const isOver = run.state === 'ended';
  return (
    <>
      <DialogBody>
        <section className={styles.run} data-testid="widen-run" data-state={run.state}>
          <div className={styles.runHead}>
            <p className={styles.label} role="status">
              {heading}
            </p>
            <span className="numeric">{callsText(run)}</span>
          </div>
          <ProgressBar label={heading} percent={reachedPercent(run, percentOf)} />
          <p>
            {t('widen.run.artists', run.artists)} · {t('widen.run.added', { count: run.added })}
            {run.met > 0 && ` · ${t('widen.run.met', { count: run.met })}`}
          </p>
          {waiting !== null && <p className={styles.waiting}>{waiting}</p>}
          {!isOver && <p className={styles.small}>{t('widen.run.goesOn')}</p>}
        </section>
        {isOver && run.added > 0 && (
          <div className={styles.features}>
            <p>{t('widen.run.features')}</p>
            <Button onClick={openFeatures}>{t('widen.run.getFeatures')}</Button>
          </div>
        )}
      </DialogBody>
      <DialogActions>
        {isOver ? (
          <>
            <Button onClick={openPools}>{t('widen.showPools')}</Button>
            <Button weight="primary" autoFocus onClick={onAgain}>
              {run.ended === 'all' || run.calls.left === 0
                ? t('widen.again', { name: again })
                : t('widen.goOn')}
            </Button>
          </>
        ) : (
          <>
            <Button weight="quiet" onClick={() => void controlWidening('stop')}>
              {t('widen.stop')}
            </Button>
            <Button
              weight={run.state === 'paused' ? 'primary' : 'plain'}
              autoFocus
              onClick={() => void controlWidening(run.state === 'paused' ? 'resume' : 'pause')}
            >
              {t(run.state === 'paused' ? 'widen.resume' : 'widen.pause')}
            </Button>
          </>
        )}
      </DialogActions>
    </>
  );
}
