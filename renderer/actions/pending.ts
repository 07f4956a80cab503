// What the user does about edits that wait for Spotify.

import type { Choice } from '../../shared/domain/pending.ts';
import { ask } from '../bridge/index.ts';
import { useLibrary } from '../stores/library.ts';
import { usePending } from '../stores/pending.ts';
import { sayFailure } from '../stores/toasts.ts';
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

/** @param press the same for each press of one button: it makes one playlist */
export async function saveAsNew(press: string, name: string, trackIds: number[]): Promise<void> {
  try {
    const { edit, undo } = await ask('saveAsNew', { press, name, trackIds });
    useLibrary.getState().setUndo(undo);
    await refresh();
    await openPlaylist(edit.playlistId);
  } catch (thrown) {
    sayFailure(thrown);
  }
}
