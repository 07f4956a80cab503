// A modal dialog with a heading; Escape and a click outside close it, and the keyboard goes where the caller says.

import { Dialog as BaseDialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from './Button.tsx';
import styles from './Dialog.module.css';

interface DialogProps {
  title: string;
  closeLabel: string;
  wide?: boolean | 'very';
  onClose: () => void;
  /** Where the keyboard goes when it closes. */
  returnFocusTo: () => HTMLElement | null;
  children: ReactNode;
}

export function Dialog({ title, closeLabel, wide = false, onClose, returnFocusTo, children }: DialogProps) {
  return (
    <Modal place={wide === 'very' ? 'broad' : wide ? 'wide' : 'middle'} {...{ onClose, returnFocusTo }}>
      <header className={styles.header}>
        <BaseDialog.Title className={styles.title}>{title}</BaseDialog.Title>
        <BaseDialog.Close
          render={
            <IconButton name={closeLabel}>
              <X size={16} />
            </IconButton>
          }
        />
      </header>
      {children}
    </Modal>
  );
}

interface ModalProps {
  /** `top`: what is in it grows and shrinks, so that its top stays where it is. */
  place: 'middle' | 'wide' | 'broad' | 'top';
  /** Its name, where no title in it gives one. */
  label?: string;
  onClose: () => void;
  /** Where the keyboard goes when it closes; true: where it was, false: nowhere, the caller sees to it. */
  returnFocusTo: () => HTMLElement | boolean | null;
  children: ReactNode;
}

/** The bare frame of a dialog. */
export const Modal = ({ place, label, onClose, returnFocusTo, children }: ModalProps) => (
  <BaseDialog.Root open onOpenChange={(open) => !open && onClose()}>
    <BaseDialog.Portal>
      <BaseDialog.Backdrop className={styles.backdrop} />
      <BaseDialog.Popup
        className={`${styles.popup} ${styles[place]}`}
        aria-label={label}
        finalFocus={returnFocusTo}
      >
        {children}
      </BaseDialog.Popup>
    </BaseDialog.Portal>
  </BaseDialog.Root>
);

/** `reading`: nothing in it takes the keyboard, so the body itself does, to be scrolled. */
export const DialogBody = ({ children, reading }: { children: ReactNode; reading?: boolean }) => (
  <div className={styles.body} {...(reading && { tabIndex: 0 })}>
    {children}
  </div>
);
export const DialogActions = ({ children }: { children: ReactNode }) => (
  <footer className={styles.actions}>{children}</footer>
);
