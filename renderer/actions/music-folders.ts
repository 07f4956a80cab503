// What the user does about folders of audio files.

import type { AudioFolder } from '../../shared/domain/audio-files.ts';
import { t } from '../../shared/messages/index.ts';
import { ask } from '../bridge/index.ts';
import { say, sayFailure } from '../stores/toasts.ts';
import { refresh } from './refresh.ts';

export const addMusicFolder = () => ask('audioAddFolder').catch(sayFailure);
export const rescan = (folderId: number) => ask('audioRescan', { folderId }).catch(sayFailure);
export const stopScan = () => ask('audioCancel').catch(sayFailure);
export const watch = (folderId: number, watched: boolean) =>
  ask('audioWatch', { folderId, watched }).catch(sayFailure);

export async function removeMusicFolder({ id, name }: AudioFolder): Promise<void> {
  try {
    const { kept } = await ask('audioRemoveFolder', { folderId: id });
    await refresh();
    say(t('files.removed', { name }), {
      more: kept > 0 ? t('files.removed.kept', { count: kept }) : undefined,
    });
  } catch (thrown) {
    sayFailure(thrown);
  }
}

export const separate = (fileId: number, separated: boolean) =>
  ask('audioSeparate', { fileId, separated }).catch(sayFailure);

export async function saveUnreadable(): Promise<void> {
  try {
    const { saved } = await ask('audioSaveUnreadable');
    if (saved) say(t('files.unreadable.saved'));
  } catch (thrown) {
    sayFailure(thrown);
  }
}
