// What each command of the table does. A command without an entry here fails to compile.

import { flushSync } from 'react-dom';
import { type CommandId, commands } from '../../shared/commands.ts';
import { DISCOVER, NEUTRAL } from '../../shared/domain/steering-defaults.ts';
import { nextZoom } from '../../shared/domain/zoom.ts';
import { t } from '../../shared/messages/index.ts';
import { openAccount } from '../actions/account.ts';
import { pickUp } from '../actions/carry.ts';
import { resetColumns } from '../actions/columns.ts';
import { edit, redo, undo } from '../actions/edit.ts';
import { openExport } from '../actions/export.ts';
import { openFeatures } from '../actions/features.ts';
import { orderSuggestions, placeBest } from '../actions/flow.ts';
import { openImport } from '../actions/import.ts';
import { openLibraryExport } from '../actions/library-export.ts';
import { showSavedOrder } from '../actions/open.ts';
import { player } from '../actions/player.ts';
import { copyPlaylistLink } from '../actions/playlist-link.ts';
import { openPools } from '../actions/pools.ts';
import { showTab } from '../actions/reveal.ts';
import { neverSuggestPicked, openSteering, resetSteering, steer, suggestFrom } from '../actions/steer.ts';
import {
  activeTrack,
  addFound,
  addToEnd,
  copyLinks,
  dismissPicked,
  listen,
  moreLike,
  pickedItemIds,
  pickedTrackIds,
  selectionOf,
} from '../actions/tracks.ts';
import { useCarry } from '../stores/carry.ts';
import { useNext } from '../stores/next.ts';
import { useSearch } from '../stores/search.ts';
import { useSettings } from '../stores/settings.ts';
import { say, sayFailure, toasts } from '../stores/toasts.ts';
import { useView } from '../stores/view.ts';
import { focusPart, type Part, showPane, useWindow } from '../stores/window.ts';
import { isEnabled, needsSavedOrder } from './context.ts';
import { playlistMeant } from './playlist-meant.ts';

/** Not part of what the window starts with. */
const listening = () => import('../actions/listening.ts');

const part = (): Part => useWindow.getState().part;
const openPlaylistId = (): number | null => useView.getState().playlist?.id ?? null;
const setTheme = (theme: 'system' | 'light' | 'dark') => () =>
  void useSettings.getState().change({ theme }).catch(sayFailure);

const changeZoom = (to: (zoom: number) => number): void => {
  const { zoom, change } = useSettings.getState();
  void change({ zoom: to(zoom) }).catch(sayFailure);
};

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

