// Column headers: a click sorts, a second one turns the order round, a third shows the saved order again. Tab comes to
// one heading and the edge before its column; the arrow keys go from heading to heading.

import { ArrowDown, ArrowUp } from 'lucide-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { ColumnId } from '../../../shared/domain/columns.ts';
import { t } from '../../../shared/messages/index.ts';
import { sortBy } from '../../actions/open.ts';
import { nextSort, useView } from '../../stores/view.ts';
import { activePart } from '../../stores/window.ts';
import { WithContextMenu } from '../../ui/Menu.tsx';
import { ColumnEdge } from './ColumnEdge.tsx';
import type { PlacedColumn } from './column-layout.ts';
import { columnsMenu } from './columns-menu.ts';
import styles from './TrackTable.module.css';
import type { Resizing } from './useColumns.ts';

export function TableHead({ placed, resizing }: { placed: readonly PlacedColumn[]; resizing: Resizing }) {
  const sort = useView((state) => state.query?.sort ?? null);
  const [last, setLast] = useState<ColumnId>('title');
  const openedOn = useRef<Element | null>(null);
  const ids = placed.map(({ column }) => column.id);
  const at = ids.includes(last) ? last : 'title';

  const onKeyDown = (event: KeyboardEvent) => {
    const index = ids.indexOf(at);
    const steps: Record<string, number> = {
      ArrowLeft: index - 1,
      ArrowRight: index + 1,
      Home: 0,
      End: ids.length - 1,
    };
    const to = ids[steps[event.key] ?? -1];
    if (to === undefined) return;
    event.currentTarget.querySelector<HTMLElement>(`button[data-column="${to}"]`)?.focus();
    event.preventDefault();
  };

  return (
    <WithContextMenu
      label={t('columns.menu')}
      groups={() => columnsMenu(placed.map(({ column }) => column))}
      // The heading it was opened on may have gone with its column.
      returnFocusTo={() => (openedOn.current?.isConnected ? null : activePart())}
    >
      <div
        role="rowgroup"
        className={styles.head}
        data-testid="table-head"
        onContextMenu={() => {
          openedOn.current = document.activeElement;
        }}
      >
        <div role="row" aria-rowindex={1} className={styles.headRow} onKeyDown={onKeyDown}>
          <span role="columnheader" aria-colindex={1} className={styles.headCell} data-align="end">
            <span aria-hidden="true">{t('column.position')}</span>
            <span className="only-read">{t('column.position.long')}</span>
          </span>
          <span aria-hidden="true" />
          {placed.map((one, index) => {
            const { id, label, align } = one.column;
            const direction = sort?.column === id ? sort.direction : null;
            const Arrow = direction === 'desc' ? ArrowDown : ArrowUp;
            return (
              <span
                key={id}
                role="columnheader"
                aria-colindex={index + 2}
                aria-label={t(label)}
                className={styles.headCell}
                data-align={align}
                aria-sort={direction === null ? 'none' : direction === 'asc' ? 'ascending' : 'descending'}
                onFocus={() => setLast(id)}
              >
                <button
                  type="button"
                  className={styles.sort}
                  data-column={id}
                  data-sorted={direction !== null}
                  tabIndex={id === at ? 0 : -1}
                  onClick={() => sortBy(nextSort(sort, id))}
                >
                  <span>{t(label)}</span>
                  {direction && <Arrow size={12} aria-hidden="true" />}
                </button>
                {index > 0 && <ColumnEdge placed={one} resizing={resizing} reachable={id === at} />}
              </span>
            );
          })}
        </div>
      </div>
    </WithContextMenu>
  );
}
