// The question before an account is disconnected and its data deleted.

import { ExternalLink } from 'lucide-react';
import { useState } from 'react';
import type { AccountState } from '../../../shared/domain/account.ts';
import { t } from '../../../shared/messages/index.ts';
import { deleteAccount } from '../../actions/account.ts';
import { ask } from '../../bridge/index.ts';
import { sayFailure } from '../../stores/toasts.ts';
import { Button } from '../../ui/Button.tsx';
import { DialogActions, DialogBody } from '../../ui/Dialog.tsx';
import styles from './account.module.css';
import { DeletionList } from './DeletionList.tsx';

interface Props {
  account: AccountState;
  onBack: () => void;
  onDone: () => void;
}

export function DeleteQuestion({ account, onBack, onDone }: Props) {
  const [running, setRunning] = useState(false);
  const go = async () => {
    setRunning(true);
    const done = await deleteAccount();
    setRunning(false);
    if (done) onDone();
  };
  return (
    <>
      <DialogBody>
        <DeletionList name={account.user?.name ?? ''} />
        <p>{t('account.delete.stays')}</p>
        <Button
          weight="quiet"
          className={styles.aside}
          onClick={() => void ask('openPage', { page: 'spotify-apps' }).catch(sayFailure)}
        >
          <ExternalLink size={15} aria-hidden="true" />
          {t('account.delete.apps')}
        </Button>
      </DialogBody>
      <DialogActions>
        <Button weight="quiet" autoFocus aria-disabled={running} onClick={() => !running && onBack()}>
          {t('dialog.cancel')}
        </Button>
        <Button weight="primary" aria-disabled={running} onClick={() => !running && void go()}>
          {t(running ? 'account.delete.running' : 'account.delete.do')}
        </Button>
        <span role="status" className="only-read">
          {running && t('account.delete.running')}
        </span>
      </DialogActions>
    </>
  );
}
