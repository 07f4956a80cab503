// Which playlist a command about a playlist means: in the list the one the keyboard or the context menu is on, anywhere
// else the open one.

import type { Playlist } from '../../shared/domain/library.ts';
import { playlistById } from '../stores/library.ts';
import { useView } from '../stores/view.ts';
import { useWindow } from '../stores/window.ts';

export function playlistMeant(): Playlist | undefined {
  const { part, activePlaylistId } = useWindow.getState();
  const openId = useView.getState().query?.playlistId ?? null;
  return playlistById(part === 'playlists' ? (activePlaylistId ?? openId) : openId);
}
