// So many calls that the user is asked first: one by one, or all of it anew with what that costs.

import { useState } from 'react';
import type { Pending } from '../../../shared/domain/pending.ts';
import { t } from '../../../shared/messages/index.ts';
import { ChoiceCard, ChoiceCards } from '../../ui/ChoiceCards.tsx';
import { DialogBody } from '../../ui/Dialog.tsx';
import { DecideActions } from './DecideActions.tsx';
import { Costs } from './MessagePanes.tsx';

export function ManyPane({ pending, name }: { pending: Pending; name: string }) {
  const { playlistId, calls, replaceCalls } = pending;
  const [how, setHow] = useState<'many' | 'replace'>('many');
  const choice = (value: 'many' | 'replace', count: number | null, what: string) => (
    <ChoiceCard
      group="how"
      title={t(`pending.many.${value}`, { count: count ?? 0 })}
      checked={how === value}
      disabled={count === null}
      first={value === 'many'}
      onChoose={() => setHow(value)}
    >
      <span>{what}</span>
    </ChoiceCard>
  );
  return (
    <>
      <DialogBody>
        <p>{t('pending.many.intro', { name, count: calls })}</p>
        <ChoiceCards>
          <legend className="only-read">{t('pending.many.choose')}</legend>
          {choice('many', calls, t('pending.many.many.what'))}
          {choice(
            'replace',
            replaceCalls,
            t(replaceCalls === null ? 'pending.many.replace.not' : 'pending.many.replace.what'),
          )}
        </ChoiceCards>
        <Costs pending={pending} />
      </DialogBody>
      <DecideActions playlistId={playlistId} choice={how} label={t('pending.many.do')} />
    </>
  );
}
