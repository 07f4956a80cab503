// Which of the chosen columns there is room for, and how wide each is. The title takes what the others leave, so that
// the edge between two columns follows the hand that drags it and the table never grows wider than its place.

import type { ColumnId } from '../../../shared/domain/columns.ts';
import { COLUMNS, type Column } from './columns.ts';

/** px between columns; padding at both sides of the table and of a row; the cover. As TrackTable.module.css has it. */
const GAP = 10;
const AROUND = 2 * 12 + 8 + 20;
const COVER = 34;

export interface PlacedColumn {
  column: Column;
  /** px. */
  width: number;
  /** The most it can be given before the columns in front of it have no more than they need, px. */
  max: number;
}
export type ColumnWidths = Partial<Record<ColumnId, number>>;

/** The place in the saved order is as wide as the last one's number. */
const numberWidth = (count: number): number => Math.max(28, 8 * String(count).length);

/** What a table of this width (px, scrollbar not counted) has for its columns and the gaps before them. */
export const roomIn = (tableWidth: number, count: number): number =>
  tableWidth - AROUND - numberWidth(count) - GAP - COVER;

/** Down to a whole pixel, but for what arithmetic has lost on the way. */
const whole = (px: number): number => Math.floor(px + 1e-6);

const needOf = ({ id, width, grow }: Column, widths: ColumnWidths): number =>
  grow > 0 ? width : Math.min(width, widths[id] ?? width);

/**
 * `chosen`: the most wanted first. Where `room` (px) is short the others go without, the title never does. `widths`: what
 * the user has set, kept to as far as there is room. Answers in the table's order.
 */
export function placeColumns(
  chosen: readonly ColumnId[],
  widths: ColumnWidths,
  room: number,
): PlacedColumn[] {
  const [title] = COLUMNS;
  const cost = (column: Column) => needOf(column, widths) + GAP;
  let spare = room - cost(title);
  const fitting = new Set<Column>([title]);
  for (const id of chosen) {
    const column = COLUMNS.find((one) => one.id === id);
    if (!column || fitting.has(column) || cost(column) > spare) continue;
    fitting.add(column);
    spare -= cost(column);
  }
  const columns = COLUMNS.filter((column) => fitting.has(column));
  spare = Math.max(0, spare);

  // First what was asked for, each its part of it when it is too much; then the columns that grow by themselves.
  const asked = (column: Column) => Math.max(0, (widths[column.id] ?? 0) - needOf(column, widths));
  const allAsked = columns.reduce((sum, column) => sum + asked(column), 0);
  const granted = Math.min(1, spare / Math.max(1, allAsked));
  spare -= allAsked * granted;
  const grows = ({ id, grow }: Column) => (widths[id] === undefined ? grow : 0);
  const shares = columns.reduce((sum, column) => sum + grows(column), 0);
  const shareOf = (column: Column) => (spare * grows(column)) / shares;
  let before = 0;
  return columns.map((column) => {
    const width = whole(needOf(column, widths) + asked(column) * granted + shareOf(column));
    const max = whole(width + before);
    before += shareOf(column);
    return { column, width, max };
  });
}

/**
 * Widths as they are to be kept once `id` is made `width` px wide. Columns after it that grow by themselves stay as
 * they are: only those before it make room, or its edge would not stay under the pointer.
 */
export function resized(
  placed: readonly PlacedColumn[],
  widths: ColumnWidths,
  id: ColumnId,
  width: number,
): ColumnWidths {
  const index = placed.findIndex(({ column }) => column.id === id);
  const at = placed[index];
  if (!at) return widths;
  const after = placed
    .slice(index + 1)
    .filter(({ column }) => column.grow > 0 && widths[column.id] === undefined);
  const kept = Object.fromEntries(after.map(({ column, width: now }) => [column.id, now]));
  return { ...widths, ...kept, [id]: Math.round(Math.max(at.column.min, Math.min(at.max, width))) };
}

/** Tracks of the row's grid: place, cover, then the columns. */
export const gridTemplate = (placed: readonly PlacedColumn[], count: number): string => {
  const others = placed.slice(1).map(({ width }) => `${width}px`);
  return [`${numberWidth(count)}px`, `${COVER}px`, 'minmax(0, 1fr)', ...others].join(' ');
};
