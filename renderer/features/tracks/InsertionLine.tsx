// Where carried tracks would land, by pointer or by keyboard, and how many they are.

import { t } from '../../../shared/messages/index.ts';
import { loadSize, useCarry } from '../../stores/carry.ts';
import { isSavedOrder, useView } from '../../stores/view.ts';
import styles from './InsertionLine.module.css';

export function InsertionLine({ rowHeight, edge }: { rowHeight: number; edge: number }) {
  const load = useCarry((state) => state.load);
  const by = useCarry((state) => state.by);
  const at = useCarry((state) => state.at);
  const shown = useView((state) => state.order.length);
  const saved = useView(isSavedOrder);
  if (!load || at === null) return null;
  const top = (saved ? at : shown) * rowHeight + edge;
  return (
    <div
      className={styles.insertion}
      data-testid="insertion-line"
      data-at={at}
      aria-hidden="true"
      style={{ transform: `translateY(${top}px)` }}
    >
      <span className={styles.badge} data-below={at === 0}>
        {t('carry.tracks', { count: loadSize(load) })}
        {by === 'keyboard' && <small>{t('carry.hint')}</small>}
      </span>
    </div>
  );
}
