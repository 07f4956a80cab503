// The tracks that a suggested order moves, with where from and where to. Their titles are asked for: they may be far
// out of sight in the table.

import { useEffect, useId, useState } from 'react';
import type { ItemRow } from '../../../shared/domain/library.ts';
import { namesText } from '../../../shared/domain/names.ts';
import { t } from '../../../shared/messages/index.ts';
import { ask } from '../../bridge/index.ts';
import { sayFailure } from '../../stores/toasts.ts';
import styles from './OrderDialog.module.css';

/** More than anyone reads before deciding. */
const SHOWN = 100;

interface Props {
  /** Places in the saved order and in the suggested one. */
  moves: readonly { from: number; to: number }[];
  itemIds: readonly number[];
}

export function MoveList({ moves, itemIds }: Props) {
  const heading = useId();
  const [rows, setRows] = useState<ReadonlyMap<number, ItemRow>>(new Map());
  const shown = moves.slice(0, SHOWN);

  useEffect(() => {
    let current = true;
    const asked = moves.slice(0, SHOWN).flatMap(({ from }) => itemIds[from] ?? []);
    ask('rows', { itemIds: asked }).then(
      (found) => current && setRows(new Map(found.map((row) => [row.itemId, row]))),
      sayFailure,
    );
    return () => {
      current = false;
    };
  }, [moves, itemIds]);

  return (
    <section aria-labelledby={heading} className={styles.moves}>
      <h3 id={heading}>{t('order.moves', { count: moves.length, total: itemIds.length })}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, by keyboard too */}
      <ul className={styles.list} tabIndex={0} aria-labelledby={heading} data-testid="order-moves">
        {shown.map(({ from, to }) => {
          const row = rows.get(itemIds[from] ?? -1);
          return (
            <li key={from}>
              <span className={styles.track}>
                <bdi>{row?.title ?? ''}</bdi>{' '}
                <bdi className={styles.artists}>{namesText(row?.artists ?? [])}</bdi>
              </span>
              <span className="only-read">{t('order.move', { from: from + 1, to: to + 1 })}</span>
              <span className="numeric" aria-hidden="true">
                {t('order.move.short', { from: from + 1, to: to + 1 })}
              </span>
            </li>
          );
        })}
        {moves.length > SHOWN && <li>{t('order.more', { count: moves.length - SHOWN })}</li>}
      </ul>
    </section>
  );
}
