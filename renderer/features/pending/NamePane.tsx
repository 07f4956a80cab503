// Two names for one playlist, one given here and one at Spotify: which of them it is to have.

import { useState } from 'react';
import type { Pending } from '../../../shared/domain/pending.ts';
import { t } from '../../../shared/messages/index.ts';
import { decide } from '../../actions/pending.ts';
import { useWindow } from '../../stores/window.ts';
import { Button } from '../../ui/Button.tsx';
import { ChoiceCard, ChoiceCards } from '../../ui/ChoiceCards.tsx';
import { DialogActions, DialogBody } from '../../ui/Dialog.tsx';
import styles from './pending.module.css';

const SIDES = ['mine', 'theirs'] as const;

export function NamePane({ pending: { playlistId, name, nameThere } }: { pending: Pending }) {
  const [side, setSide] = useState<(typeof SIDES)[number]>('mine');
  const { closeDialog } = useWindow.getState();
  const names = { mine: name, theirs: nameThere };
  return (
    <>
      <DialogBody>
        <p>{t('pending.name.intro')}</p>
        <ChoiceCards>
          <legend className="only-read">{t('pending.name.choose')}</legend>
          {SIDES.map((value) => (
            <ChoiceCard
              key={value}
              group="name"
              title={t(`pending.name.${value}`)}
              checked={side === value}
              first={value === 'mine'}
              onChoose={() => setSide(value)}
            >
              <bdi className={styles.newName}>{names[value] || t('sync.unnamed')}</bdi>
            </ChoiceCard>
          ))}
        </ChoiceCards>
      </DialogBody>
      <DialogActions>
        <Button weight="quiet" onClick={closeDialog}>
          {t('dialog.cancel')}
        </Button>
        <Button
          weight="primary"
          onClick={() => {
            closeDialog();
            void decide(playlistId, side);
          }}
        >
          {t(`pending.name.${side}.do`)}
        </Button>
      </DialogActions>
    </>
  );
}
