// What part of the window the user is in: which panel has the keyboard, which tab and dialog are open.

import { flushSync } from 'react-dom';
import { create } from 'zustand';
import type { Exported } from '../../shared/domain/export.ts';

export type Part = 'playlists' | 'tracks' | 'suggestions' | 'results';
/** The window's columns, of which a narrow window shows one at a time. */
export type Pane = 'playlists' | 'playlist' | 'next';
export type Tab = 'tracks' | 'shape' | 'history';
export type OpenDialog =
  | { name: 'new-playlist'; trackIds: number[] }
  | { name: 'rename-playlist'; playlistId: number; current: string }
  | { name: 'choose-playlist'; trackIds: number[] }
  | { name: 'compare-playlist' }
  | { name: 'suggest-order'; playlistId: number }
  | { name: 'never' }
  | { name: 'care' }
  | { name: 'account' }
  | { name: 'calls' }
  /** `trackIds`: what is to be played where the user chooses; none: what plays already. */
  | { name: 'playback'; trackIds: number[] }
  /** `get`: what is missing of the playlist is to be got at once. */
  | { name: 'features'; playlistId: number | null; get: boolean }
  | { name: 'folders' }
  | { name: 'pools' }
  | { name: 'widen' }
  | { name: 'pending'; playlistId: number }
  /** `several`: the selection is more than where the keyboard is, and so what is meant first. */
  | {
      name: 'export';
      playlistId: number | null;
      picked: Exclude<Exported, { kind: 'playlist' }> | null;
      several: boolean;
    }
  | { name: 'export-library' }
  | { name: 'where-used'; trackId: number }
  | { name: 'palette'; text: string }
  | { name: 'why'; trackId: number }
  | { name: 'import' }
  | { name: 'settings' }
  | { name: 'evaluation' }
  | { name: 'shortcuts' }
  | { name: 'diagnostics' }
  | { name: 'updates' }
  | { name: 'licences' }
  | { name: 'backups' }
  | { name: 'move-data' }
  | { name: 'about' };

interface WindowState {
  part: Part;
  /** The playlist the keyboard or the context menu is on in the list; it need not be the open one. */
  activePlaylistId: number | null;
  /** The column that a narrow window shows. */
  pane: Pane;
  tab: Tab;
  dialog: OpenDialog | null;
  /** Read out by screen readers; toasts announce themselves and do not go here. */
  announcement: string;
  announce(text: string): void;
  open(dialog: OpenDialog): void;
  closeDialog(): void;
}

export const useWindow = create<WindowState>()((set) => ({
  part: 'tracks',
  activePlaylistId: null,
  pane: 'playlist',
  tab: 'tracks',
  dialog: null,
  announcement: '',
  // The same sentence twice is read twice only when the text differs: a no-break space makes it so.
  announce: (text) =>
    set((state) => ({ announcement: state.announcement === text ? `${text}\u00a0` : text })),
  open: (dialog) => set({ dialog }),
  closeDialog: () => set({ dialog: null }),
}));

const listOf = (part: Part) => document.querySelector<HTMLElement>(`[data-part="${part}"]`);

/** The list the keyboard was in last. */
export const activePart = (): HTMLElement | null => listOf(useWindow.getState().part);

const PANE_OF: Record<Part, Pane> = {
  playlists: 'playlists',
  tracks: 'playlist',
  suggestions: 'next',
  results: 'next',
};

/** What is not shown cannot take the keyboard, so this returns when it is. */
export function showPane(pane: Pane): void {
  if (useWindow.getState().pane !== pane) flushSync(() => useWindow.setState({ pane }));
}

/** Moves the keyboard to a panel's list. */
export function focusPart(part: Part): void {
  showPane(PANE_OF[part]);
  listOf(part)?.focus();
}

/** Where what had the keyboard is gone, it goes to the list it was in last, or else to the table. */
export function keepFocus(): void {
  for (const list of [activePart(), listOf('tracks')]) {
    // A list out of sight does not take it.
    if (document.activeElement === document.body) list?.focus();
  }
}
