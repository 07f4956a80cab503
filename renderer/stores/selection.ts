// Selections live side by side: rows of the table (item ids), suggestions and found tracks (track ids).

import { create } from 'zustand';
import {
  click,
  nothingSelected,
  reconcile,
  type Selection,
  selectAll,
  step,
  toggle,
} from './selection-model.ts';

interface SelectionState extends Selection {
  order: ArrayLike<number>;
  /** The list changed; what is gone is let go of, and the keyboard stays inside. */
  setOrder(order: ArrayLike<number>): void;
  click(id: number, keys: { shift: boolean; ctrl: boolean }): void;
  step(delta: number, keys: { shift: boolean; ctrl: boolean }): void;
  toggle(id: number): void;
  /** Selects just these; the first becomes active. */
  select(ids: readonly number[]): void;
  all(): void;
  clear(): void;
}

const createSelection = () =>
  create<SelectionState>()((set) => ({
    ...nothingSelected,
    order: [],
    setOrder: (order) => set((state) => ({ ...reconcile(state, state.order, order), order })),
    click: (id, keys) => set((state) => click(state, state.order, id, keys)),
    step: (delta, keys) => set((state) => step(state, state.order, delta, keys)),
    toggle: (id) => set((state) => toggle(state, id)),
    select: (ids) => set({ ids: new Set(ids), active: ids[0] ?? null, anchor: ids[0] ?? null }),
    all: () => set((state) => selectAll(state, state.order)),
    clear: () => set({ ...nothingSelected }),
  }));

export const useRowSelection = createSelection();
export const useSuggestionSelection = createSelection();
export const useResultSelection = createSelection();
