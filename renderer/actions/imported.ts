// What the user says about imported contents that stand in for what was not read from Spotify yet.

import { ask } from '../bridge/index.ts';
import { sayFailure } from '../stores/toasts.ts';
import { focusPart } from '../stores/window.ts';
import { refresh } from './refresh.ts';

/** @param fromId the imported playlist that is the same; null: what is shown is another one's */
export async function showImported(playlistId: number, fromId: number | null): Promise<void> {
  try {
    await ask('showImported', { playlistId, fromId });
  } catch (thrown) {
    sayFailure(thrown);
  }
  await refresh().catch(sayFailure);
  focusPart('tracks'); // what was pressed is gone
}
