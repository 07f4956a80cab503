// The restore screen: the library's backups and what was set aside, each with its date, size and what is in it; one is put
// back, or deleted, when the user has seen what that means.

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

/** What is to be done with one of them, once the user is sure. */
interface Chosen {
  backup: Backup;
  what: 'restore' | 'delete';
}

function titleOf(chosen: Chosen | null): string {
  if (!chosen) return t('backups.title');
  const at = timeText(chosen.backup.at);
  if (chosen.what === 'delete') return t('backups.delete.sure', { at });
  return t(chosen.backup.kind === 'aside' ? 'backups.aside.sure' : 'backups.sure', { at });
}

export default function BackupsDialog() {
  const [backups, setBackups] = useState<Backup[] | null>(null);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const say = useCallback((thrown: unknown) => setFailed(failureText(toFailure(thrown))), []);
  const look = useCallback(() => void ask('backups').then(setBackups, say), [say]);
  useEffect(look, [look]);
  const carryOut = async ({ backup, what }: Chosen) => {
    try {
      if (what === 'restore') {
        await restoreBackup(backup.name);
        return close();
      }
      await ask('removeSetAside', { name: backup.name });
    } catch (thrown) {
      say(thrown);
    }
    look();
    setChosen(null);
  };
  return (
    <Dialog
      wide
      title={titleOf(chosen)}
      closeLabel={t('dialog.close')}
      onClose={close}
      returnFocusTo={activePart}
    >
      {chosen ? (
        <Sure what={chosen.what} onBack={() => setChosen(null)} onDo={() => carryOut(chosen)} />
      ) : (
        <DialogBody reading>
          <p>{t('backups.intro')}</p>
          {!backups && !failed && <p role="status">{t('backups.looking')}</p>}
          {backups?.length === 0 && <EmptyState title={t('backups.none')} hint={t('backups.none.hint')} />}
          {backups && backups.length > 0 && (
            <ul className={styles.list} aria-label={t('backups.list')} data-testid="backups">
              {backups.map((backup) => (
                <BackupRow
                  key={backup.name}
                  backup={backup}
                  onChoose={() => setChosen({ backup, what: 'restore' })}
                  onDelete={() => setChosen({ backup, what: 'delete' })}
                />
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
  what: Chosen['what'];
  onBack: () => void;
  onDo: () => Promise<void>;
}

const WORDS = {
  restore: ['backups.sure.what', 'backups.do', 'backups.running'],
  delete: ['backups.delete.what', 'backups.delete.do', 'backups.deleting'],
} as const;

function Sure({ what, onBack, onDo }: SureProps) {
  const [busy, setBusy] = useState(false);
  const [meaning, doIt, doing] = WORDS[what];
  const carryOut = () => {
    if (busy) return;
    setBusy(true);
    void onDo();
  };
  return (
    <>
      <DialogBody>
        <p>{t(meaning)}</p>
      </DialogBody>
      <DialogActions>
        {/* Neither loses the keyboard while it waits. */}
        <Button autoFocus aria-disabled={busy} onClick={() => busy || onBack()}>
          {t('backups.back')}
        </Button>
        <Button weight="primary" aria-disabled={busy} onClick={carryOut}>
          {t(busy ? doing : doIt)}
        </Button>
      </DialogActions>
    </>
  );
}
