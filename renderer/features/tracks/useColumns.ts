// The table's columns as they fit now, and a width tried out while an edge is dragged: only the hand that lets go of it
// makes it a setting.

import { type RefObject, useMemo, useRef, useState } from 'react';
import type { ColumnId } from '../../../shared/domain/columns.ts';
import { setColumnWidths } from '../../actions/columns.ts';
import { useSettings } from '../../stores/settings.ts';
import { windowWidth } from '../../ui/window-size.ts';
import { type ColumnWidths, type PlacedColumn, placeColumns, resized, roomIn } from './column-layout.ts';
import type { Column } from './columns.ts';
import { useWidth } from './useWidth.ts';

/** Room that is kept for the table's scrollbar, px (base.css). */
const SCROLLBAR = 12;

/** What the table will be wide, before it is measured: what the window's other columns leave (Shell.module.css). */
export const guessedWidth = (): number => {
  const width = windowWidth();
  return width - SCROLLBAR - (width < 860 ? 0 : width < 1100 ? 484 : 576);
};

export interface Resizing {
  /** Shows `id` at `width` px, as far as there is room. */
  tryOut(id: ColumnId, width: number): void;
  /** Keeps what was tried out last. */
  keep(): void;
  forget(): void;
  /** Shows and keeps at once. */
  set(id: ColumnId, width: number): void;
}

export function useColumns(table: RefObject<HTMLElement | null>, count: number) {
  const chosen = useSettings((state) => state.columns);
  const set = useSettings((state) => state.columnWidths);
  const [tried, setTried] = useState<ColumnWidths | null>(null);
  // A hand may let go before what it did last is drawn.
  const latest = useRef<ColumnWidths | null>(null);
  const show = (widths: ColumnWidths | null) => {
    latest.current = widths;
    setTried(widths);
  };
  const room = roomIn(useWidth(table, guessedWidth), count);
  const placed = useMemo(() => placeColumns(chosen, tried ?? set, room), [chosen, tried, set, room]);

  const resizing: Resizing = {
    tryOut: (id, width) => show(resized(placed, tried ?? set, id, width)),
    keep: () => {
      if (latest.current) setColumnWidths(latest.current);
      show(null);
    },
    forget: () => show(null),
    set: (id, width) => setColumnWidths(resized(placed, set, id, width)),
  };
  return { placed, columns: useSameColumns(placed), resizing };
}

/** The same array while the columns are the same: rows are drawn anew only when they change. */
function useSameColumns(placed: readonly PlacedColumn[]): readonly Column[] {
  const ids = placed.map(({ column }) => column.id).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a column is told by its id
  return useMemo(() => placed.map(({ column }) => column), [ids]);
}
