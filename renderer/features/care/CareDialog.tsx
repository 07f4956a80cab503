// Looks after the library: what is twice in a playlist, what is in several, what is in none; and what to do about it,
// shown before it is done.

import { useState } from 'react';
import { t } from '../../../shared/messages/index.ts';
import { activePart, useWindow } from '../../stores/window.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { DialogLooks } from '../../ui/DialogLooks.tsx';
import { DuplicatesPane } from './DuplicatesPane.tsx';
import { UnusedPane } from './UnusedPane.tsx';

const LOOKS = ['inside', 'across', 'unused'] as const;

export function CareDialog() {
  const [look, setLook] = useState<(typeof LOOKS)[number]>('inside');
  const [reviewing, setReviewing] = useState(false);
  return (
    <Dialog
      wide
      title={t(reviewing ? 'care.review.title' : 'care.title')}
      closeLabel={t('dialog.close')}
      onClose={useWindow.getState().closeDialog}
      returnFocusTo={activePart}
    >
      {!reviewing && (
        <DialogLooks
          name={t('care.what')}
          value={look}
          choices={LOOKS.map((value) => ({ value, label: t(`care.${value}`) }))}
          onChange={setLook}
        />
      )}
      {look === 'unused' ? (
        <UnusedPane />
      ) : (
        <DuplicatesPane key={look} scope={look} reviewing={reviewing} onReview={setReviewing} />
      )}
    </Dialog>
  );
}
