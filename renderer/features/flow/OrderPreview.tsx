// What a suggested order would do: how tracks follow one another now and then, and which would move where.

import type { OrderReply } from '../../../shared/domain/flow.ts';
import { movedMembers } from '../../../shared/domain/moves.ts';
import { t } from '../../../shared/messages/index.ts';
import { orderSentences, unknownSentences } from '../../actions/flow-text.ts';
import { FlowLines, MOST_POINTS } from './FlowLines.tsx';
import { MoveList } from './MoveList.tsx';
import styles from './OrderDialog.module.css';

export function OrderPreview({ reply, better }: { reply: OrderReply; better: boolean }) {
  const { itemIds, order, before, after, tempo, energy } = reply;
  const total = itemIds.length;
  const moves = movedMembers(order).map((to) => ({ from: order[to] ?? 0, to }));
  const sentences = better ? orderSentences(before, after).join(' ') : '';
  const notes = [
    ...unknownSentences(reply),
    ...(reply.inStretches ? [t('order.stretches')] : []),
    ...(total > MOST_POINTS ? [t('order.averaged', { count: Math.round(total / MOST_POINTS) })] : []),
  ];
  const inOrder = (values: readonly (number | null)[]) => order.map((place) => values[place] ?? null);

  return (
    <>
      {sentences !== '' && (
        <p className={styles.words} data-testid="order-sentences">
          {sentences}
        </p>
      )}
      {total > 1 && (
        <div className={styles.charts}>
          <Figure title={t('order.now')} {...{ tempo, energy }} />
          {better && <Figure title={t('order.then')} tempo={inOrder(tempo)} energy={inOrder(energy)} />}
        </div>
      )}
      {better && <MoveList moves={moves} itemIds={itemIds} />}
      {notes.length > 0 && <p className={styles.note}>{notes.join(' ')}</p>}
    </>
  );
}

interface FigureProps {
  title: string;
  tempo: readonly (number | null)[];
  energy: readonly (number | null)[];
}

const Figure = ({ title, tempo, energy }: FigureProps) => (
  <figure className={styles.figure}>
    <figcaption>{title}</figcaption>
    <FlowLines tempo={tempo} energy={energy} label={t('order.chart', { title })} />
  </figure>
);
