// Updates of Segue itself: what is known, what is new, and one button that leads on, from the question to the download.

import { ExternalLink } from 'lucide-react';
import { useEffect } from 'react';
import type { UpdateState } from '../../../shared/domain/updates.ts';
import { t } from '../../../shared/messages/index.ts';
import {
  checkForUpdates,
  downloadUpdate,
  openReleasePage,
  openUpdates,
  quitAndInstall,
  stopUpdating,
} from '../../actions/updates.ts';
import { failureText } from '../../stores/toasts.ts';
import { useUpdates } from '../../stores/updates.ts';
import { activePart, useWindow } from '../../stores/window.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog, DialogActions, DialogBody } from '../../ui/Dialog.tsx';
import { ProgressBar, percentOf } from '../../ui/ProgressBar.tsx';
import { Offer } from './Offer.tsx';
import { Standing } from './Standing.tsx';
import styles from './updates.module.css';

export default function UpdatesDialog() {
  const update = useUpdates((state) => state.update);
  useEffect(() => void openUpdates(), []);
  return (
    <Dialog
      wide
      title={t('updates.title')}
      closeLabel={t('dialog.close')}
      onClose={useWindow.getState().closeDialog}
      returnFocusTo={activePart}
    >
      {update && <Known update={update} />}
    </Dialog>
  );
}

function Known({ update }: { update: UpdateState }) {
  const { offer, progress, failure, host } = update;
  const next = nextOf(update);
  const percent = progress ? percentOf(progress.done, progress.total) : 0;
  const downloading = offer && t('updates.downloading', { version: offer.version });
  return (
    <>
      <DialogBody reading={offer !== null}>
        <Standing update={update} />
        {downloading && progress && (
          <div className={styles.progress}>
            <div className={styles.progressHead}>
              <span>{downloading}</span>
              <span className="numeric">{`${percent} %`}</span>
            </div>
            <ProgressBar label={downloading} percent={percent} />
          </div>
        )}
        {failure && (
          <p role="alert" className={styles.failure}>
            {failureText({ code: failure })}
          </p>
        )}
        {/* Last, for it may be long. */}
        {offer && <Offer offer={offer} />}
      </DialogBody>
      {(host !== null || next) && (
        <DialogActions>
          {host !== null && (
            <Button weight="quiet" autoFocus={!next} onClick={openReleasePage}>
              <ExternalLink size={15} aria-hidden="true" />
              {t('updates.page')}
            </Button>
          )}
          {/* One button all the way, so that the keyboard stays on it. */}
          {next && (
            <Button
              weight={next.weight}
              autoFocus
              aria-disabled={update.doing === 'checking'}
              onClick={() => update.doing !== 'checking' && next.run()}
            >
              {next.label}
            </Button>
          )}
        </DialogActions>
      )}
    </>
  );
}

interface Next {
  label: string;
  weight: 'primary' | 'plain';
  run: () => void;
}

/** What leads on from here; null where the user goes on outside. */
function nextOf({ way, doing, offer, ready, failure, checkedAt }: UpdateState): Next | null {
  if (way === 'development' || way === 'no-key') return null;
  if (doing === 'downloading') return { label: t('updates.stop'), weight: 'plain', run: stopUpdating };
  if (ready) return { label: t('updates.quit'), weight: 'primary', run: quitAndInstall };
  if (offer && offer.bytes !== null && doing === 'nothing') {
    return {
      label: t(failure ? 'updates.tryAgain' : 'updates.download'),
      weight: 'primary',
      run: downloadUpdate,
    };
  }
  const again = checkedAt !== null || failure !== null;
  return {
    label: t(again ? 'updates.again' : 'updates.check'),
    weight: offer ? 'plain' : 'primary',
    run: checkForUpdates,
  };
}
