// What Spotify was asked lately and how it went, and what is left of a day's calls of each kind.

import { useEffect, useState } from 'react';
import type { LoggedCall, ShownBudget } from '../../../shared/ipc/sync-calls.ts';
import { t } from '../../../shared/messages/index.ts';
import { ask } from '../../bridge/index.ts';
import { useSync } from '../../stores/sync.ts';
import { sayFailure } from '../../stores/toasts.ts';
import { activePart, useWindow } from '../../stores/window.ts';
import { Dialog, DialogBody } from '../../ui/Dialog.tsx';
import { useNow } from '../../ui/useNow.ts';
import { BudgetTable } from './BudgetTable.tsx';
import { CallList } from './CallList.tsx';
import styles from './calls.module.css';

export default function CallsDialog() {
  const [budgets, setBudgets] = useState<readonly ShownBudget[] | null>(null);
  const [calls, setCalls] = useState<readonly LoggedCall[] | null>(null);
  // Each call that reading makes changes how far it is.
  const sync = useSync((state) => state.sync);
  const now = useNow();
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew whenever one of these has changed
  useEffect(() => {
    ask('syncBudgets').then(setBudgets, sayFailure);
    ask('syncLog').then(setCalls, sayFailure);
  }, [sync, now]);

  return (
    <Dialog
      wide="very"
      title={t('calls.title')}
      closeLabel={t('dialog.close')}
      onClose={useWindow.getState().closeDialog}
      returnFocusTo={activePart}
    >
      <DialogBody>
        <p className={styles.about}>{t('calls.about')}</p>
        {budgets && <BudgetTable budgets={budgets} now={now} />}
        {calls && <CallList calls={calls} />}
      </DialogBody>
    </Dialog>
  );
}
