// The table's columns: what each shows, and how wide it is when nobody has said otherwise.

import type { ColumnId } from '../../../shared/domain/columns.ts';
import { camelot } from '../../../shared/domain/key.ts';
import type { ItemRow } from '../../../shared/domain/library.ts';
import { namesText } from '../../../shared/domain/names.ts';
import type { MessageKey } from '../../../shared/messages/index.ts';
import { clock, date } from '../../ui/format.ts';

export interface Column {
  id: ColumnId;
  label: MessageKey;
  /** px; of a column that grows, the least it needs. */
  width: number;
  /** Its share of the room to spare, against the others'. */
  grow: number;
  /** The narrowest it can be made, px. */
  min: number;
  align: 'start' | 'end';
  /** Text of the cell; null: not known. Title and energy are drawn by the row itself. */
  text(row: ItemRow): string | null;
}

const text = (id: ColumnId, label: MessageKey, width: number, grow: number, of: Column['text']): Column => ({
  id,
  label,
  width,
  grow,
  min: width,
  align: 'start',
  text: of,
});
const figure = (id: ColumnId, label: MessageKey, width: number, of: Column['text']): Column => ({
  id,
  label,
  width,
  grow: 0,
  min: 40,
  align: 'end',
  text: of,
});

/** In the order they stand in; the title comes first and is always there. */
export const COLUMNS: readonly [Column, ...Column[]] = [
  text('title', 'column.title', 140, 5, (row) => row.title),
  text('artist', 'column.artist', 90, 3, ({ artists }) => namesText(artists)),
  text('album', 'column.album', 90, 3, (row) => row.album),
  text('genre', 'column.genre', 80, 2, ({ genres }) => (genres.length > 0 ? namesText(genres) : null)),
  figure('tempo', 'column.tempo', 44, ({ tempo }) => (tempo === null ? null : String(Math.round(tempo)))),
  figure('key', 'column.key', 44, (row) => camelot(row.key, row.mode)),
  { id: 'energy', label: 'column.energy', width: 68, grow: 0, min: 56, align: 'start', text: () => null },
  figure('year', 'column.year', 44, ({ year }) => (year === null ? null : String(year))),
  figure('added', 'column.added', 96, ({ addedAt }) => date(addedAt)),
  figure('duration', 'column.duration', 50, (row) =>
    row.durationMs === null ? null : clock(row.durationMs),
  ),
];
