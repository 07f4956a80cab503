// The restore screen: the library's backups, each with its date, size and what is in it; one is put back when the user
// has seen what that means.

import { useCallback, useEffect, useState } from 'react';
import { toFailure } from '../../../shared/domain/result.ts';
import type { Backup } from '../../../shared/ipc/backup-calls.ts';
import { t } from '../../../shared/messages/index.ts';
import { restoreBackup, timeText } from '../../actions/trouble.ts';
import { ask } from '../../bridge/index.ts';
import { failureText } from '../../stores/toasts.ts';
import { activePart, useWindow } from '../../stores/window.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog, DialogActions, DialogBody } from '../../ui/Dialog.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { BackupRow } from './BackupRow.tsx';
import styles from './Backups.module.css';

const close = (): void => useWindow.getState().closeDialog();

export default function BackupsDialog() {
  const [backups, setBackups] = useState<Backup[] | null>(null);
  const [chosen, setChosen] = useState<Backup | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const say = useCallback((thrown: unknown) => setFailed(failureText(toFailure(thrown))), []);
  useEffect(() => {
    void ask('backups').then(setBackups, say);
  }, [say]);
  return (
    <Dialog
      wide
      title={chosen ? t('backups.sure', { at: timeText(chosen.at) }) : t('backups.title')}
      closeLabel={t('dialog.close')}
      onClose={close}
      returnFocusTo={activePart}
    >
      {chosen ? (
        <Sure backup={chosen} onBack={() => setChosen(null)} onFailed={say} />
      ) : (
        <DialogBody reading>
          <p>{t('backups.intro')}</p>
          {!backups && !failed && <p role="status">{t('backups.looking')}</p>}
          {backups?.length === 0 && <EmptyState title={t('backups.none')} hint={t('backups.none.hint')} />}
          {backups && backups.length > 0 && (
            <ul className={styles.list} aria-label={t('backups.list')} data-testid="backups">
              {backups.map((backup) => (
                <BackupRow key={backup.name} backup={backup} onChoose={() => setChosen(backup)} />
              ))}
            </ul>
          )}
        </DialogBody>
      )}
      {failed && (
        <p role="alert" className={styles.failed}>
          {failed}
        </p>
      )}
    </Dialog>
  );
}

interface SureProps {
  backup: Backup;
  onBack: () => void;
  onFailed: (thrown: unknown) => void;
}

function Sure({ backup, onBack, onFailed }: SureProps) {
  const [busy, setBusy] = useState(false);
  const restore = async () => {
    if (busy) return;
    setBusy(true);
    try {
      await restoreBackup(backup.name);
      close();
    } catch (thrown) {
      onFailed(thrown);
      onBack();
    }
  };
  return (
    <>
      <DialogBody>
        <p>{t('backups.sure.what')}</p>
      </DialogBody>
      <DialogActions>
        {/* Neither loses the keyboard while it waits. */}
        <Button autoFocus aria-disabled={busy} onClick={() => busy || onBack()}>
          {t('backups.back')}
        </Button>
        <Button weight="primary" aria-disabled={busy} onClick={() => void restore()}>
          {t(busy ? 'backups.running' : 'backups.do')}
        </Button>
      </DialogActions>
    </>
  );
}
