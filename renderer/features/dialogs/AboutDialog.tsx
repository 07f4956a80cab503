// What this is, on what it runs, and whose data the demo is.

import { t } from '../../../shared/messages/index.ts';
import { ask } from '../../bridge/index.ts';
import { useSettings } from '../../stores/settings.ts';
import { sayFailure } from '../../stores/toasts.ts';
import { activePart, useWindow } from '../../stores/window.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog, DialogActions, DialogBody } from '../../ui/Dialog.tsx';
import styles from './dialogs.module.css';

const openPage = (page: 'demo-source' | 'demo-license') => () =>
  void ask('openPage', { page }).catch(sayFailure);

const openDialog = (name: 'licences' | 'updates') => () => useWindow.getState().open({ name });

export function AboutDialog() {
  const app = useSettings((state) => state.app);
  return (
    <Dialog
      title={t('about.title')}
      closeLabel={t('dialog.close')}
      onClose={useWindow.getState().closeDialog}
      returnFocusTo={activePart}
    >
      <DialogBody>
        {app && (
          <>
            <p>
              {t('about.version', { version: app.version })}
              <br />
              {t('about.runtime', { electron: app.electron, chrome: app.chrome, node: app.node })}
            </p>
            {app.developmentRuntime && <p className={styles.warning}>{t('about.developmentRuntime')}</p>}
          </>
        )}
        <h3 className={styles.subheading}>{t('about.demo')}</h3>
        <p>{t('about.demo.text')}</p>
        <p className={styles.links}>
          <Button weight="quiet" onClick={openPage('demo-source')}>
            {t('about.source')}
          </Button>
          <Button weight="quiet" onClick={openPage('demo-license')}>
            {t('about.license')}
          </Button>
        </p>
      </DialogBody>
      <DialogActions>
        <Button onClick={openDialog('licences')}>{t('licences.open')}</Button>
        <Button onClick={openDialog('updates')}>{t('command.help.updates')}</Button>
      </DialogActions>
    </Dialog>
  );
}
