// Which conditions of the commands table hold now.

import { type CommandContext, type CommandId, commands } from '../../shared/commands.ts';
import { activeTrack, pickedIds } from '../actions/tracks.ts';
import { useLibrary } from '../stores/library.ts';
import { usePlayer } from '../stores/player.ts';
import { useSettings } from '../stores/settings.ts';
import { can } from '../stores/undo.ts';
import { isSavedOrder, useView } from '../stores/view.ts';
import { useWindow } from '../stores/window.ts';
import { playlistMeant } from './playlist-meant.ts';

const holds: Record<CommandContext, () => boolean> = {
  open: () => ['ready', 'empty'].includes(useLibrary.getState().status),
  library: () => useLibrary.getState().status === 'ready',
  playlist: () => useView.getState().playlist !== null,
  aPlaylist: () => playlistMeant() !== undefined,
  rows: () => pickedIds('tracks').length > 0,
  suggestions: () => pickedIds('suggestions').length > 0,
  results: () => pickedIds('results').length > 0,
  picked: () => pickedIds(useWindow.getState().part).length > 0,
  playable: () => activeTrack(useWindow.getState().part)?.file === 'here',
  player: () => usePlayer.getState().playing !== null,
  onSpotify: () => Boolean(playlistMeant()?.account),
  control: () => useSettings.getState().spotifyControl,
  savedOrder: () => isSavedOrder(useView.getState()),
  undo: () => can('undo'),
  redo: () => can('redo'),
};

export const isEnabled = (id: CommandId): boolean =>
  commands[id].needs.every((condition) => holds[condition]());

/** True when a command cannot run only because the table is sorted or filtered. */
export function needsSavedOrder(id: CommandId): boolean {
  const missing = commands[id].needs.filter((condition) => !holds[condition]());
  return missing.length === 1 && missing[0] === 'savedOrder';
}
