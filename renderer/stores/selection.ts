// Selections live side by side: rows of the table (item ids), suggestions and found tracks (track ids).

import { create } from 'zustand';
import {
  click,
  inOrder,
  nothingSelected,
  reconcile,
  type Selection,
  selectAll,
  step,
  toggle,
} from './selection-model.ts';

interface SelectionState extends Selection {
  order: ArrayLike<number>;
  /** What is to be brought into sight; null once it was. */
  reveal: number | null;
  /** Another list, with this one of it active and selected, if it is there; nothing is brought into sight. */
  start(order: ArrayLike<number>, active: number | null): void;
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

/** The keyboard takes the list along. */
const inSight = (next: Selection) => ({ ...next, reveal: next.active });

const createSelection = () =>
  create<SelectionState>()((set) => ({
    ...nothingSelected,
    order: [],
    reveal: null,
    start: (order, wanted) => {
      const [active = null] = inOrder(new Set(wanted === null ? [] : [wanted]), order);
      set({ ids: new Set(active === null ? [] : [active]), active, anchor: active, order, reveal: null });
    },
    setOrder: (order) =>
      set((state) => {
        const next = reconcile(state, state.order, order);
        return { ...(next.active === state.active ? next : inSight(next)), order };
      }),
    click: (id, keys) => set((state) => inSight(click(state, state.order, id, keys))),
    step: (delta, keys) => set((state) => inSight(step(state, state.order, delta, keys))),
    toggle: (id) => set((state) => inSight(toggle(state, id))),
    select: (ids) => set(inSight({ ids: new Set(ids), active: ids[0] ?? null, anchor: ids[0] ?? null })),
    all: () => set((state) => selectAll(state, state.order)),
    clear: () => set({ ...nothingSelected }),
  }));

export const useRowSelection = createSelection();
export const useSuggestionSelection = createSelection();
export const useResultSelection = createSelection();
