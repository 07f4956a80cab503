// Multiple selection over any ordered list of ids, as file managers do it: click, Ctrl+click, Shift+click, arrows,
// Shift+arrows, Ctrl+A. Pure: it knows nothing of what the ids stand for.

export interface Selection {
  ids: ReadonlySet<number>;
  /** The row the keyboard is on; null before anything was touched. */
  active: number | null;
  /** Where a Shift range starts. */
  anchor: number | null;
}

type Order = ArrayLike<number>;
interface Keys {
  shift: boolean;
  ctrl: boolean;
}

export const nothingSelected: Selection = { ids: new Set(), active: null, anchor: null };

const indexOf = (order: Order, id: number | null): number =>
  id === null ? -1 : Array.prototype.indexOf.call(order, id);

function between(order: Order, from: number, to: number): Set<number> {
  const ids = new Set<number>();
  for (let i = Math.min(from, to); i <= Math.max(from, to); i++) {
    const id = order[i];
    if (id !== undefined) ids.add(id);
  }
  return ids;
}

/** A click on `id`: alone, toggled with Ctrl, a range from the anchor with Shift (added to the rest with both). */
export function click(selection: Selection, order: Order, id: number, keys: Keys): Selection {
  const anchorIndex = indexOf(order, selection.anchor);
  if (keys.shift && anchorIndex >= 0) {
    const range = between(order, anchorIndex, indexOf(order, id));
    const ids = keys.ctrl ? new Set([...selection.ids, ...range]) : range;
    return { ids, active: id, anchor: selection.anchor };
  }
  if (keys.ctrl) return toggle(selection, id);
  return { ids: new Set([id]), active: id, anchor: id };
}

/** Takes `id` in or out and leaves the others. */
export function toggle(selection: Selection, id: number): Selection {
  const ids = new Set(selection.ids);
  if (!ids.delete(id)) ids.add(id);
  return { ids, active: id, anchor: id };
}

/**
 * Moves the active row by `delta` rows (clamped to the list). Alone it selects that row, with Shift the range from
 * the anchor, with Ctrl it only moves.
 */
export function step(selection: Selection, order: Order, delta: number, keys: Keys): Selection {
  if (order.length === 0) return nothingSelected;
  const from = indexOf(order, selection.active);
  const start = from < 0 ? (delta > 0 ? -1 : order.length) : from;
  const to = Math.max(0, Math.min(order.length - 1, start + delta));
  const id = order[to];
  if (id === undefined) return selection;
  if (keys.ctrl && !keys.shift) return { ...selection, active: id };
  const anchor = selection.anchor ?? selection.active;
  const anchorIndex = indexOf(order, anchor);
  if (keys.shift && anchorIndex >= 0) {
    return { ids: between(order, anchorIndex, to), active: id, anchor };
  }
  return { ids: new Set([id]), active: id, anchor: id };
}

export function selectAll(selection: Selection, order: Order): Selection {
  const ids = new Set(Array.from(order));
  return { ids, active: selection.active ?? order[0] ?? null, anchor: selection.anchor ?? order[0] ?? null };
}

/**
 * Keeps what is still in the list. When the active row is gone, the one that took its place becomes active, so that
 * the keyboard never falls out of the list; when all that was selected is gone, that row is selected, so that
 * Delete, or Enter on a suggestion, can be pressed again and again.
 */
export function reconcile(selection: Selection, before: Order, after: Order): Selection {
  const alive = new Set(Array.from(after));
  const ids = new Set([...selection.ids].filter((id) => alive.has(id)));
  let active = selection.active;
  if (active !== null && !alive.has(active)) {
    const place = indexOf(before, active);
    active = after[Math.min(Math.max(place, 0), after.length - 1)] ?? null;
  }
  if (ids.size === 0 && selection.ids.size > 0 && active !== null) ids.add(active);
  const anchor = selection.anchor !== null && alive.has(selection.anchor) ? selection.anchor : active;
  return { ids, active, anchor };
}

/** The ids in the list's order. */
export function inOrder(ids: ReadonlySet<number>, order: Order): number[] {
  return Array.from(order).filter((id) => ids.has(id));
}
