// How each question about a playlist's edits ends: left open, or decided as was chosen above.

import { t } from '../../../shared/messages/index.ts';
import { decide } from '../../actions/pending.ts';
import { useWindow } from '../../stores/window.ts';
import { Button } from '../../ui/Button.tsx';
import { DialogActions } from '../../ui/Dialog.tsx';

interface Props {
  playlistId: number;
  choice: Parameters<typeof decide>[1];
  /** What the button that decides says. */
  label: string;
  disabled?: boolean;
}

export function DecideActions({ playlistId, choice, label, disabled }: Props) {
  const { closeDialog } = useWindow.getState();
  return (
    <DialogActions>
      <Button weight="quiet" onClick={closeDialog}>
        {t('dialog.cancel')}
      </Button>
      <Button
        weight="primary"
        disabled={disabled}
        onClick={() => {
          closeDialog();
          void decide(playlistId, choice);
        }}
      >
        {label}
      </Button>
    </DialogActions>
  );
}
