// Which columns the table has and how wide they are: one choice for all playlists, kept with the settings.

import type { ColumnId } from '../../shared/domain/columns.ts';
import { DEFAULT_SETTINGS } from '../../shared/domain/default-settings.ts';
import type { Settings } from '../../shared/domain/settings.ts';
import { useSettings } from '../stores/settings.ts';
import { sayFailure } from '../stores/toasts.ts';

/** A column that is switched on is the most wanted: where room is short another one gives way. */
export function toggleColumn(id: ColumnId): void {
  const { columns, change } = useSettings.getState();
  const others = columns.filter((other) => other !== id);
  void change({ columns: others.length < columns.length ? others : [id, ...others] }).catch(sayFailure);
}

export function setColumnWidths(columnWidths: Settings['columnWidths']): void {
  void useSettings.getState().change({ columnWidths }).catch(sayFailure);
}

/** As wide as it is by itself. */
export function resetColumnWidth(id: ColumnId): void {
  const { [id]: _, ...others } = useSettings.getState().columnWidths;
  setColumnWidths(others);
}

export function resetColumns(): void {
  const { columns, columnWidths } = DEFAULT_SETTINGS;
  void useSettings.getState().change({ columns, columnWidths }).catch(sayFailure);
}
