// What the commands of tracks do, picked in the table, the suggestions or the search.

import { flushSync } from 'react-dom';
import { t } from '../../../shared/messages/index.ts';
import { pickUp } from '../../actions/carry.ts';
import { edit, redo, undo } from '../../actions/edit.ts';
import { placeBest } from '../../actions/flow.ts';
import { suggestFrom } from '../../actions/steer.ts';
import {
  activeTrack,
  addFound,
  copyLinks,
  moreLike,
  pickedItemIds,
  pickedTrackIds,
  selectionOf,
} from '../../actions/tracks.ts';
import { useSearch } from '../../stores/search.ts';
import { sayFailure } from '../../stores/toasts.ts';
import { useView } from '../../stores/view.ts';
import { showPane, useWindow } from '../../stores/window.ts';
import { type Actions, listensTo, openPlaylistId, part } from './actions.ts';

/** Moves the picked rows by one place, as one block, keeping them picked. */
const nudge = (delta: 1 | -1) =>
  void edit(() => {
    const playlistId = openPlaylistId();
    const itemIds = pickedItemIds();
    const { order } = useView.getState();
    const first = order.indexOf(itemIds[0] ?? -1);
    const last = order.indexOf(itemIds.at(-1) ?? -1);
    if (playlistId === null || first < 0) return null;
    const before = delta < 0 ? first - 1 : last + 2;
    if (before >= 0 && before <= order.length) return { kind: 'move', playlistId, itemIds, before };
    useWindow.getState().announce(t(delta < 0 ? 'carry.alreadyFirst' : 'carry.alreadyLast'));
    return null;
  });

const removePicked = () =>
  void edit(() => {
    const playlistId = openPlaylistId();
    const itemIds = pickedItemIds();
    return playlistId === null || itemIds.length === 0 ? null : { kind: 'remove', playlistId, itemIds };
  });

const removeAllCopies = () =>
  void edit(async () => {
    const playlistId = openPlaylistId();
    const trackIds = [...new Set(await pickedTrackIds('tracks'))];
    return playlistId === null || trackIds.length === 0
      ? null
      : { kind: 'removeAllCopies', playlistId, trackIds };
  });

export const tracks: Actions<'edit' | 'tracks' | 'place' | 'results'> = {
  'edit.undo': () => void undo(),
  'edit.redo': () => void redo(),
  'edit.selectAll': () => selectionOf(part()).getState().all(),
  'edit.copyLinks': () => void copyLinks(part()),
  'tracks.find': () => {
    flushSync(() => useSearch.setState({ open: true }));
    showPane('next');
    document.querySelector<HTMLInputElement>('[data-search]')?.select();
  },
  'tracks.remove': removePicked,
  'tracks.removeAllCopies': removeAllCopies,
  'tracks.moveUp': () => nudge(-1),
  'tracks.moveDown': () => nudge(1),
  'tracks.listen': listensTo('tracks'),
  'tracks.moreLike': () => {
    const track = activeTrack(part());
    if (track) moreLike(track);
  },
  'tracks.whereUsed': () => {
    const track = activeTrack(part());
    if (track) useWindow.getState().open({ name: 'where-used', trackId: track.trackId });
  },
  'tracks.suggestFrom': () => void suggestFrom(part()),
  'place.pickUp': () => pickUp(part()),
  'place.toPlaylist': () =>
    void pickedTrackIds(part())
      .then((trackIds) => useWindow.getState().open({ name: 'choose-playlist', trackIds }))
      .catch(sayFailure),
  'place.best': () => void placeBest(part()),
  'results.add': () => void addFound(),
  'results.listen': listensTo('results'),
};
