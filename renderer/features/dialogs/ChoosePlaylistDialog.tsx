// The keyboard's and menu's way to put tracks into another playlist.

import { Plus } from 'lucide-react';
import { t } from '../../../shared/messages/index.ts';
import { addToPlaylist } from '../../actions/tracks.ts';
import { useLibrary } from '../../stores/library.ts';
import { activePart, useWindow } from '../../stores/window.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog, DialogBody } from '../../ui/Dialog.tsx';
import { PlaylistChoices } from './PlaylistChoices.tsx';

export function ChoosePlaylistDialog({ trackIds }: { trackIds: number[] }) {
  const playlists = useLibrary((state) => state.playlists);
  const { closeDialog, open } = useWindow.getState();
  const choose = (playlistId: number) => {
    closeDialog();
    void addToPlaylist(playlistId, trackIds);
  };

  return (
    <Dialog
      title={t('dialog.choose.title', { count: trackIds.length })}
      closeLabel={t('dialog.close')}
      onClose={closeDialog}
      returnFocusTo={activePart}
    >
      <DialogBody>
        <PlaylistChoices playlists={playlists} onChoose={choose} />
        <Button onClick={() => open({ name: 'new-playlist', trackIds })}>
          <Plus size={15} aria-hidden="true" />
          {t('dialog.choose.new')}
        </Button>
      </DialogBody>
    </Dialog>
  );
}
