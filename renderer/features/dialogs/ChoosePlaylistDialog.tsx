// The keyboard's and menu's way to put tracks into another playlist.

import { Plus, Search } from 'lucide-react';
import { useState } from 'react';
import { t } from '../../../shared/messages/index.ts';
import { addToPlaylist } from '../../actions/tracks.ts';
import { useLibrary } from '../../stores/library.ts';
import { activePart, useWindow } from '../../stores/window.ts';
import { Button } from '../../ui/Button.tsx';
import { Cover } from '../../ui/Cover.tsx';
import { Dialog, DialogBody } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './dialogs.module.css';

export function ChoosePlaylistDialog({ trackIds }: { trackIds: number[] }) {
  const playlists = useLibrary((state) => state.playlists);
  const [wanted, setWanted] = useState('');
  const { closeDialog, open } = useWindow.getState();
  const words = wanted.trim().toLocaleLowerCase();
  const found = playlists.filter(({ name }) => name.toLocaleLowerCase().includes(words));
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
        <TextField
          label={t('playlists.find')}
          icon={<Search size={15} aria-hidden="true" />}
          value={wanted}
          autoFocus
          onChange={(event) => setWanted(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && found[0]) choose(found[0].id);
          }}
        />
        <ul className={styles.choices}>
          {found.map(({ id, name, coverSeed, count }) => (
            <li key={id}>
              <button type="button" className={styles.choice} onClick={() => choose(id)}>
                <Cover name={coverSeed} size={26} />
                <bdi>{name}</bdi>
                <span className="numeric">{count}</span>
              </button>
            </li>
          ))}
          {found.length === 0 && <li className={styles.none}>{t('playlists.none')}</li>}
        </ul>
        <Button onClick={() => open({ name: 'new-playlist', trackIds })}>
          <Plus size={15} aria-hidden="true" />
          {t('dialog.choose.new')}
        </Button>
      </DialogBody>
    </Dialog>
  );
}
