// The second step: the app's client id and, where the system keeps no secrets, whether the sign-in is to be kept.

import { useId, useState } from 'react';
import { isClientId, tidyClientId } from '../../../shared/domain/client-id.ts';
import { t } from '../../../shared/messages/index.ts';
import { Button } from '../../ui/Button.tsx';
import { ChoiceCard, ChoiceCards } from '../../ui/ChoiceCards.tsx';
import { DialogActions, DialogBody } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './account.module.css';

interface Props {
  clientId: string;
  strength: 'system' | 'weak';
  onBack: () => void;
  onSignIn: (clientId: string, kept: boolean) => void;
}

/** Null: nothing is wrong with it. */
function wrongWith(id: string): string | null {
  if (isClientId(id)) return null;
  return id.length === 32 ? t('account.id.wrongLetters') : t('account.id.wrong', { count: id.length });
}

export function ClientIdStep({ clientId, strength, onBack, onSignIn }: Props) {
  const [text, setText] = useState(clientId);
  const [tried, setTried] = useState(false);
  const [kept, setKept] = useState(strength === 'system');
  const id = tidyClientId(text);
  const wrong = wrongWith(id);
  const errorId = useId();
  const shown = tried && wrong !== null;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (wrong === null) onSignIn(id, kept);
        else event.currentTarget.querySelector('input')?.focus();
      }}
    >
      <DialogBody>
        <div>
          <h3 className={styles.heading}>{t('account.id.title')}</h3>
          <p>{t('account.id.where')}</p>
        </div>
        <div>
          <TextField
            label={t('account.id.label')}
            placeholder={t('account.id.hint')}
            className={styles.id}
            dir="ltr"
            value={text}
            maxLength={200}
            autoFocus
            aria-invalid={shown}
            aria-describedby={shown ? errorId : undefined}
            onFocus={(event) => event.target.select()}
            onChange={(event) => setText(event.target.value)}
          />
          <p id={errorId} role="alert" className={styles.wrong}>
            {shown ? wrong : '\u00a0'}
          </p>
        </div>
        {strength === 'system' ? (
          <p className={styles.small}>{t('account.keep.system')}</p>
        ) : (
          <Keep {...{ kept, setKept }} />
        )}
      </DialogBody>
      <DialogActions>
        <span className={styles.count}>{t('account.connect.step', { step: 2, of: 2 })}</span>
        <Button weight="quiet" onClick={onBack}>
          {t('account.connect.back')}
        </Button>
        <Button type="submit" weight="primary">
          {t('account.signIn')}
        </Button>
      </DialogActions>
    </form>
  );
}

/** Asked before anything is stored weakly: in memory unless the user says otherwise. */
function Keep({ kept, setKept }: { kept: boolean; setKept: (kept: boolean) => void }) {
  const name = useId();
  const choices = [
    [false, 'account.keep.memory'],
    [true, 'account.keep.weak'],
  ] as const;
  return (
    <ChoiceCards>
      <legend className={styles.heading}>{t('account.keep.title')}</legend>
      <p className={styles.small}>{t('account.keep.text')}</p>
      {choices.map(([value, key]) => (
        <ChoiceCard
          key={key}
          group={name}
          title={t(key)}
          checked={kept === value}
          onChoose={() => setKept(value)}
        >
          <span className={styles.small}>{t(`${key}.about`)}</span>
        </ChoiceCard>
      ))}
    </ChoiceCards>
  );
}
