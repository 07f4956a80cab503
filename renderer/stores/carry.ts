// Tracks on their way to a place: dragged with the pointer, or picked up with the keyboard. Both show the same
// insertion line, so there is one state for it.

import { create } from 'zustand';

export type Load =
  /** Tracks to add: suggestions, or rows dragged to another playlist. */
  | { kind: 'tracks'; trackIds: number[]; title: string }
  /** Items of the open playlist to move. */
  | { kind: 'items'; itemIds: number[]; title: string };

interface CarryState {
  load: Load | null;
  by: 'pointer' | 'keyboard' | null;
  /** Insertion index in the open playlist's saved order; null: not over the table. */
  at: number | null;
  start(load: Load, by: 'pointer' | 'keyboard', at: number | null): void;
  moveTo(at: number | null): void;
  end(): void;
}

export const useCarry = create<CarryState>()((set) => ({
  load: null,
  by: null,
  at: null,
  start: (load, by, at) => set({ load, by, at }),
  moveTo: (at) => set((state) => (state.at === at ? state : { at })),
  end: () => set({ load: null, by: null, at: null }),
}));

export const loadSize = (load: Load): number =>
  load.kind === 'items' ? load.itemIds.length : load.trackIds.length;
