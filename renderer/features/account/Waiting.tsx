// While the browser is out: until when, the ways to it once more, what its error pages mean, and a field for the address
// it could not bring here.

import { useId, useState } from 'react';
import type { SignInStep } from '../../../shared/domain/account.ts';
import { t } from '../../../shared/messages/index.ts';
import { browseAgain, cancelSignIn, copyAddress, pasteAddress } from '../../actions/account.ts';
import { Button } from '../../ui/Button.tsx';
import { DialogActions, DialogBody } from '../../ui/Dialog.tsx';
import { clockTime } from '../../ui/format.ts';
import { TextField } from '../../ui/TextField.tsx';
import styles from './account.module.css';

const HINTS = ['invalid.client', 'invalid.redirect', 'unreachable'] as const;

export function Waiting({ step }: { step: Extract<SignInStep, { step: 'waiting' }> }) {
  const { redirectUri, until, browser } = step;
  const [copied, setCopied] = useState(false);
  const time = clockTime(new Date(until).toISOString());
  return (
    <>
      <DialogBody>
        <p role="status">{browser ? t('account.waiting.text', { time }) : t('account.waiting.noBrowser')}</p>
        <div className={styles.buttons}>
          <Button weight={browser ? 'plain' : 'quiet'} autoFocus={browser} onClick={() => void browseAgain()}>
            {t('account.waiting.again')}
          </Button>
          <Button
            weight={browser ? 'quiet' : 'primary'}
            autoFocus={!browser}
            onClick={() => void copyAddress('sign-in', 0).then(setCopied)}
          >
            {t(copied ? 'account.waiting.copied' : 'account.waiting.copy')}
          </Button>
          <span role="status" className="only-read">
            {copied && t('account.waiting.copied')}
          </span>
        </div>
        <details className={styles.more}>
          <summary>{t('account.waiting.stuck')}</summary>
          <dl className={styles.hints}>
            {HINTS.map((hint) => (
              <div key={hint}>
                <dt>{t(`account.waiting.${hint}`)}</dt>
                <dd>{t(`account.waiting.${hint}.do`, { uri: registered(redirectUri) })}</dd>
              </div>
            ))}
          </dl>
          <Paste redirectUri={redirectUri} />
        </details>
      </DialogBody>
      <DialogActions>
        <Button weight="quiet" onClick={() => void cancelSignIn()}>
          {t('account.cancel')}
        </Button>
      </DialogActions>
    </>
  );
}

/** As the app at Spotify has it: a free port is none of it. */
const registered = (uri: string): string => uri.replace(/:\d+\//, '/');

function Paste({ redirectUri }: { redirectUri: string }) {
  const [address, setAddress] = useState('');
  const [refused, setRefused] = useState(false);
  const errorId = useId();
  return (
    <form
      className={styles.paste}
      onSubmit={(event) => {
        event.preventDefault();
        if (address.trim()) void pasteAddress(address).then((taken) => setRefused(!taken));
      }}
    >
      <TextField
        label={t('account.paste.label', { uri: redirectUri })}
        className={styles.pasteField}
        dir="ltr"
        value={address}
        maxLength={4000}
        aria-invalid={refused}
        aria-describedby={refused ? errorId : undefined}
        onChange={(event) => {
          setAddress(event.target.value);
          setRefused(false);
        }}
      />
      <Button type="submit" aria-disabled={address.trim() === ''}>
        {t('account.paste.do')}
      </Button>
      {refused && (
        <p id={errorId} role="alert" className={styles.wrong}>
          {t('account.paste.no', { uri: redirectUri })}
        </p>
      )}
    </form>
  );
}
