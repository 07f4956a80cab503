// What of a playlist waits for Spotify, why, and what can be done about it.

import { useState } from 'react';
import { t } from '../../../shared/messages/index.ts';
import { playlistById } from '../../stores/library.ts';
import { usePendingOf } from '../../stores/pending.ts';
import { activePart, useWindow } from '../../stores/window.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { ConflictPane } from './ConflictPane.tsx';
import { ManyPane } from './ManyPane.tsx';
import { GonePane, RefusedPane, WaitingPane } from './MessagePanes.tsx';
import { NamePane } from './NamePane.tsx';
import { titleText } from './pending-text.ts';

export default function PendingDialog({ playlistId }: { playlistId: number }) {
  const now = usePendingOf(playlistId);
  // What it was opened for stays: sending goes on behind it.
  const [first] = useState(now);
  const pending = first?.state === 'conflict' || first?.state === 'failed' ? first : now;
  const name = playlistById(playlistId)?.name ?? '';
  const { closeDialog } = useWindow.getState();
  const conflict = pending?.state === 'conflict' ? pending.reason : null;
  return (
    <Dialog
      wide={conflict === 'order' ? 'very' : false}
      title={titleText(pending)}
      closeLabel={t('dialog.close')}
      onClose={closeDialog}
      returnFocusTo={activePart}
    >
      {pending && conflict === 'order' && <ConflictPane {...{ playlistId, name }} />}
      {pending && conflict === 'name' && <NamePane {...{ pending }} />}
      {pending && conflict === 'many' && <ManyPane {...{ pending, name }} />}
      {pending && conflict === 'gone' && <GonePane {...{ playlistId, name }} />}
      {pending?.state === 'failed' && <RefusedPane pending={pending} />}
      {conflict === null && pending?.state !== 'failed' && <WaitingPane {...{ playlistId, pending }} />}
    </Dialog>
  );
}
