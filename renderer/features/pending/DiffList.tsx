// One side of a conflict: what differs from what both began with, and the tracks about it. Only what is in sight is made:
// of a long playlist thousands may differ.

import { useVirtualizer } from '@tanstack/react-virtual';
import { ArrowUpDown, Minus, Plus } from 'lucide-react';
import { useRef } from 'react';
import { namesText } from '../../../shared/domain/names.ts';
import type { ListDiff } from '../../../shared/domain/pending.ts';
import { t } from '../../../shared/messages/index.ts';
import styles from './pending.module.css';

type Row = Exclude<ListDiff['rows'][number], number>;
const ICONS = { added: Plus, removed: Minus, moved: ArrowUpDown };
const ROW = 42;
const GAP = 26;

export function DiffList({ diff, side }: { diff: ListDiff; side: string }) {
  const list = useRef<HTMLDivElement>(null);
  const { rows } = diff;
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => list.current,
    estimateSize: (index) => (typeof rows[index] === 'number' ? GAP : ROW),
    overscan: 6,
  });
  return (
    <div
      ref={list}
      className={styles.list}
      // Scrolled by keyboard, so it takes it.
      // biome-ignore lint/a11y/noNoninteractiveTabindex: nothing in it does
      tabIndex={0}
      role="list"
      aria-label={t('pending.diff.list', { side, count: diff.count })}
    >
      <div role="presentation" className={styles.rows} style={{ blockSize: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start, size }) => {
          const row = rows[index] ?? 0;
          return (
            <div
              key={index}
              role="listitem"
              aria-posinset={index + 1}
              aria-setsize={rows.length}
              className={styles.placed}
              style={{ transform: `translateY(${start}px)`, blockSize: size }}
            >
              {typeof row === 'number' ? (
                <span className={styles.gap}>{t('pending.diff.gap', { count: row })}</span>
              ) : (
                <DiffRow row={row} />
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function DiffRow({ row: { track, mark } }: { row: Row }) {
  const Icon = mark === 'same' ? null : ICONS[mark];
  return (
    <div className={styles.row} data-mark={mark} data-testid="diff-row">
      <span className={styles.sign} aria-hidden="true">
        {Icon && <Icon size={13} strokeWidth={2.5} />}
      </span>
      <span className={styles.text}>
        <bdi className={styles.title} title={track?.title}>
          {track?.title || t('pending.diff.unknown')}
        </bdi>
        {track && track.artists.length > 0 && (
          <span className={styles.artists}>{namesText(track.artists)}</span>
        )}
        {mark !== 'same' && <span className="only-read">, {t(`pending.diff.mark.${mark}`)}</span>}
      </span>
    </div>
  );
}
