// Two names for one playlist, one given here and one at Spotify: which of them it is to have.

import { useState } from 'react';
import type { Pending } from '../../../shared/domain/pending.ts';
import { t } from '../../../shared/messages/index.ts';
import { ChoiceCard, ChoiceCards } from '../../ui/ChoiceCards.tsx';
import { DialogBody } from '../../ui/Dialog.tsx';
import { DecideActions } from './DecideActions.tsx';
import styles from './pending.module.css';

const SIDES = ['mine', 'theirs'] as const;

export function NamePane({ pending: { playlistId, name, nameThere } }: { pending: Pending }) {
  const [side, setSide] = useState<(typeof SIDES)[number]>('mine');
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
      <DecideActions playlistId={playlistId} choice={side} label={t(`pending.name.${side}.do`)} />
    </>
  );
}