const actions: Record<CommandId, () => void> = {
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
  'library.import': openImport,
  'playlist.export': openExport,
  'library.export': openLibraryExport,
  'library.care': () => useWindow.getState().open({ name: 'care' }),
  'library.features': openFeatures,
  'library.folders': () => useWindow.getState().open({ name: 'folders' }),
  'library.pools': openPools,
  'library.widen': () => useWindow.getState().open({ name: 'widen' }),
  'app.settings': () => useWindow.getState().open({ name: 'settings' }),
  'account.open': openAccount,
  'edit.undo': () => void undo(),
  'edit.redo': () => void redo(),
  'edit.selectAll': () => selectionOf(part()).getState().all(),
  'edit.copyLinks': () => void copyLinks(part()),
  'view.palette': () => useWindow.getState().open({ name: 'palette', text: '' }),
  'view.filter': () => {
    // The field must be there before the next key is, or a quick typist's first letters are lost.
    flushSync(() => useWindow.setState({ tab: 'tracks', pane: 'playlist' }));
    document.querySelector<HTMLInputElement>('[data-filter]')?.select();
  },
  'view.savedOrder': showSavedOrder,
  'view.playlists': () => focusPart('playlists'),
  'view.tracks': () => focusPart('tracks'),
  'view.suggestions': () => {
    flushSync(() => useSearch.getState().close());
    focusPart('suggestions');
  },
  'view.tabTracks': () => showTab('tracks'),
  'view.tabShape': () => showTab('shape'),
  'view.tabHistory': () => showTab('history'),
  'view.compare': () => useWindow.getState().open({ name: 'compare-playlist' }),
  'view.themeSystem': setTheme('system'),
  'view.themeLight': setTheme('light'),
  'view.themeDark': setTheme('dark'),
  'view.zoomIn': () => changeZoom((zoom) => nextZoom(zoom, 1)),
  'view.zoomOut': () => changeZoom((zoom) => nextZoom(zoom, -1)),
  'view.zoomReset': () => changeZoom(() => 1),
  'view.density': () => {
    const { density, change } = useSettings.getState();
    void change({ density: density === 'compact' ? 'comfortable' : 'compact' }).catch(sayFailure);
  },
  'view.columns': () => {
    flushSync(() => useWindow.setState({ tab: 'tracks' }));
    const button = document.querySelector<HTMLElement>('[data-columns-button]');
    button?.focus();
    button?.click();
  },
  'view.resetColumns': resetColumns,
  'tracks.find': () => {
    flushSync(() => useSearch.setState({ open: true }));
    showPane('next');
    document.querySelector<HTMLInputElement>('[data-search]')?.select();
  },
  'tracks.remove': removePicked,
  'tracks.removeAllCopies': removeAllCopies,
  'tracks.moveUp': () => nudge(-1),
  'tracks.moveDown': () => nudge(1),
  'tracks.listen': () => {
    const track = activeTrack('tracks');
    if (track) void listen(track.trackId);
  },
  'player.play': () => player('play', part()),
  'player.toggle': () => player('toggle'),
  'player.next': () => player('next'),
  'player.previous': () => player('previous'),
  'player.forward': () => player('forward'),
  'player.back': () => player('back'),
  'player.louder': () => player('louder'),
  'player.quieter': () => player('quieter'),
  'player.stop': () => player('stop'),
  'spotify.album': () => void listening().then(({ openOf }) => openOf('album', part())),
  'spotify.artist': () => void listening().then(({ openOf }) => openOf('artist', part())),
  'spotify.playlist': () => {
    const playlist = playlistMeant();
    if (playlist) void listening().then(({ openPlaylistPage }) => openPlaylistPage(playlist.id));
  },
  'spotify.play': () => void listening().then(({ playPicked }) => playPicked(part())),
  'spotify.queue': () => void listening().then(({ queuePicked }) => queuePicked(part())),
  'spotify.next': () => void listening().then(({ wish }) => wish({ do: 'next' })),
  'spotify.previous': () => void listening().then(({ wish }) => wish({ do: 'previous' })),
  'spotify.devices': () => useWindow.getState().open({ name: 'playback', trackIds: [] }),
  'tracks.moreLike': () => {
    const track = activeTrack(part());
    if (track) moreLike(track);
  },
  'tracks.whereUsed': () => {
    const track = activeTrack(part());
    if (track) useWindow.getState().open({ name: 'where-used', trackId: track.trackId });
  },
  'place.pickUp': () => pickUp(part()),
  'place.toPlaylist': () =>
    void pickedTrackIds(part())
      .then((trackIds) => useWindow.getState().open({ name: 'choose-playlist', trackIds }))
      .catch(sayFailure),
  'place.best': () => void placeBest(part()),
  'playlist.order': () => {
    const playlistId = openPlaylistId();
    if (playlistId === null) return;
    // A message of before would lie over its buttons.
    toasts.close('edit');
    useWindow.getState().open({ name: 'suggest-order', playlistId });
  },
  'suggestions.flow': () => orderSuggestions(useNext.getState().order === 'flow' ? 'fit' : 'flow'),
  'suggestions.add': () => void addToEnd(),
  'suggestions.dismiss': () => void dismissPicked(),
  'suggestions.why': () => {
    const track = activeTrack('suggestions');
    if (track) useWindow.getState().open({ name: 'why', trackId: track.trackId });
  },
  'suggestions.listen': () => {
    const track = activeTrack('suggestions');
    if (track) void listen(track.trackId);
  },
  'suggestions.continue': () => moreLike(null),
  'suggestions.forYou': () =>
    void import('../actions/for-you.ts').then((one) => one.openForYou(), sayFailure),
  'suggestions.neverTrack': () => void neverSuggestPicked('tracks'),
  'suggestions.neverArtist': () => void neverSuggestPicked('artists'),
  'tracks.suggestFrom': () => void suggestFrom(part()),
  'steer.open': openSteering,
  'steer.reset': resetSteering,
  'steer.usual': () => steer({ discover: NEUTRAL.discover }),
  'steer.discover': () => steer({ discover: DISCOVER }),
  'steer.never': () => useWindow.getState().open({ name: 'never' }),
  'results.add': () => void addFound(),
  'results.listen': () => {
    const track = activeTrack('results');
    if (track) void listen(track.trackId);
  },
  'app.evaluate': () => useWindow.getState().open({ name: 'evaluation' }),
  'help.shortcuts': () => useWindow.getState().open({ name: 'shortcuts' }),
  'account.calls': () => useWindow.getState().open({ name: 'calls' }),
  'library.backups': () => useWindow.getState().open({ name: 'backups' }),
  'help.diagnostics': () => useWindow.getState().open({ name: 'diagnostics' }),
  'help.updates': () => useWindow.getState().open({ name: 'updates' }),
  'help.about': () => useWindow.getState().open({ name: 'about' }),
};

/** Why nothing moves in a sorted or filtered table, and the way out. */
const sayNeedsSavedOrder = () =>
  say(t('tracks.needsSavedOrder'), {
    action: { label: t('tracks.backToSaved'), run: showSavedOrder },
    about: 'saved-order',
  });

/** Runs a command if its conditions hold; commands of a panel only while that panel has the keyboard. */
export function runCommand(id: CommandId): void {
  const { scope } = commands[id];
  if (scope !== 'app') useWindow.setState({ part: scope });
  // Whatever else is begun, tracks picked up with the keyboard are put back first.
  if (useCarry.getState().by === 'keyboard') useCarry.getState().end();
  if (isEnabled(id)) actions[id]();
  else if (needsSavedOrder(id)) sayNeedsSavedOrder();
}
