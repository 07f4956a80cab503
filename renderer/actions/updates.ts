// What the user does about updates. Loaded with the dialog; a download goes on while that is closed, and is heard of.

import { SegueError } from '../../shared/domain/result.ts';
import type { UpdateState } from '../../shared/domain/updates.ts';
import { t } from '../../shared/messages/index.ts';
import { ask, hear } from '../bridge/index.ts';
import { say, sayFailure } from '../stores/toasts.ts';
import { useUpdates } from '../stores/updates.ts';
import { useWindow } from '../stores/window.ts';

hear('updateChanged', (update) => {
  const before = useUpdates.getState().update;
  useUpdates.setState({ update });
  if (before?.doing !== 'downloading' || update.doing === 'downloading') return;
  if (useWindow.getState().dialog?.name === 'updates') return;
  if (update.failure) sayFailure(new SegueError(update.failure));
  else if (update.ready && update.offer) say(t('updates.ready', { version: update.offer.version }));
});

const take = async (asked: Promise<UpdateState>): Promise<UpdateState> => {
  const update = await asked;
  useUpdates.setState({ update });
  return update;
};

/** Looks what is known and, where the user has asked once before, asks again. */
export async function openUpdates(): Promise<void> {
  try {
    const { asked, doing, ready, failure } = await take(ask('updateState'));
    if (asked && doing === 'nothing' && !ready && !failure) await take(ask('updateCheck'));
  } catch (thrown) {
    sayFailure(thrown);
  }
}

export const checkForUpdates = (): void => void take(ask('updateCheck')).catch(sayFailure);
export const downloadUpdate = (): void => void take(ask('updateDownload')).catch(sayFailure);
export const stopUpdating = (): void => void ask('updateStop').catch(sayFailure);
export const openReleasePage = (): void => void ask('updatePage').catch(sayFailure);
export const quitAndInstall = (): void => void ask('quit').catch(sayFailure);
