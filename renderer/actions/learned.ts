// Learning on or off, and forgetting: suggestions follow at once.

import { t } from '../../shared/messages/index.ts';
import { ask } from '../bridge/index.ts';
import { useNext } from '../stores/next.ts';
import { useSettings } from '../stores/settings.ts';
import { sayFailure } from '../stores/toasts.ts';
import { useView } from '../stores/view.ts';
import { useWindow } from '../stores/window.ts';

function suggestAnew(): void {
  const { query } = useView.getState();
  if (query) void useNext.getState().request(query.playlistId);
}

export async function setLearn(learn: boolean): Promise<void> {
  await useSettings.getState().change({ learn }).then(suggestAnew, sayFailure);
}

export async function forgetLearned(): Promise<void> {
  await ask('forgetLearned');
  useWindow.getState().announce(t('learned.forgotten'));
  suggestAnew();
}
