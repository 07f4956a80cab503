// Messages about what was just done, with Undo.

import { Toast } from '@base-ui/react/toast';
import { X } from 'lucide-react';
import { t } from '../../../shared/messages/index.ts';
import { useCarry } from '../../stores/carry.ts';
import { toasts } from '../../stores/toasts.ts';
import { focusPart, useWindow } from '../../stores/window.ts';
import styles from './Toasts.module.css';

export function Toasts() {
  return (
    <Toast.Provider toastManager={toasts} limit={3}>
      <Toast.Portal>
        <Toast.Viewport className={styles.viewport}>
          <List />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

// The button leaves with its toast; the keyboard goes back to the list it came from.
const backToList = () => focusPart(useWindow.getState().part);

function List() {
  const carrying = useCarry((state) => state.by === 'pointer');
  const { toasts: shown } = Toast.useToastManager();
  return shown.map((toast) => (
    <Toast.Root
      key={toast.id}
      toast={toast}
      swipeDirection={['up', 'right']}
      className={styles.toast}
      data-passive={carrying}
      data-long={Boolean(toast.description)}
      data-testid="toast"
    >
      <Toast.Content className={styles.content}>
        <div className={styles.text}>
          <Toast.Title className={styles.title} />
          <Toast.Description className={styles.more} />
        </div>
        {toast.actionProps && <Toast.Action className={styles.action} onClick={backToList} />}
        <Toast.Close aria-label={t('toast.dismiss')} className={styles.close}>
          <X size={14} />
        </Toast.Close>
      </Toast.Content>
    </Toast.Root>
  ));
}
