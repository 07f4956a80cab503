// One side of a conflict: what differs from what both began with, and the tracks about it.

import { ArrowUpDown, Minus, Plus } from 'lucide-react';
import { namesText } from '../../../shared/domain/names.ts';
import type { ListDiff } from '../../../shared/domain/pending.ts';
import { t } from '../../../shared/messages/index.ts';
import styles from './pending.module.css';

type Row = Exclude<ListDiff['rows'][number], number>;
const ICONS = { added: Plus, removed: Minus, moved: ArrowUpDown };

export const DiffList = ({ diff, side }: { diff: ListDiff; side: string }) => (
  // Scrolled by keyboard, so it takes it.
  // biome-ignore lint/a11y/noNoninteractiveTabindex: nothing in it does
  <ol className={styles.list} tabIndex={0} aria-label={t('pending.diff.list', { side, count: diff.count })}>
    {diff.rows.map((row, index) =>
      typeof row === 'number' ? (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
        <li key={index} className={styles.gap}>
          {t('pending.diff.gap', { count: row })}
        </li>
      ) : (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
        <DiffRow key={index} row={row} />
      ),
    )}
  </ol>
);

function DiffRow({ row: { track, mark } }: { row: Row }) {
  const Icon = mark === 'same' ? null : ICONS[mark];
  return (
    <li className={styles.row} data-mark={mark}>
      <span className={styles.sign} aria-hidden="true">
        {Icon && <Icon size={13} strokeWidth={2.5} />}
      </span>
      <span className={styles.text}>
        <bdi className={styles.title}>{track?.title || t('pending.diff.unknown')}</bdi>
        {track && track.artists.length > 0 && (
          <span className={styles.artists}>{namesText(track.artists)}</span>
        )}
        {mark !== 'same' && <span className="only-read">, {t(`pending.diff.mark.${mark}`)}</span>}
      </span>
    </li>
  );
}
