// Asks for a playlist's name: a new playlist's, or another one for an old.

import { useState } from 'react';
import { MAX_NAME } from '../../../shared/domain/limits.ts';
import { plainText } from '../../../shared/domain/plain-text.ts';
import { t } from '../../../shared/messages/index.ts';
import { createPlaylist, edit } from '../../actions/edit.ts';
import { saveAsNew } from '../../actions/pending.ts';
import { useAccount } from '../../stores/account.ts';
import { activePart, type OpenDialog, useWindow } from '../../stores/window.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog, DialogActions, DialogBody } from '../../ui/Dialog.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { TextField } from '../../ui/TextField.tsx';

type Props = { dialog: Extract<OpenDialog, { name: 'new-playlist' | 'rename-playlist' }> };

export function NameDialog({ dialog }: Props) {
  const renaming = dialog.name === 'rename-playlist';
  const [name, setName] = useState(renaming ? dialog.current : '');
  const connected = useAccount((state) => Boolean(state.account?.user));
  const [onSpotify, setOnSpotify] = useState(false);
  // However often it is pressed, one playlist is made of it.
  const [press] = useState(() => crypto.randomUUID());
  const { closeDialog } = useWindow.getState();
  const wanted = plainText(name).trim();

  const submit = () => {
    if (wanted === '') return;
    closeDialog();
    if (!renaming && onSpotify) void saveAsNew(press, wanted, dialog.trackIds);
    else if (!renaming) void createPlaylist(wanted, dialog.trackIds);
    else if (wanted !== dialog.current) {
      void edit(() => ({ kind: 'rename', playlistId: dialog.playlistId, name: wanted }));
    }
  };

  return (
    <Dialog
      title={t(renaming ? 'dialog.rename.title' : 'dialog.new.title')}
      closeLabel={t('dialog.close')}
      onClose={closeDialog}
      returnFocusTo={activePart}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <DialogBody>
          {!renaming && dialog.trackIds.length > 0 && (
            <p>{t('dialog.new.with', { count: dialog.trackIds.length })}</p>
          )}
          <TextField
            label={t('dialog.name')}
            value={name}
            maxLength={MAX_NAME}
            autoFocus
            onFocus={(event) => event.target.select()}
            onChange={(event) => setName(event.target.value)}
          />
          {!renaming && connected && (
            <Switch label={t('pending.onSpotify')} checked={onSpotify} onChange={setOnSpotify} />
          )}
        </DialogBody>
        <DialogActions>
          <Button weight="quiet" onClick={closeDialog}>
            {t('dialog.cancel')}
          </Button>
          <Button type="submit" weight="primary" disabled={wanted === ''}>
            {t(renaming ? 'dialog.rename' : 'dialog.create')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
