// What Segue runs on, how the user's data are, and what failed lately; all of it can be copied, nothing is sent.

import { Check, Copy, FolderOpen } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Diagnostics } from '../../../shared/ipc/diagnostics-calls.ts';
import { t } from '../../../shared/messages/index.ts';
import { ask } from '../../bridge/index.ts';
import { useSettings } from '../../stores/settings.ts';
import { sayFailure } from '../../stores/toasts.ts';
import { activePart, useWindow } from '../../stores/window.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog, DialogActions, DialogBody } from '../../ui/Dialog.tsx';
import { useNow } from '../../ui/useNow.ts';
import { IndexSetting } from '../settings/IndexSetting.tsx';
import { SettingGroup, SettingRow } from '../settings/SettingRow.tsx';
import styles from './Diagnostics.module.css';
import { LibraryState } from './LibraryState.tsx';

export default function DiagnosticsDialog() {
  const [found, setFound] = useState<Diagnostics | null>(null);
  const [copied, setCopied] = useState(false);
  const now = useNow();
  useEffect(() => {
    void ask('diagnostics').then(setFound, sayFailure);
  }, []);
  return (
    <Dialog
      wide
      title={t('diagnostics.title')}
      closeLabel={t('dialog.close')}
      onClose={useWindow.getState().closeDialog}
      returnFocusTo={activePart}
    >
      <DialogBody>
        <p>{t('diagnostics.about')}</p>
        <SettingGroup title={t('diagnostics.runtime')}>
          <Runtime found={found} />
        </SettingGroup>
        <SettingGroup title={t('diagnostics.data')}>
          <LibraryState state={found?.library ?? null} />
          <IndexSetting now={now} />
        </SettingGroup>
        <SettingGroup title={t('diagnostics.troubles')}>
          <Troubles troubles={found?.troubles ?? []} />
        </SettingGroup>
      </DialogBody>
      <DialogActions>
        <Button weight="quiet" onClick={() => void ask('openFolder', { folder: 'data' }).catch(sayFailure)}>
          <FolderOpen size={15} aria-hidden="true" />
          {t('settings.folder.open')}
        </Button>
        <Button
          weight="primary"
          autoFocus
          onClick={() => void ask('copyDiagnostics').then(() => setCopied(true), sayFailure)}
        >
          {copied ? <Check size={15} aria-hidden="true" /> : <Copy size={15} aria-hidden="true" />}
          {t(copied ? 'diagnostics.copied' : 'diagnostics.copy')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function Runtime({ found }: { found: Diagnostics | null }) {
  const app = useSettings((state) => state.app);
  const version = app && t('diagnostics.version', { version: app.version });
  const title = app?.developmentRuntime ? `${version} · ${t('diagnostics.development')}` : (version ?? '');
  return (
    <SettingRow
      id="runtime"
      title={title}
      text={
        <>
          {app && t('about.runtime', { electron: app.electron, chrome: app.chrome, node: app.node })}
          <br />
          {found ? `${found.system}. ${t(`diagnostics.sandbox.${found.sandbox ? 'on' : 'off'}`)}` : '\u00a0'}
        </>
      }
    >
      {null}
    </SettingRow>
  );
}

function Troubles({ troubles }: Pick<Diagnostics, 'troubles'>) {
  if (troubles.length === 0) return <p className={styles.none}>{t('diagnostics.troubles.none')}</p>;
  return (
    <ul className={styles.troubles} data-testid="troubles">
      {troubles.map(({ at, level, text }, index) => (
        // Two may be the same, and the list is shown once.
        // biome-ignore lint/suspicious/noArrayIndexKey: nothing moves in it
        <li key={index}>
          <span className={`${styles.when} numeric`}>{`${at} · ${t(`diagnostics.troubles.${level}`)}`}</span>
          <bdi>{text}</bdi>
        </li>
      ))}
    </ul>
  );
}
