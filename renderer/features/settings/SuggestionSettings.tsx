// Learning the user's own weights: whether, what was learned so far, and forgetting it.

import { useEffect, useRef, useState } from 'react';
import type { Learned } from '../../../shared/domain/learned.ts';
import { t } from '../../../shared/messages/index.ts';
import { forgetLearned, setLearn } from '../../actions/learned.ts';
import { ask } from '../../bridge/index.ts';
import { runCommand } from '../../commands/run.ts';
import { useSettings } from '../../stores/settings.ts';
import { sayFailure } from '../../stores/toasts.ts';
import { Button } from '../../ui/Button.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { LearnedTable } from './LearnedTable.tsx';
import { SettingGroup, SettingRow } from './SettingRow.tsx';

export function SuggestionSettings() {
  const learn = useSettings((state) => state.learn);
  const [learned, setLearned] = useState<Learned | null>(null);

  const look = () => void ask('learned').then(setLearned).catch(sayFailure);
  useEffect(look, []);

  const forget = async () => {
    await forgetLearned();
    // The button that had the keyboard goes with what it forgot.
    document.querySelector<HTMLElement>('[aria-labelledby="learn-title"] input:checked')?.focus();
    look();
  };
  const count = learned?.choices ?? 0;
  const from = learn ? t('learned.from', { count }) : t('learned.unused', { count });
  return (
    <SettingGroup title={t('settings.suggestions')}>
      <SettingRow id="evaluate" title={t('settings.evaluate')} text={t('settings.evaluate.text')}>
        <Button onClick={() => runCommand('app.evaluate')}>{t('settings.evaluate.open')}</Button>
      </SettingRow>
      <SettingRow id="learn" title={t('settings.learn')} text={t('settings.learn.text')}>
        <Segmented
          labelledBy="learn-title"
          describedBy="learn-text"
          value={learn ? 'on' : 'off'}
          choices={(['off', 'on'] as const).map((value) => ({ value, label: t(`settings.learn.${value}`) }))}
          onChange={(value) => void setLearn(value === 'on')}
        />
      </SettingRow>
      {learned && (learn || count > 0) && (
        <SettingRow
          id="learned"
          title={t('learned.title')}
          text={count === 0 ? t('learned.none') : from}
          live
        >
          {count > 0 && <Forget onForget={() => void forget().catch(sayFailure)} />}
        </SettingRow>
      )}
      {learned && count > 0 && <LearnedTable multipliers={learned.multipliers} />}
    </SettingGroup>
  );
}

/** Asks once more before it is done; the keyboard stays with the question. */
function Forget({ onForget }: { onForget: () => void }) {
  const [sure, setSure] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const again = useRef(false);

  useEffect(() => {
    if (sure || again.current) button.current?.focus();
    again.current = sure;
  }, [sure]);

  if (!sure) {
    return (
      <Button ref={button} onClick={() => setSure(true)}>
        {t('learned.forget')}
      </Button>
    );
  }
  return (
    <>
      <span>{t('learned.forget.sure')}</span>
      <Button weight="quiet" onClick={() => setSure(false)}>
        {t('learned.forget.no')}
      </Button>
      <Button ref={button} weight="primary" onClick={onForget}>
        {t('learned.forget.yes')}
      </Button>
    </>
  );
}
