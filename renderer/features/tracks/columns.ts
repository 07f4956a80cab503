// The table's columns: what each shows, how wide, and below which table width it makes room for the others.

import { camelot } from '../../../shared/domain/key.ts';
import type { ItemRow, Sort } from '../../../shared/domain/library.ts';
import type { MessageKey } from '../../../shared/messages/index.ts';
import { clock, date } from '../../ui/format.ts';

export interface Column {
  id: Sort['column'];
  label: MessageKey;
  /** A CSS grid track. */
  width: string;
  /** Shown when the table is at least this wide, px. */
  from: number;
  align: 'start' | 'end';
  /** Text of the cell; null: not known. Title and energy are drawn by the row itself. */
  text(row: ItemRow): string | null;
}

export const COLUMNS: readonly Column[] = [
  {
    id: 'title',
    label: 'column.title',
    width: 'minmax(140px, 5fr)',
    from: 0,
    align: 'start',
    text: (row) => row.title,
  },
  {
    id: 'album',
    label: 'column.album',
    width: 'minmax(90px, 3fr)',
    from: 600,
    align: 'start',
    text: (row) => row.album,
  },
  {
    id: 'tempo',
    label: 'column.tempo',
    width: '44px',
    from: 0,
    align: 'end',
    text: ({ tempo }) => (tempo === null ? null : String(Math.round(tempo))),
  },
  {
    id: 'key',
    label: 'column.key',
    width: '44px',
    from: 655,
    align: 'end',
    text: (row) => camelot(row.key, row.mode),
  },
  { id: 'energy', label: 'column.energy', width: '68px', from: 460, align: 'start', text: () => null },
  {
    id: 'year',
    label: 'column.year',
    width: '44px',
    from: 505,
    align: 'end',
    text: ({ year }) => (year === null ? null : String(year)),
  },
  {
    id: 'added',
    label: 'column.added',
    width: '96px',
    from: 800,
    align: 'end',
    text: ({ addedAt }) => date(addedAt),
  },
  {
    id: 'duration',
    label: 'column.duration',
    width: '50px',
    from: 0,
    align: 'end',
    text: ({ durationMs }) => (durationMs === null ? null : clock(durationMs)),
  },
];

export const columnsFor = (width: number): readonly Column[] => COLUMNS.filter(({ from }) => width >= from);

/** Tracks of the row's grid: place (as wide as the last one's number), cover, then the columns. */
export const gridTemplate = (columns: readonly Column[], count: number): string =>
  `${Math.max(28, 8 * String(count).length)}px 34px ${columns.map(({ width }) => width).join(' ')}`;
