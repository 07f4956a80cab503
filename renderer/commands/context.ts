// Which conditions of the commands table hold now.

import { type CommandContext, type CommandId, commands } from '../../shared/commands.ts';
import { useLibrary } from '../stores/library.ts';
import { useRowSelection, useSuggestionSelection } from '../stores/selection.ts';
import { isSavedOrder, useView } from '../stores/view.ts';
import { useWindow } from '../stores/window.ts';
import { playlistMeant } from './playlist-meant.ts';

const holds: Record<CommandContext, () => boolean> = {
  library: () => useLibrary.getState().status === 'ready',
  playlist: () => useView.getState().playlist !== null,
  aPlaylist: () => playlistMeant() !== undefined,
  rows: () => useRowSelection.getState().ids.size > 0,
  suggestions: () => useSuggestionSelection.getState().ids.size > 0,
  picked: () => {
    const { part } = useWindow.getState();
    if (part === 'playlists') return false;
    return (part === 'tracks' ? useRowSelection : useSuggestionSelection).getState().ids.size > 0;
  },
  savedOrder: () => isSavedOrder(useView.getState()),
  undo: () => useLibrary.getState().undo.undo !== null,
  redo: () => useLibrary.getState().undo.redo !== null,
};

export const isEnabled = (id: CommandId): boolean =>
  commands[id].needs.every((condition) => holds[condition]());
