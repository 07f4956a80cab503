// While files are read: how far it is, and the way to stop it.

import { t } from '../../../shared/messages/index.ts';
import { useImports } from '../../stores/imports.ts';
import { sayFailure } from '../../stores/toasts.ts';
import { Button } from '../../ui/Button.tsx';
import { DialogActions, DialogBody } from '../../ui/Dialog.tsx';
import { count } from '../../ui/format.ts';
import { ProgressBar, percentOf } from '../../ui/ProgressBar.tsx';
import common from './imports.module.css';
import styles from './Result.module.css';

export function RunningStep() {
  const { done, total, rows } = useImports((state) => state.progress);
  const percent = percentOf(done, total);
  return (
    <>
      <DialogBody>
        <div className={styles.progressHead}>
          <p className={common.name} role="status">
            {t('import.running')}
          </p>
          <span className="numeric">{t('import.progress', { rows: count(rows), percent })}</span>
        </div>
        <ProgressBar label={t('import.running')} percent={percent} />
        <p>{t('import.running.about')}</p>
      </DialogBody>
      <DialogActions>
        <Button autoFocus onClick={() => void useImports.getState().cancel().catch(sayFailure)}>
          {t('import.cancel')}
        </Button>
      </DialogActions>
    </>
  );
}
