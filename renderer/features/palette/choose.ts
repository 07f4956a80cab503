// What choosing an entry of the palette does, and how the line at its foot says so beforehand.

import type { FoundTrack } from '../../../shared/domain/library.ts';
import { t } from '../../../shared/messages/index.ts';
import { openPlaylist, showItem } from '../../actions/open.ts';
import { addToPlaylist } from '../../actions/tracks.ts';
import { runCommand } from '../../commands/run.ts';
import { playlistById } from '../../stores/library.ts';
import { useSettings } from '../../stores/settings.ts';
import { useView } from '../../stores/view.ts';
import { focusPart } from '../../stores/window.ts';
import type { Entry } from './entries.ts';

export interface Choice {
  hint: string;
  run(): void;
}

async function goTo(playlistId: number): Promise<void> {
  await openPlaylist(playlistId);
  focusPart('tracks');
}

/** Of the playlists that hold a track the open one, else the one opened last. */
function placeOf({ heldBy }: FoundTrack): FoundTrack['heldBy'][number] | undefined {
  const openId = useView.getState().query?.playlistId;
  const { recentPlaylistIds } = useSettings.getState();
  const place = (id: number): number => {
    if (id === openId) return -1;
    const at = recentPlaylistIds.indexOf(id);
    return at < 0 ? recentPlaylistIds.length : at;
  };
  return heldBy.toSorted((a, b) => place(a.playlistId) - place(b.playlistId))[0];
}

/** Enter. Null when there is nothing it could do. */
export function choiceOf(entry: Entry): Choice | null {
  if (entry.kind === 'playlist') {
    return { hint: t('palette.hint.open'), run: () => void goTo(entry.playlist.id) };
  }
  if (entry.kind === 'command') return { hint: t('palette.hint.run'), run: () => runCommand(entry.id) };
  const place = placeOf(entry.track);
  const holder = place && playlistById(place.playlistId);
  if (!place || !holder) return addChoice(entry.track, 'palette.hint.add');
  return {
    hint: t('palette.hint.show', { name: holder.name }),
    run: () => void showItem(place.playlistId, place.itemId),
  };
}

/** Ctrl+Enter: adds a track to the open playlist that Enter would show elsewhere. */
export function otherChoiceOf(entry: Entry): Choice | null {
  const openId = useView.getState().query?.playlistId;
  if (entry.kind !== 'track' || entry.track.heldBy.length === 0) return null;
  if (entry.track.heldBy.some(({ playlistId }) => playlistId === openId)) return null;
  return addChoice(entry.track, 'palette.hint.addAlso');
}

function addChoice(
  { trackId }: FoundTrack,
  hint: 'palette.hint.add' | 'palette.hint.addAlso',
): Choice | null {
  const { playlist } = useView.getState();
  if (!playlist) return null;
  return {
    hint: t(hint, { name: playlist.name }),
    run: () => void addToPlaylist(playlist.id, [trackId]).then(() => focusPart('tracks')),
  };
}
