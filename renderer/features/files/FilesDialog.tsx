// Folders of audio files on this computer: which there are, what their files were matched to, what could not be read.

import { useEffect, useState } from 'react';
import { t } from '../../../shared/messages/index.ts';
import { afterImport } from '../../actions/import.ts';
import { ask } from '../../bridge/index.ts';
import { useMusicFolders } from '../../stores/music-folders.ts';
import { sayFailure } from '../../stores/toasts.ts';
import { useWindow } from '../../stores/window.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { DialogLooks } from '../../ui/DialogLooks.tsx';
import { FoldersPane } from './FoldersPane.tsx';
import { MatchesPane } from './MatchesPane.tsx';
import { UnreadablePane } from './UnreadablePane.tsx';

const VIEWS = ['folders', 'matches', 'unreadable'] as const;
const PANES = { folders: FoldersPane, matches: MatchesPane, unreadable: UnreadablePane };

export default function FilesDialog() {
  const [view, setView] = useState<(typeof VIEWS)[number]>('folders');
  const Pane = PANES[view];
  // One may have begun before this window listened.
  useEffect(() => {
    ask('audioScanState').then((scan) => useMusicFolders.setState({ scan }), sayFailure);
  }, []);
  return (
    <Dialog
      wide
      title={t('files.title')}
      closeLabel={t('dialog.close')}
      onClose={useWindow.getState().closeDialog}
      returnFocusTo={afterImport}
    >
      <DialogLooks
        name={t('files.view')}
        value={view}
        choices={VIEWS.map((value) => ({ value, label: t(`files.${value}`) }))}
        onChange={setView}
      />
      <Pane />
    </Dialog>
  );
}
