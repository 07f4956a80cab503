// How the table's rows and the suggestions are walked and picked, by keyboard and mouse. One set of habits for both.

import type { KeyboardEvent, MouseEvent } from 'react';
import type { useRowSelection } from '../stores/selection.ts';

const FAR = Number.MAX_SAFE_INTEGER;
type SelectionStore = typeof useRowSelection;

/** Arrows, Page and Home/End keys move (Shift extends, Ctrl only moves), Space toggles, Escape lets go of all. */
export function handleListKey(event: KeyboardEvent, store: SelectionStore, pageRows: number): void {
  const { active, ids, step, toggle, clear } = store.getState();
  const steps: Record<string, number> = {
    ArrowUp: -1,
    ArrowDown: 1,
    PageUp: -pageRows,
    PageDown: pageRows,
    Home: -FAR,
    End: FAR,
  };
  const delta = steps[event.key];
  if (delta !== undefined && !event.altKey) {
    step(delta, { shift: event.shiftKey, ctrl: event.ctrlKey || event.metaKey });
  } else if (event.key === ' ' && active !== null) {
    toggle(active);
  } else if (event.key === 'Escape' && ids.size > 0) {
    clear();
  } else {
    return;
  }
  event.preventDefault();
}

/**
 * Selects on press, except inside a selection: there the press may start a drag of all of it, so the choice waits for
 * the click. A context menu acts on the selection it was opened in, or else on its own row.
 */
export function selectWithMouse(event: MouseEvent, store: SelectionStore, id: number): void {
  const { ids, click } = store.getState();
  const keys = { shift: event.shiftKey, ctrl: event.ctrlKey || event.metaKey };
  const inside = ids.has(id);
  if (event.type === 'contextmenu') {
    if (!inside) click(id, { shift: false, ctrl: false });
    return;
  }
  if (event.button !== 0) return;
  const plain = !keys.shift && !keys.ctrl;
  const onPress = !(inside && plain);
  if (event.type === 'mousedown' && onPress) click(id, keys);
  if (event.type === 'click' && inside && plain && ids.size > 1) click(id, keys);
}
