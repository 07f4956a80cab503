// The folders, each with what was found in it.

import { FolderPlus, Music, RefreshCw, Trash2 } from 'lucide-react';
import type { AudioFolder } from '../../../shared/domain/audio-files.ts';
import { t } from '../../../shared/messages/index.ts';
import { addMusicFolder, removeMusicFolder, rescan, stopScan, watch } from '../../actions/music-folders.ts';
import { ask } from '../../bridge/index.ts';
import { useMusicFolders } from '../../stores/music-folders.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { DialogActions, DialogBody } from '../../ui/Dialog.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ago } from '../../ui/format.ts';
import { Switch } from '../../ui/Switch.tsx';
import styles from './files.module.css';
import { useFresh } from './useFresh.ts';

const readFolders = () => ask('audioFolders');

export function FoldersPane() {
  const { value: folders, again } = useFresh(readFolders);
  return (
    <>
      <DialogBody>
        <div className={styles.pane}>
          <p>{t('files.intro')}</p>
          {folders?.length === 0 && (
            <EmptyState icon={<Music />} title={t('files.none')} hint={t('files.none.hint')} />
          )}
          {folders && folders.length > 0 && (
            <ul className={styles.folders} aria-label={t('files.folders')}>
              {folders.map((folder) => (
                <Folder key={folder.id} folder={folder} again={again} />
              ))}
            </ul>
          )}
          {folders && folders.length > 0 && <p className={styles.watchAbout}>{t('files.watch.about')}</p>}
        </div>
      </DialogBody>
      <DialogActions>
        <Button weight="primary" data-add-folder onClick={() => void addMusicFolder().then(again)}>
          <FolderPlus size={15} aria-hidden="true" />
          {t('files.add')}
        </Button>
      </DialogActions>
    </>
  );
}

function Folder({ folder, again }: { folder: AudioFolder; again: () => Promise<void> }) {
  const { id, name, place, watched } = folder;
  const scan = useMusicFolders((state) => (state.scan?.folderId === id ? state.scan : null));
  const remove = () => {
    void removeMusicFolder(folder)
      .then(again)
      // The button has gone with the folder.
      .then(() => document.querySelector<HTMLElement>('[data-add-folder]')?.focus());
  };
  return (
    <li className={styles.folder} data-testid="music-folder">
      <div className={styles.head}>
        <span className={styles.names}>
          <bdi className={styles.name}>{name}</bdi>
          <bdi className={styles.place}>{place}</bdi>
        </span>
        <Switch
          label={t('files.watch')}
          name={t('files.watch.named', { name })}
          checked={watched}
          onChange={(next) => void watch(id, next).then(again)}
        />
        <IconButton
          name={t('files.rescan.named', { name })}
          aria-disabled={scan !== null}
          onClick={() => scan || void rescan(id)}
        >
          <RefreshCw size={15} />
        </IconButton>
        <IconButton name={t('files.remove.named', { name })} onClick={remove}>
          <Trash2 size={15} />
        </IconButton>
      </div>
      <p className={styles.counts}>{countsText(folder)}</p>
      <div className={styles.state} role="status">
        {scan ? (
          <>
            <span className="numeric">{t('files.scanning', { seen: scan.seen, read: scan.read })}</span>
            <Button onClick={() => void stopScan().then(again)}>{t('files.stop')}</Button>
          </>
        ) : (
          <span>{stateText(folder)}</span>
        )}
      </div>
    </li>
  );
}

function countsText({ files, own, matched, unreadable, missing }: AudioFolder): string {
  return [
    t('files.count', { count: files }),
    t('files.own', { count: own }),
    t('files.matched', { count: matched }),
    unreadable > 0 && t('files.notRead', { count: unreadable }),
    missing > 0 && t('files.missing', { count: missing }),
  ]
    .filter((part) => part !== false)
    .join(' · ');
}

function stateText({ reachable, scannedAt }: AudioFolder): string {
  if (!reachable) return t('files.unreachable');
  return scannedAt === null
    ? t('files.neverScanned')
    : t('files.scanned', { when: ago(scannedAt, Date.now()) });
}
