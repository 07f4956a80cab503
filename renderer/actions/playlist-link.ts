// A link that leads back to a playlist ([Note: Links]), for notes and the like: it means this library's playlist.

import type { Playlist } from '../../shared/domain/library.ts';
import { t } from '../../shared/messages/index.ts';
import { ask } from '../bridge/index.ts';
import { say, sayFailure } from '../stores/toasts.ts';

export async function copyPlaylistLink(playlist: Playlist | undefined): Promise<void> {
  if (!playlist) return;
  const { id: playlistId, name } = playlist;
  try {
    await ask('copyAppLink', { to: 'playlist', playlistId, tab: 'tracks' });
    say(t('link.copied', { name }));
  } catch (thrown) {
    sayFailure(thrown);
  }
}
