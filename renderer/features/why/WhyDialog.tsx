// "Why this?": what a suggestion's match is made of, part by part, as bars and as a table to hear.

import { useEffect, useState } from 'react';
import { namesText } from '../../../shared/domain/names.ts';
import { type Failure, toFailure } from '../../../shared/domain/result.ts';
import type { Why } from '../../../shared/domain/why.ts';
import { t } from '../../../shared/messages/index.ts';
import { offeredById } from '../../actions/tracks.ts';
import { ask } from '../../bridge/index.ts';
import { useNext } from '../../stores/next.ts';
import { failureText } from '../../stores/toasts.ts';
import { activePart, useWindow } from '../../stores/window.ts';
import { Dialog, DialogBody } from '../../ui/Dialog.tsx';
import { PartsTable } from './PartsTable.tsx';
import styles from './why.module.css';
import { pointsText } from './why-text.ts';

export function WhyDialog({ trackId }: { trackId: number }) {
  const [why, setWhy] = useState<Why | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const title = why?.title ?? offeredById('suggestions', trackId)?.title ?? '';

  useEffect(() => {
    const { asked, reply } = useNext.getState();
    if (!asked) return;
    const near = reply?.suggestions.find((one) => one.trackId === trackId)?.near?.trackId;
    let left = false;
    ask('why', { ...asked, trackId, ...(near !== undefined && { near }) }).then(
      (answer) => left || setWhy(answer),
      (thrown: unknown) => left || setFailure(toFailure(thrown)),
    );
    return () => {
      left = true;
    };
  }, [trackId]);

  return (
    <Dialog
      wide
      title={t('why.title', { title })}
      closeLabel={t('dialog.close')}
      onClose={useWindow.getState().closeDialog}
      returnFocusTo={activePart}
    >
      <DialogBody reading>
        <div className={styles.why} data-testid="why" aria-busy={!why && !failure}>
          {failure && (
            <p role="alert">{failure.code === 'not-found' ? t('why.gone') : failureText(failure)}</p>
          )}
          {why && <Explanation why={why} />}
        </div>
      </DialogBody>
    </Dialog>
  );
}

function Explanation({ why }: { why: Why }) {
  const { artists, rank, candidates, parts } = why;
  const score = pointsText(Math.round(10 * why.score));
  return (
    <>
      <p className={styles.lead}>
        <bdi className={styles.artists}>{namesText(artists)}</bdi>
        {t('why.lead', { score, rank, candidates })}
      </p>
      {parts.length === 0 ? (
        <p>{t('why.noParts')}</p>
      ) : (
        <>
          <PartsTable parts={parts} score={score} />
          <p className={styles.how}>
            {t(parts.some(({ name }) => name === 'nearness') ? 'why.howNear' : 'why.how')}
          </p>
        </>
      )}
    </>
  );
}
