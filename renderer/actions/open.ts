// Opening a playlist, and looking at it sorted or filtered.

import type { Sort } from '../../shared/domain/library.ts';
import { useCarry } from '../stores/carry.ts';
import { useLibrary } from '../stores/library.ts';
import { useNext } from '../stores/next.ts';
import { useSettings } from '../stores/settings.ts';
import { useShape } from '../stores/shape.ts';
import { sayFailure } from '../stores/toasts.ts';
import { useView } from '../stores/view.ts';
import { keepFocus, useWindow } from '../stores/window.ts';

export async function openPlaylist(playlistId: number): Promise<void> {
  if (useView.getState().query?.playlistId === playlistId) return;
  useCarry.getState().end();
  useNext.getState().clear();
  useShape.getState().clear();
  useWindow.setState({ tab: 'tracks' });
  void useSettings.getState().change({ lastPlaylistId: playlistId }).catch(sayFailure);
  // Table, radar and suggestions are asked for at once: none waits for another.
  await Promise.all([
    useView.getState().show({ playlistId, sort: null, filter: '' }),
    useShape.getState().load(playlistId).catch(sayFailure),
    useNext.getState().request(playlistId),
  ]);
}

/** At start: the playlist of last time, else the first. */
export async function openLastPlaylist(): Promise<void> {
  const { playlists } = useLibrary.getState();
  const { lastPlaylistId } = useSettings.getState();
  const playlist = playlists.find(({ id }) => id === lastPlaylistId) ?? playlists[0];
  if (!playlist) return;
  await openPlaylist(playlist.id);
  keepFocus();
}

export function sortBy(sort: Sort | null): void {
  const { query, show } = useView.getState();
  if (query) void show({ ...query, sort });
}

export function filterBy(filter: string): void {
  const { query, show } = useView.getState();
  if (query) void show({ ...query, filter });
}

export function showSavedOrder(): void {
  const { query, show } = useView.getState();
  if (query) void show({ ...query, sort: null, filter: '' });
}
