// The licences of all that Segue consists of; each text unfolds below its name.

import { ExternalLink } from 'lucide-react';
import { useEffect, useState } from 'react';
import { type Failure, toFailure } from '../../../shared/domain/result.ts';
import type { CallOutput } from '../../../shared/ipc/contract.ts';
import { t } from '../../../shared/messages/index.ts';
import { ask } from '../../bridge/index.ts';
import { failureText, sayFailure } from '../../stores/toasts.ts';
import { activePart, useWindow } from '../../stores/window.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog, DialogActions, DialogBody } from '../../ui/Dialog.tsx';
import styles from './licences.module.css';

export default function LicencesDialog() {
  const [found, setFound] = useState<CallOutput<'licences'> | Failure | null>(null);
  useEffect(() => {
    void ask('licences').then(setFound, (thrown: unknown) => setFound(toFailure(thrown)));
  }, []);
  return (
    <Dialog
      wide
      title={t('licences.title')}
      closeLabel={t('dialog.close')}
      onClose={useWindow.getState().closeDialog}
      returnFocusTo={activePart}
    >
      <DialogBody>
        {found && !Array.isArray(found) && <p role="alert">{failureText(found)}</p>}
        {Array.isArray(found) && <List licences={found} />}
      </DialogBody>
      <DialogActions>
        <p className={styles.chromium}>{t('licences.chromium.about')}</p>
        <Button
          aria-label={`${t('licences.chromium')}: ${t('licences.chromium.open')}`}
          onClick={() => void ask('chromiumLicences').catch(sayFailure)}
        >
          <ExternalLink size={15} aria-hidden="true" />
          {t('licences.chromium.open')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

const List = ({ licences }: { licences: CallOutput<'licences'> }) => (
  <>
    <p>{t('licences.about', { count: licences.length })}</p>
    <ul className={styles.list}>
      {licences.map(({ name, version, licence, text }) => (
        <li key={`${name}@${version}`}>
          <details>
            <summary className={styles.summary}>
              <bdi>{name}</bdi>
              <span>{t('licences.version', { version, licence })}</span>
            </summary>
            <p className={styles.text}>{text}</p>
          </details>
        </li>
      ))}
    </ul>
  </>
);
