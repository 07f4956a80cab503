// What the commands of hearing do: files played here, and Spotify.

import { player } from '../../actions/player.ts';
import { useWindow } from '../../stores/window.ts';
import { playlistMeant } from '../playlist-meant.ts';
import { type Actions, part } from './actions.ts';

/** Not part of what the window starts with. */
const rare = () => import('../../actions/listening.ts');

export const listening: Actions<'player' | 'spotify'> = {
  'player.play': () => player('play', part()),
  'player.toggle': () => player('toggle'),
  'player.next': () => player('next'),
  'player.previous': () => player('previous'),
  'player.forward': () => player('forward'),
  'player.back': () => player('back'),
  'player.louder': () => player('louder'),
  'player.quieter': () => player('quieter'),
  'player.stop': () => player('stop'),
  'spotify.album': () => void rare().then(({ openOf }) => openOf('album', part())),
  'spotify.artist': () => void rare().then(({ openOf }) => openOf('artist', part())),
  'spotify.playlist': () => {
    const playlist = playlistMeant();
    if (playlist) void rare().then(({ openPlaylistPage }) => openPlaylistPage(playlist.id));
  },
  'spotify.play': () => void rare().then(({ playPicked }) => playPicked(part())),
  'spotify.queue': () => void rare().then(({ queuePicked }) => queuePicked(part())),
  'spotify.next': () => void rare().then(({ wish }) => wish({ do: 'next' })),
  'spotify.previous': () => void rare().then(({ wish }) => wish({ do: 'previous' })),
  'spotify.devices': () => useWindow.getState().open({ name: 'playback', trackIds: [] }),
};
