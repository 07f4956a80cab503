// "How good are the suggestions for my playlists?": measure, read what came of it, and compare with runs of before.

import { useEffect } from 'react';
import { LEAST_TRACKS } from '../../../shared/domain/evaluation-limits.ts';
import { t } from '../../../shared/messages/index.ts';
import { useEvaluation } from '../../stores/evaluation.ts';
import { sayFailure } from '../../stores/toasts.ts';
import { activePart, useWindow } from '../../stores/window.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog, DialogBody } from '../../ui/Dialog.tsx';
import styles from './evaluation.module.css';
import { readingOf } from './evaluation-text.ts';
import { FiguresTable } from './FiguresTable.tsx';
import { RunsTable } from './RunsTable.tsx';

export function EvaluationDialog() {
  const runs = useEvaluation((state) => state.runs);
  const running = useEvaluation((state) => state.running);
  const [latest] = runs;

  useEffect(() => {
    useEvaluation.getState().load().catch(sayFailure);
  }, []);

  return (
    <Dialog
      wide
      title={t('evaluation.title')}
      closeLabel={t('dialog.close')}
      onClose={useWindow.getState().closeDialog}
      returnFocusTo={activePart}
    >
      <DialogBody>
        <p>{t('evaluation.intro', { least: LEAST_TRACKS })}</p>
        <Controls again={runs.length > 0} />
        <Ended />
        {latest && !running && (
          <section data-testid="evaluation" className={styles.result}>
            {readingOf(latest).map((sentence) => (
              <p key={sentence} className={styles.reading}>
                {sentence}
              </p>
            ))}
            <FiguresTable run={latest} />
          </section>
        )}
        {runs.length > 0 && !running && <RunsTable runs={runs} />}
      </DialogBody>
    </Dialog>
  );
}

/** One button that begins and ends, so that the keyboard stays where it is. */
function Controls({ again }: { again: boolean }) {
  const running = useEvaluation((state) => state.running);
  const { run, cancel } = useEvaluation.getState();
  const percent = running && running.total > 0 ? (100 * running.done) / running.total : 0;
  const label = again ? t('evaluation.runAgain') : t('evaluation.run');
  return (
    <div className={styles.controls}>
      <Button
        weight={running || again ? 'plain' : 'primary'}
        data-run
        autoFocus
        onClick={() => void (running ? cancel() : run()).catch(sayFailure)}
      >
        {running ? t('evaluation.cancel') : label}
      </Button>
      {running && (
        <>
          <div
            role="progressbar"
            aria-label={t('evaluation.progress')}
            aria-valuemin={0}
            aria-valuemax={running.total}
            aria-valuenow={running.done}
            className={styles.progress}
          >
            <span style={{ inlineSize: `${percent}%` }} />
          </div>
          <span className="numeric">{t('evaluation.progressText', running)}</span>
        </>
      )}
    </div>
  );
}

function Ended() {
  const ended = useEvaluation((state) => state.ended);
  const count = useEvaluation((state) => state.longEnough);
  const text =
    ended === 'cancelled'
      ? t('evaluation.cancelled')
      : ended === 'too-few'
        ? t('evaluation.tooFew', { count, least: LEAST_TRACKS })
        : '';
  return (
    <p role="status" className={text ? styles.reading : 'only-read'}>
      {text}
    </p>
  );
}
