// Opening a playlist, and looking at it sorted or filtered.

import type { View, ViewQuery } from '../../shared/domain/library.ts';
import type { Sort } from '../../shared/domain/sort.ts';
import { useCarry } from '../stores/carry.ts';
import { useLibrary } from '../stores/library.ts';
import { useNext } from '../stores/next.ts';
import { notePlace, placeIn } from '../stores/places.ts';
import { useSearch } from '../stores/search.ts';
import { useRowSelection } from '../stores/selection.ts';
import { useSettings } from '../stores/settings.ts';
import { useShape } from '../stores/shape.ts';
import { useSteering } from '../stores/steering.ts';
import { useSync } from '../stores/sync.ts';
import { sayFailure } from '../stores/toasts.ts';
import { useView } from '../stores/view.ts';
import { focusPart, keepFocus, useWindow } from '../stores/window.ts';
import { firstFrameSeen } from '../ui/first-frame.ts';

const MOST_RECENT = 12;

/** Where it was left, filter aside. Resolves when the table is there; `view` is what it shows, where that is known. */
export async function openPlaylist(playlistId: number, view?: View): Promise<void> {
  useWindow.setState({ pane: 'playlist' });
  if (useView.getState().query?.playlistId === playlistId) return keepFocus();
  useCarry.getState().end();
  // Tracks would be added to another playlist than they were looked for.
  useSearch.getState().close();
  useNext.getState().clear();
  useShape.getState().clear();
  useWindow.setState({ tab: 'tracks' });
  const { recentPlaylistIds, change } = useSettings.getState();
  const recent = [playlistId, ...recentPlaylistIds.filter((id) => id !== playlistId)].slice(0, MOST_RECENT);
  void change({ lastPlaylistId: playlistId, recentPlaylistIds: recent }).catch(sayFailure);
  // Table, radar and suggestions are asked for at once: none waits for another. Only a table that can be painted is.
  const shown = useView.getState().show({ playlistId, sort: placeIn(playlistId).sort, filter: '' }, view);
  if (view) await firstFrameSeen();
  // Another may have been opened meanwhile.
  if (useView.getState().query?.playlistId !== playlistId) return;
  void useShape.getState().load(playlistId).catch(sayFailure);
  void useSteering
    .getState()
    .load(playlistId)
    .then((changed) => (changed ? useNext.getState().request(playlistId) : undefined))
    .catch(sayFailure);
  void useNext.getState().request(playlistId);
  useSync.getState().use(playlistId);
  await shown;
  keepFocus();
}

/** Opens the playlist with this item's row picked, in its saved order when the view would not show it. */
export async function showItem(playlistId: number, itemId: number): Promise<void> {
  await openPlaylist(playlistId);
  useWindow.setState({ tab: 'tracks' });
  const { query, order, show } = useView.getState();
  if (query && !order.includes(itemId)) await show({ ...query, sort: null, filter: '' });
  useRowSelection.getState().select([itemId]);
  focusPart('tracks');
}

/** The playlist of last time, else the first. */
export async function openLastPlaylist(): Promise<void> {
  const { playlists } = useLibrary.getState();
  const { lastPlaylistId } = useSettings.getState();
  const playlist = playlists.find(({ id }) => id === lastPlaylistId) ?? playlists[0];
  if (!playlist) return;
  await openPlaylist(playlist.id);
}

/** Shows the open playlist sorted or filtered otherwise, from the top. */
async function showFromTop(change: Partial<Pick<ViewQuery, 'sort' | 'filter'>>): Promise<void> {
  const { query, show } = useView.getState();
  if (!query) return;
  const wanted = { ...query, ...change };
  notePlace(query.playlistId, { top: 0 });
  await show(wanted);
  if (useView.getState().shown === wanted) useView.setState(({ fromTop }) => ({ fromTop: fromTop + 1 }));
}

export const sortBy = (sort: Sort | null): void => void showFromTop({ sort });

/** Without a filter the row that was found with it is shown among the others. */
export function filterBy(filter: string): void {
  const { query, show } = useView.getState();
  if (filter.trim() !== '') void showFromTop({ filter });
  else if (query)
    void show({ ...query, filter }).then(() =>
      useRowSelection.setState(({ active }) => ({ reveal: active })),
    );
}

export function showSavedOrder(): void {
  const { query, show } = useView.getState();
  if (query) void show({ ...query, sort: null, filter: '' });
}
