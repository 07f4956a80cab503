// Suggests an order for the whole playlist: what it would change in words, drawn and track by track, before anything is
// changed; Apply is one edit.

import { useState } from 'react';
import { t } from '../../../shared/messages/index.ts';
import { applyOrder } from '../../actions/flow.ts';
import { gainsAnything } from '../../actions/flow-text.ts';
import { failureText } from '../../stores/toasts.ts';
import { activePart, useWindow } from '../../stores/window.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog, DialogActions, DialogBody } from '../../ui/Dialog.tsx';
import styles from './OrderDialog.module.css';
import { OrderPreview } from './OrderPreview.tsx';
import { useOrder } from './useOrder.ts';

export function OrderDialog({ playlistId }: { playlistId: number }) {
  const [keepFirst, setKeepFirst] = useState(true);
  const { reply, failure, pending } = useOrder(playlistId, keepFirst);
  const { closeDialog } = useWindow.getState();
  const moves = reply?.order.some((place, at) => place !== at) ?? false;
  const better = reply !== null && moves && gainsAnything(reply.before, reply.after);

  return (
    <Dialog
      wide
      title={t('order.title')}
      closeLabel={t('dialog.close')}
      onClose={closeDialog}
      returnFocusTo={activePart}
    >
      <DialogBody>
        <label className={styles.choice}>
          <input
            type="checkbox"
            autoFocus
            checked={keepFirst}
            onChange={(event) => setKeepFirst(event.target.checked)}
          />
          {t('order.keepFirst')}
        </label>
        <div className={styles.answer} aria-busy={pending}>
          <p role="status" className={styles.words} data-testid="order-words">
            {failure && failureText(failure)}
            {pending && !reply && t('order.looking')}
            {reply && !better && t(moves ? 'order.good' : 'order.none')}
          </p>
          {reply && <OrderPreview reply={reply} better={better} />}
        </div>
      </DialogBody>
      <DialogActions>
        <Button weight="quiet" onClick={closeDialog}>
          {t('dialog.cancel')}
        </Button>
        <Button
          weight="primary"
          disabled={pending || !better}
          onClick={() => {
            if (!reply) return;
            closeDialog();
            void applyOrder(playlistId, reply);
          }}
        >
          {t('order.apply')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
