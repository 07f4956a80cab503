// The entries of the columns menu: each column that can be shown or not, and the way back to how it was.

import { t } from '../../../shared/messages/index.ts';
import { toggleColumn } from '../../actions/columns.ts';
import { useSettings } from '../../stores/settings.ts';
import type { MenuEntry, MenuGroups } from '../../ui/Menu.tsx';
import { entriesOf } from '../menus.ts';
import { COLUMNS, type Column } from './columns.ts';

/** `shown`: the columns there is room for now; a chosen one without is said to be so. */
export function columnsMenu(shown: readonly Column[]): MenuGroups {
  const chosen = useSettings.getState().columns;
  const entries = COLUMNS.slice(1).map((column): MenuEntry => {
    const checked = chosen.includes(column.id);
    return {
      id: `column-${column.id}`,
      label: t(column.label),
      shortcut: null,
      enabled: true,
      checked,
      stays: true,
      ...(checked && !shown.includes(column) && { note: t('column.noRoom') }),
      run: () => toggleColumn(column.id),
    };
  });
  return [entries, entriesOf('view.resetColumns').map((entry) => ({ ...entry, stays: true }))];
}
