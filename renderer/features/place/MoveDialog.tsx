// Moving the data folder: where it is, what a chosen folder is good for, and the restart that moves it.

import { FolderOpen } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { toFailure } from '../../../shared/domain/result.ts';
import type { CallOutput } from '../../../shared/ipc/contract.ts';
import type { PlacePlan } from '../../../shared/ipc/place-calls.ts';
import { t } from '../../../shared/messages/index.ts';
import { ask } from '../../bridge/index.ts';
import { failureText } from '../../stores/toasts.ts';
import { activePart, useWindow } from '../../stores/window.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog, DialogActions, DialogBody } from '../../ui/Dialog.tsx';
import styles from './MoveDialog.module.css';
import { Place, Plan } from './Plan.tsx';

type Busy = 'no' | 'looking' | 'restarting';

export default function MoveDialog() {
  const [place, setPlace] = useState<CallOutput<'dataPlace'> | null>(null);
  const [plan, setPlan] = useState<PlacePlan | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const [busy, setBusy] = useState<Busy>('no');
  const say = useCallback((thrown: unknown) => setFailed(failureText(toFailure(thrown))), []);
  useEffect(() => {
    void ask('dataPlace').then(setPlace, say);
  }, [say]);

  const look = async (to: 'chosen' | 'standard') => {
    if (busy !== 'no') return;
    setBusy('looking');
    setFailed(null);
    try {
      const found = await ask('planMove', { to });
      if (found) setPlan(found);
    } catch (thrown) {
      say(thrown);
    }
    setBusy('no');
  };
  const carryOut = () => {
    if (busy !== 'no') return;
    setBusy('restarting');
    void ask('carryOutMove').catch((thrown) => {
      setBusy('no');
      say(thrown);
    });
  };
  const fit = plan && plan.kind !== 'refused' ? plan : null;
  return (
    <Dialog
      wide
      title={t('dataFolder.title')}
      closeLabel={t('dialog.close')}
      onClose={useWindow.getState().closeDialog}
      returnFocusTo={activePart}
    >
      <DialogBody reading>
        {!fit && <p>{t('dataFolder.intro')}</p>}
        <dl className={styles.places}>
          <Place title={t('dataFolder.now')} folder={place?.folder} />
          {fit && <Place title={t('dataFolder.to')} folder={fit.to} />}
        </dl>
        <div role="status" className={styles.found}>
          {plan && <Plan plan={plan} />}
        </div>
        <p role="alert" className={styles.failed}>
          {failed}
        </p>
      </DialogBody>
      <DialogActions>
        {place && place.folder !== place.standard && (
          <span className={styles.aside}>
            <Button weight="quiet" aria-disabled={busy !== 'no'} onClick={() => void look('standard')}>
              {t('dataFolder.back')}
            </Button>
          </span>
        )}
        <Button
          autoFocus
          weight={fit ? 'plain' : 'primary'}
          aria-disabled={busy !== 'no'}
          onClick={() => void look('chosen')}
        >
          <FolderOpen size={15} aria-hidden="true" />
          {t(busy === 'looking' ? 'dataFolder.looking' : 'dataFolder.chooseFolder')}
        </Button>
        {fit && (
          <Button weight="primary" aria-disabled={busy !== 'no'} onClick={carryOut}>
            {t(
              busy === 'restarting'
                ? 'dataFolder.restarting'
                : fit.kind === 'move'
                  ? 'dataFolder.do'
                  : 'dataFolder.switch.do',
            )}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}
