// The open playlist as the table shows it: an order of item ids, and the rows seen so far. Rows are asked for when
// they come into sight; after an edit the ones on screen stay until their successors arrive, so nothing blinks.

import { create } from 'zustand';
import type { ItemRow, Playlist, View, ViewQuery } from '../../shared/domain/library.ts';
import { type Failure, toFailure } from '../../shared/domain/result.ts';
import type { Sort } from '../../shared/domain/sort.ts';
import { ask } from '../bridge/index.ts';
import { notePlace, placeIn } from './places.ts';
import { useRowSelection } from './selection.ts';
import { sayFailure, unsay } from './toasts.ts';

interface ViewState {
  /** What was asked for. */
  query: ViewQuery | null;
  /** What `order` answers: for a moment after a sort or a filter that is not yet `query`. */
  shown: ViewQuery | null;
  playlist: Playlist | null;
  order: Int32Array;
  rows: ReadonlyMap<number, ItemRow>;
  failure: Failure | null;
  /** Grows when the table is to be looked at from its top. */
  fromTop: number;
  /** Opens a playlist, or asks anew for the open one with another sort or filter; an answer that is there is shown at once. */
  show(query: ViewQuery, answer?: View): Promise<void>;
  /** Makes sure that the rows from..to (exclusive, indices into `order`) are there. */
  need(from: number, to: number): void;
  /** The same for these items, wherever they are. */
  needItems(itemIds: readonly number[]): void;
  close(): void;
}

const none = new Int32Array();
/** As many as one `rows` call takes. */
const ROWS_AT_ONCE = 1000;
/** Rows are asked for when one of so many before or after those in sight is missing, and then so many at once. */
const NEAR_ROWS = 50;
const AHEAD_ROWS = 200;
// Ids whose row was fetched since the last `show`, and ids on their way.
let fresh = new Set<number>();
let latest = 0;

function withRows(rows: ReadonlyMap<number, ItemRow>, found: readonly ItemRow[]): Map<number, ItemRow> {
  const all = new Map(rows);
  for (const row of found) all.set(row.itemId, row);
  return all;
}

export const useView = create<ViewState>()((set, get) => ({
  query: null,
  shown: null,
  playlist: null,
  order: none,
  rows: new Map(),
  failure: null,
  fromTop: 0,

  async show(query, answer) {
    const turn = ++latest;
    const otherPlaylist = get().query?.playlistId !== query.playlistId;
    set(
      otherPlaylist
        ? { query, shown: null, playlist: null, order: none, rows: new Map(), failure: null }
        : { query },
    );
    if (otherPlaylist) useRowSelection.getState().start(none, null);
    try {
      const { top, active } = placeIn(query.playlistId);
      const asked = answer ?? (await ask('view', { ...query, from: Math.floor(top) }));
      const { playlist, order, rows: first } = asked;
      if (turn !== latest) return;
      fresh = new Set(first.map(({ itemId }) => itemId));
      if (get().shown) useRowSelection.getState().setOrder(order);
      else useRowSelection.getState().start(order, active);
      notePlace(query.playlistId, { sort: query.sort });
      set(({ rows }) => ({ shown: query, playlist, order, rows: withRows(rows, first), failure: null }));
      if (otherPlaylist || isSavedOrder(get())) unsay('saved-order');
    } catch (thrown) {
      if (turn === latest) set({ failure: toFailure(thrown) });
    }
  },

  need(from, to) {
    const { order } = get();
    const near = order.subarray(Math.max(0, from - NEAR_ROWS), to + NEAR_ROWS);
    if (near.every((id) => fresh.has(id))) return;
    get().needItems([...order.subarray(Math.max(0, from - AHEAD_ROWS), to + AHEAD_ROWS)]);
  },

  needItems(itemIds) {
    const asked = fresh;
    const missing = itemIds.filter((id) => !asked.has(id));
    for (let start = 0; start < missing.length; start += ROWS_AT_ONCE) {
      const part = missing.slice(start, start + ROWS_AT_ONCE);
      for (const id of part) asked.add(id);
      ask('rows', { itemIds: part }).then(
        (found) => {
          // Rows of before the last `show` would bring back what it replaced.
          if (asked === fresh) set(({ rows }) => ({ rows: withRows(rows, found) }));
        },
        (thrown) => {
          for (const id of part) asked.delete(id);
          sayFailure(thrown);
        },
      );
    }
  },

  close() {
    latest++;
    set({ query: null, shown: null, playlist: null, order: none, rows: new Map(), failure: null });
  },
}));

/** True when the table shows the playlist just as it is saved: only then do positions mean anything. */
export const isSavedOrder = ({ shown }: Pick<ViewState, 'shown'>): boolean =>
  shown !== null && shown.sort === null && shown.filter.trim() === '';

/** The next sort of a column header: ascending, descending, saved order. */
export function nextSort(current: Sort | null, column: Sort['column']): Sort | null {
  if (current?.column !== column) return { column, direction: 'asc' };
  return current.direction === 'asc' ? { column, direction: 'desc' } : null;
}
