// Chooses the playlist that the open one is compared with.

import { t } from '../../../shared/messages/index.ts';
import { compareWith } from '../../actions/reveal.ts';
import { useLibrary } from '../../stores/library.ts';
import { useView } from '../../stores/view.ts';
import { activePart, useWindow } from '../../stores/window.ts';
import { Dialog, DialogBody } from '../../ui/Dialog.tsx';
import { PlaylistChoices } from './PlaylistChoices.tsx';

export function ComparePlaylistDialog() {
  const open = useView((state) => state.query?.playlistId);
  const playlists = useLibrary((state) => state.playlists);
  const { closeDialog } = useWindow.getState();
  return (
    <Dialog
      title={t('compare.title')}
      closeLabel={t('dialog.close')}
      onClose={closeDialog}
      returnFocusTo={activePart}
    >
      <DialogBody>
        <PlaylistChoices
          playlists={playlists.filter(({ id }) => id !== open)}
          onChoose={(playlistId) => {
            closeDialog();
            compareWith(playlistId);
          }}
        />
      </DialogBody>
    </Dialog>
  );
}
