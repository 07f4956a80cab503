// The whole window when the library cannot be opened: what happened, where the file is, and the next step.

import { useEffect, useState } from 'react';
import { type Failure, toFailure } from '../../../shared/domain/result.ts';
import type { CallOutput } from '../../../shared/ipc/contract.ts';
import { t } from '../../../shared/messages/index.ts';
import { reopenLibrary, timeText, troubleOf } from '../../actions/trouble.ts';
import { ask } from '../../bridge/index.ts';
import { failureText, sayFailure } from '../../stores/toasts.ts';
import { useWindow } from '../../stores/window.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './Trouble.module.css';

type Place = CallOutput<'libraryPlace'>;

export function Trouble({ failure }: { failure: Failure }) {
  const [place, setPlace] = useState<Place | null>(null);
  const [latest, setLatest] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const trouble = troubleOf(failure.code);

  useEffect(() => {
    void ask('libraryPlace').then(setPlace).catch(sayFailure);
  }, []);

  const reopen = (how: 'none' | 'restore' | 'empty') => () => {
    setBusy(true);
    reopenLibrary(how)
      .catch((thrown: unknown) => setLatest(toFailure(thrown)))
      .finally(() => setBusy(false));
  };

  return (
    <main className={styles.trouble} data-testid="trouble" aria-busy={busy}>
      <h1 className={styles.title}>{t(`trouble.${trouble}.title`)}</h1>
      <p className={styles.text}>{t(`trouble.${trouble}.text`)}</p>
      {place && (
        <Steps
          lost={trouble === 'damaged' || trouble === 'missing'}
          newer={trouble === 'newer'}
          {...{ place, busy, reopen }}
        />
      )}
      {latest && (
        <p role="alert" className={styles.failure}>
          {failureText(latest)}
        </p>
      )}
      {place && (
        <dl className={styles.facts}>
          <dt>{t('trouble.path')}</dt>
          <dd>
            <bdi>{place.path}</bdi>
          </dd>
          {failure.detail && (
            <>
              <dt>{t('trouble.detail')}</dt>
              <dd>{failure.detail}</dd>
            </>
          )}
        </dl>
      )}
    </main>
  );
}

interface StepsProps {
  /** There is no library to open any more, but perhaps a copy of it. */
  lost: boolean;
  newer: boolean;
  place: Place;
  busy: boolean;
  reopen(how: 'none' | 'restore' | 'empty'): () => void;
}

/** The step that leads on comes first and has the focus. */
function Steps({ lost, newer, place, busy, reopen }: StepsProps) {
  const { copiedAt } = place;
  const restores = lost && copiedAt !== null;
  const first = { weight: 'primary', autoFocus: true } as const;
  const quit = () => void ask('quit').catch(sayFailure);
  return (
    <>
      <div className={styles.steps}>
        {newer && (
          <Button {...first} onClick={quit}>
            {t('trouble.quit')}
          </Button>
        )}
        {restores && (
          <Button {...first} disabled={busy} onClick={reopen('restore')}>
            {t('trouble.restore', { at: timeText(copiedAt) })}
          </Button>
        )}
        <Button {...(!newer && !restores && first)} disabled={busy} onClick={reopen('none')}>
          {t('trouble.tryAgain')}
        </Button>
        {restores && place.copies > 1 && (
          <Button disabled={busy} onClick={() => useWindow.getState().open({ name: 'backups' })}>
            {t('backups.another')}
          </Button>
        )}
        {lost && (
          <Button disabled={busy} onClick={reopen('empty')}>
            {t('trouble.empty')}
          </Button>
        )}
        <Button weight="quiet" onClick={() => void ask('showLibraryFile').catch(sayFailure)}>
          {t('trouble.show')}
        </Button>
        {!newer && (
          <Button weight="quiet" onClick={quit}>
            {t('trouble.quit')}
          </Button>
        )}
      </div>
      {lost && copiedAt === null && <p className={styles.text}>{t('trouble.noCopy')}</p>}
    </>
  );
}
