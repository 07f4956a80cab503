// Exports tracks and says where they went.

import type { ExportRequest } from '../../shared/domain/export.ts';
import { t } from '../../shared/messages/index.ts';
import { ask } from '../bridge/index.ts';
import { playlistMeant } from '../commands/playlist-meant.ts';
import { say, sayFailure, toasts } from '../stores/toasts.ts';
import { useView } from '../stores/view.ts';
import { useWindow } from '../stores/window.ts';
import { pickedIds, selectionOf } from './tracks.ts';

/** Opens the dialog for the playlist that is meant and what is selected, whichever there is. */
export function openExport(): void {
  const { part } = useWindow.getState();
  const inList = part === 'playlists';
  const playlist = playlistMeant() ?? useView.getState().playlist;
  const several = !inList && selectionOf(part).getState().ids.size > 1;
  const ids = inList || selectionOf(part).getState().ids.size === 0 ? [] : pickedIds(part);
  const picked =
    ids.length === 0
      ? null
      : part === 'tracks'
        ? ({ kind: 'items', itemIds: ids } as const)
        : ({ kind: 'tracks', trackIds: ids } as const);
  if (!playlist && !picked) return;
  // A message of before would lie over its buttons.
  toasts.close('edit');
  useWindow.getState().open({ name: 'export', playlistId: playlist?.id ?? null, picked, several });
}

/** False when the user has chosen no file. Rejects with why nothing was written. */
export async function exportTracks(request: ExportRequest): Promise<boolean> {
  const reply = await ask('exportTracks', request);
  if (!reply) return false;
  const { count, fileName, withoutLink } = reply;
  const named = request.format === 'm3u8' && withoutLink > 0;
  say(t('export.done', { count, file: fileName }), {
    action: { label: t('export.show'), run: () => void ask('showExported').catch(sayFailure) },
    more: named ? t('export.withoutLink', { count: withoutLink }) : undefined,
  });
  return true;
}
