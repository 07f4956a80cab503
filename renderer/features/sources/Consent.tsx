// The question before anything is sent for the first time: what is sent, and what is not.

import { t } from '../../../shared/messages/index.ts';
import { Button } from '../../ui/Button.tsx';
import { DialogActions, DialogBody } from '../../ui/Dialog.tsx';
import styles from './sources.module.css';

/** `gets`: what is missing is asked for as soon as it is allowed. */
export function Consent({
  gets,
  onBack,
  onAllow,
}: {
  gets: boolean;
  onBack: () => void;
  onAllow: () => void;
}) {
  return (
    <>
      <DialogBody>
        <p>{t('features.ask.what')}</p>
        <dl className={styles.sent}>
          <dt>{t('features.ask.sent')}</dt>
          <dd>{t('features.ask.sent.ids')}</dd>
          <dd>{t('features.ask.sent.ip')}</dd>
          <dt>{t('features.ask.notSent')}</dt>
          <dd>{t('features.ask.notSent.rest')}</dd>
        </dl>
        <p>{t('features.ask.back')}</p>
      </DialogBody>
      <DialogActions>
        <Button weight="quiet" autoFocus onClick={onBack}>
          {t('dialog.cancel')}
        </Button>
        <Button weight="primary" onClick={onAllow}>
          {t(gets ? 'features.ask.allowAndGet' : 'features.ask.allow')}
        </Button>
      </DialogActions>
    </>
  );
}
