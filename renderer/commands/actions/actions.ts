// What the tables of actions share: their type, and the little that most of them ask the window.

import type { CommandId } from '../../../shared/commands.ts';
import { activeTrack, listen } from '../../actions/tracks.ts';
import { useView } from '../../stores/view.ts';
import { type OpenDialog, type Part, useWindow } from '../../stores/window.ts';

/** What the commands of some groups do (`view` is the group of `view.zoomIn`): all of them, or it does not compile. */
export type Actions<Group extends string> = Record<Extract<CommandId, `${Group}.${string}`>, () => void>;

/** Dialogs that are opened by their name alone. */
type Plain<Dialog = OpenDialog> = Dialog extends OpenDialog
  ? keyof Dialog extends 'name'
    ? Dialog
    : never
  : never;

export const opens = (name: Plain['name']) => () => useWindow.getState().open({ name });

export const listensTo = (where: Part) => () => {
  const track = activeTrack(where);
  if (track) void listen(track.trackId);
};

export const part = (): Part => useWindow.getState().part;
export const openPlaylistId = (): number | null => useView.getState().playlist?.id ?? null;
