// The playlist as it is here, as it is on Spotify, and as the two together make it, side by side; one of them is chosen.

import { useEffect, useState } from 'react';
import type { Conflict } from '../../../shared/domain/pending.ts';
import { type Failure, toFailure } from '../../../shared/domain/result.ts';
import { t } from '../../../shared/messages/index.ts';
import { ask } from '../../bridge/index.ts';
import { failureText } from '../../stores/toasts.ts';
import { DialogBody } from '../../ui/Dialog.tsx';
import { DecideActions } from './DecideActions.tsx';
import { DiffList } from './DiffList.tsx';
import styles from './pending.module.css';
import { diffText } from './pending-text.ts';

const SIDES = ['mine', 'theirs', 'merge'] as const;
type Side = (typeof SIDES)[number];
const diffOf = (conflict: Conflict, side: Side) => (side === 'merge' ? conflict.merged : conflict[side]);

export function ConflictPane({ playlistId, name }: { playlistId: number; name: string }) {
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [side, setSide] = useState<Side>('merge');
  useEffect(() => {
    ask('conflict', { playlistId }).then(setConflict, (thrown) => setFailure(toFailure(thrown)));
  }, [playlistId]);

  return (
    <>
      <DialogBody>
        <p>{t('pending.order.intro', { name })}</p>
        {failure !== null && <p role="alert">{failureText(failure)}</p>}
        <fieldset className={styles.sides} aria-busy={conflict === null && failure === null}>
          <legend className="only-read">{t('pending.order.choose')}</legend>
          {conflict &&
            SIDES.map((value) => (
              <div key={value} className={styles.side} data-chosen={side === value}>
                <label className={styles.head}>
                  <input
                    type="radio"
                    name="side"
                    {...(value === 'merge' && { autoFocus: true })}
                    checked={side === value}
                    onChange={() => setSide(value)}
                  />
                  <span>
                    <span className={styles.choiceName}>{t(`pending.order.${value}`)}</span>
                    <span className={styles.about}>{diffText(diffOf(conflict, value))}</span>
                  </span>
                </label>
                <DiffList diff={diffOf(conflict, value)} side={t(`pending.order.${value}`)} />
              </div>
            ))}
        </fieldset>
        <p aria-live="polite">{t(`pending.order.${side}.what`)}</p>
      </DialogBody>
      <DecideActions
        playlistId={playlistId}
        choice={side}
        label={t(`pending.order.${side}.do`)}
        disabled={!conflict}
      />
    </>
  );
}
