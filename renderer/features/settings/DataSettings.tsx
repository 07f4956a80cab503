// Where the user's data is: the folder, its backups, and the index made from it.

import { Check, Copy, FolderOpen, History } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { CallOutput } from '../../../shared/ipc/contract.ts';
import { t } from '../../../shared/messages/index.ts';
import { ask } from '../../bridge/index.ts';
import { sayFailure } from '../../stores/toasts.ts';
import { useWindow } from '../../stores/window.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { ago } from '../../ui/format.ts';
import { useNow } from '../../ui/useNow.ts';
import { IndexSetting } from './IndexSetting.tsx';
import { SettingGroup, SettingRow } from './SettingRow.tsx';

const openFolder = (folder: 'data' | 'backups') => () => void ask('openFolder', { folder }).catch(sayFailure);

export function DataSettings() {
  const [place, setPlace] = useState<CallOutput<'libraryPlace'> | null>(null);
  const [copied, setCopied] = useState(false);
  const now = useNow();

  useEffect(() => {
    void ask('libraryPlace').then(setPlace).catch(sayFailure);
  }, []);

  const copy = () => void ask('copyFolderPath').then(() => setCopied(true), sayFailure);
  const copiedAt = place?.copiedAt ?? null;
  return (
    <SettingGroup title={t('settings.data')}>
      <SettingRow id="folder" title={t('settings.folder')} text={<bdi>{place?.folder ?? '\u00a0'}</bdi>}>
        <IconButton name={t(copied ? 'settings.folder.copied' : 'settings.folder.copy')} onClick={copy}>
          {copied ? <Check size={16} /> : <Copy size={16} />}
        </IconButton>
        <Button onClick={openFolder('data')}>
          <FolderOpen size={15} aria-hidden="true" />
          {t('settings.folder.open')}
        </Button>
        <Button onClick={() => useWindow.getState().open({ name: 'move-data' })}>
          {t('dataFolder.open')}
        </Button>
      </SettingRow>
      <SettingRow
        id="backups"
        title={t('settings.backups')}
        text={
          copiedAt === null
            ? t('settings.backups.none')
            : t('settings.backups.last', { ago: ago(copiedAt, now), count: place?.copies ?? 0 })
        }
      >
        {copiedAt !== null && (
          <>
            <IconButton name={t('settings.backups.open')} onClick={openFolder('backups')}>
              <FolderOpen size={16} />
            </IconButton>
            <Button onClick={() => useWindow.getState().open({ name: 'backups' })}>
              <History size={15} aria-hidden="true" />
              {t('backups.open')}
            </Button>
          </>
        )}
      </SettingRow>
      <IndexSetting now={now} />
    </SettingGroup>
  );
}
