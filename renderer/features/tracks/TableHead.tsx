// Column headers: a click sorts, a second one turns the order round, a third shows the saved order again.

import { ArrowDown, ArrowUp } from 'lucide-react';
import { t } from '../../../shared/messages/index.ts';
import { sortBy } from '../../actions/open.ts';
import { nextSort, useView } from '../../stores/view.ts';
import type { Column } from './columns.ts';
import styles from './TrackTable.module.css';

export function TableHead({ columns }: { columns: readonly Column[] }) {
  const sort = useView((state) => state.query?.sort ?? null);
  return (
    <div role="rowgroup" className={styles.head}>
      <div role="row" aria-rowindex={1} className={styles.headRow}>
        <span role="columnheader" className={styles.headCell} data-align="end">
          <span aria-hidden="true">{t('column.position')}</span>
          <span className="only-read">{t('column.position.long')}</span>
        </span>
        <span aria-hidden="true" />
        {columns.map(({ id, label, align }) => {
          const direction = sort?.column === id ? sort.direction : null;
          const Arrow = direction === 'desc' ? ArrowDown : ArrowUp;
          return (
            <span
              key={id}
              role="columnheader"
              className={styles.headCell}
              data-align={align}
              aria-sort={direction === null ? 'none' : direction === 'asc' ? 'ascending' : 'descending'}
            >
              <button
                type="button"
                className={styles.sort}
                data-column={id}
                data-sorted={direction !== null}
                onClick={() => sortBy(nextSort(sort, id))}
              >
                {t(label)}
                {direction && <Arrow size={12} aria-hidden="true" />}
              </button>
            </span>
          );
        })}
      </div>
    </div>
  );
}
