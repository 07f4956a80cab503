// Cleaning up: copies taken out of playlists, all of them as one edit.

import { useView } from '../stores/view.ts';
import { edit } from './edit.ts';

/** The open playlist, where it is among them, is the one the edit is told of. */
export async function removeCopies(
  removals: readonly { playlistId: number; itemIds: number[] }[],
): Promise<void> {
  await edit(() => {
    const open = useView.getState().query?.playlistId;
    const first = removals.find(({ playlistId }) => playlistId === open) ?? removals[0];
    return first ? { kind: 'tidy', playlistId: first.playlistId, removals: [...removals] } : null;
  });
}
