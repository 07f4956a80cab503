// What part of the window the user is in: which panel has the keyboard, which tab and dialog are open.

import { create } from 'zustand';

export type Part = 'playlists' | 'tracks' | 'suggestions' | 'results';
export type Tab = 'tracks' | 'shape' | 'history';
export type OpenDialog =
  | { name: 'new-playlist'; trackIds: number[] }
  | { name: 'rename-playlist'; playlistId: number; current: string }
  | { name: 'choose-playlist'; trackIds: number[] }
  | { name: 'compare-playlist' }
  | { name: 'palette'; text: string }
  | { name: 'settings' }
  | { name: 'shortcuts' }
  | { name: 'about' };

interface WindowState {
  part: Part;
  /** The playlist the keyboard or the context menu is on in the list; it need not be the open one. */
  activePlaylistId: number | null;
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

/** Moves the keyboard to a panel's list. */
export const focusPart = (part: Part): void => listOf(part)?.focus();

/** Where what had the keyboard is gone, it goes to the list it was in last, or else to the table. */
export function keepFocus(): void {
  if (document.activeElement !== document.body) return;
  (activePart() ?? listOf('tracks'))?.focus();
}
