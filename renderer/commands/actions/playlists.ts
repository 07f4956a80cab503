// What the commands of playlists and of the library do.

import { edit } from '../../actions/edit.ts';
import { openExport } from '../../actions/export.ts';
import { openFeatures } from '../../actions/features.ts';
import { openImport } from '../../actions/import.ts';
import { openLibraryExport } from '../../actions/library-export.ts';
import { copyPlaylistLink } from '../../actions/playlist-link.ts';
import { openPools } from '../../actions/pools.ts';
import { toasts } from '../../stores/toasts.ts';
import { useWindow } from '../../stores/window.ts';
import { playlistMeant } from '../playlist-meant.ts';
import { type Actions, openPlaylistId, opens } from './actions.ts';

export const playlists: Actions<'playlist' | 'library'> = {
  'playlist.new': () => useWindow.getState().open({ name: 'new-playlist', trackIds: [] }),
  'playlist.rename': () => {
    const playlist = playlistMeant();
    if (!playlist) return;
    useWindow.getState().open({ name: 'rename-playlist', playlistId: playlist.id, current: playlist.name });
  },
  'playlist.copyLink': () => void copyPlaylistLink(playlistMeant()),
  'playlist.delete': () => {
    const playlist = playlistMeant();
    if (playlist) void edit(() => ({ kind: 'delete', playlistId: playlist.id }));
  },
  'playlist.pending': () => {
    const playlistId = openPlaylistId();
    if (playlistId !== null) useWindow.getState().open({ name: 'pending', playlistId });
  },
  'playlist.export': openExport,
  'playlist.order': () => {
    const playlistId = openPlaylistId();
    if (playlistId === null) return;
    // A message of before would lie over its buttons.
    toasts.close('edit');
    useWindow.getState().open({ name: 'suggest-order', playlistId });
  },
  'library.import': openImport,
  'library.export': openLibraryExport,
  'library.care': opens('care'),
  'library.features': openFeatures,
  'library.folders': opens('folders'),
  'library.pools': openPools,
  'library.widen': opens('widen'),
  'library.backups': opens('backups'),
};
