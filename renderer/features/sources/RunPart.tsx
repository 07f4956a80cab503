// A run of asking: how far it is, what it waits for or failed of, and the buttons to hold it, go on or end it.

import type { FeatureRun } from '../../../shared/domain/feature-sources.ts';
import { t } from '../../../shared/messages/index.ts';
import { control } from '../../actions/features.ts';
import { isBusy, isHeld } from '../../stores/features.ts';
import { failureText } from '../../stores/toasts.ts';
import { Button } from '../../ui/Button.tsx';
import { clockTime } from '../../ui/format.ts';
import { ProgressBar, percentOf } from '../../ui/ProgressBar.tsx';
import styles from './sources.module.css';

export function RunPart({ run }: { run: FeatureRun }) {
  const { state, done, total, found, until, failure } = run;
  const busy = isBusy(run);
  const resumable = isHeld(run);
  const heading = t(`features.run.${state}`, { time: until === null ? '' : clockTime(until) });
  return (
    <section className={styles.run} data-testid="feature-run" data-state={state}>
      <div className={styles.runHead}>
        <p className={styles.heading} role="status">
          {heading}
        </p>
        <span className="numeric">{t('features.run.progress', { done, total })}</span>
      </div>
      <ProgressBar label={heading} percent={total > 0 ? percentOf(done, total) : 100} />
      {failure && (
        <p role="alert" className={styles.failure}>
          {failureText({ code: failure })}
        </p>
      )}
      <p className={styles.small}>
        {t('features.run.found', { count: found })}
        {done > found && ` ${t('features.run.unknown', { count: done - found })}`}
        {busy && ` ${t('features.run.goesOn')}`}
      </p>
      {(busy || resumable) && (
        <div className={styles.runButtons}>
          <Button weight={busy ? 'plain' : 'primary'} onClick={() => void control(busy ? 'pause' : 'resume')}>
            {t(
              busy ? 'features.run.pause' : state === 'failed' ? 'features.run.again' : 'features.run.resume',
            )}
          </Button>
          <Button
            weight="quiet"
            onClick={() => {
              // It goes: the keyboard stays in the dialog.
              document.querySelector<HTMLElement>('[data-feature-get]')?.focus();
              void control('stop');
            }}
          >
            {t('features.run.stop')}
          </Button>
        </div>
      )}
    </section>
  );
}
