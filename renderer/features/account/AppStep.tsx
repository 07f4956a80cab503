// The first step: what to click in Spotify's dashboard, with the address the app there has to know.

import { ExternalLink } from 'lucide-react';
import { useId, useState } from 'react';
import { LEAST_PORT, MOST_PORT, redirectAddress } from '../../../shared/domain/client-id.ts';
import { t } from '../../../shared/messages/index.ts';
import { copyAddress } from '../../actions/account.ts';
import { ask } from '../../bridge/index.ts';
import { sayFailure } from '../../stores/toasts.ts';
import { Button } from '../../ui/Button.tsx';
import { DialogActions, DialogBody } from '../../ui/Dialog.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './account.module.css';
import { CopyBox } from './CopyBox.tsx';

interface Props {
  /** 0: any. */
  port: number;
  setPort: (port: number) => void;
  onBack: (() => void) | null;
  onNext: () => void;
}

export function AppStep({ port, setPort, onBack, onNext }: Props) {
  const [portText, setPortText] = useState(port === 0 ? '8917' : String(port));
  const fixed = port !== 0;
  const given = Number(portText);
  const right = /^\d+$/.test(portText) && given >= LEAST_PORT && given <= MOST_PORT;
  const error = fixed && !right;
  const errorId = useId();
  return (
    <>
      <DialogBody>
        <p>{t('account.app.why')}</p>
        <ol className={styles.steps}>
          <li>
            <p>{t('account.app.open')}</p>
            <Button onClick={() => void ask('openPage', { page: 'spotify-dashboard' }).catch(sayFailure)}>
              <ExternalLink size={15} aria-hidden="true" />
              {t('account.app.open.do')}
            </Button>
          </li>
          <li>
            <p>{t('account.app.create')}</p>
          </li>
          <li>
            <p>{t('account.app.redirect')}</p>
            <CopyBox
              text={redirectAddress(port)}
              copyLabel={t('account.app.redirect.copy')}
              copiedLabel={t('account.app.copied')}
              onCopy={() => copyAddress('redirect', port)}
            />
            <details className={styles.more} open={fixed || undefined}>
              <summary>{t('account.app.port')}</summary>
              <p>{t('account.app.port.about')}</p>
              <div className={styles.port}>
                <Switch
                  label={t('account.app.port.use')}
                  checked={fixed}
                  onChange={(wanted) => setPort(wanted ? (right ? given : LEAST_PORT) : 0)}
                />
                {fixed && (
                  <TextField
                    label={t('account.app.port.label')}
                    className={styles.portField}
                    inputMode="numeric"
                    maxLength={5}
                    value={portText}
                    aria-invalid={error}
                    aria-describedby={error ? errorId : undefined}
                    onChange={({ target: { value } }) => {
                      setPortText(value);
                      const number = Number(value);
                      if (/^\d+$/.test(value) && number >= LEAST_PORT && number <= MOST_PORT) setPort(number);
                    }}
                  />
                )}
              </div>
              {error && (
                <p id={errorId} role="alert" className={styles.wrong}>
                  {t('account.app.port.wrong', { least: String(LEAST_PORT), most: String(MOST_PORT) })}
                </p>
              )}
            </details>
          </li>
          <li>
            <p>{t('account.app.api')}</p>
            <p className={styles.small}>{t('account.app.users')}</p>
          </li>
        </ol>
      </DialogBody>
      <DialogActions>
        <span className={styles.count}>{t('account.connect.step', { step: 1, of: 2 })}</span>
        {onBack && (
          <Button weight="quiet" onClick={onBack}>
            {t('account.connect.back')}
          </Button>
        )}
        <Button weight="primary" autoFocus aria-disabled={error} onClick={() => !error && onNext()}>
          {t('account.connect.next')}
        </Button>
      </DialogActions>
    </>
  );
}
