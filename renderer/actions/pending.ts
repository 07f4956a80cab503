// What the user does about edits that wait for Spotify.

import type { Choice } from '../../shared/domain/pending.ts';
import { ask } from '../bridge/index.ts';
import { usePending } from '../stores/pending.ts';
import { sayFailure } from '../stores/toasts.ts';
import { showMade } from './edit.ts';
import { openPlaylist } from './open.ts';
import { refresh } from './refresh.ts';

export async function decide(playlistId: number, choice: Choice): Promise<void> {
  try {
    await ask('decide', { playlistId, choice });
    await Promise.all([refresh(), usePending.getState().load()]);
  } catch (thrown) {
    sayFailure(thrown);
  }
}

export async function putOnSpotify(playlistId: number): Promise<void> {
  try {
    await ask('putOnSpotify', { playlistId });
    await usePending.getState().load();
  } catch (thrown) {
    sayFailure(thrown);
  }
}

const told = new Set<string>();

/** @param press the same for each press of one button: it makes one playlist */
export async function saveAsNew(
  press: string,
  name: string,
  trackIds: number[],
  onSpotify = true,
): Promise<void> {
  try {
    const made = await ask('saveAsNew', { press, name, trackIds, onSpotify });
    if (told.has(press)) return;
    told.add(press);
    await showMade(made);
    await openPlaylist(made.edit.playlistId);
  } catch (thrown) {
    sayFailure(thrown);
  }
}
