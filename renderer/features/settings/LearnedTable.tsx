// What was learned: how often each part of a match counts for the user, in words and as a bar from its fitted weight.

import type { Learned } from '../../../shared/domain/learned.ts';
import { t } from '../../../shared/messages/index.ts';
import { decimal } from '../../ui/format.ts';
import styles from './LearnedTable.module.css';

/** From here on a difference is worth a word. */
const LEAST_SAID = 0.02;

function wordsOf(by: number): string {
  const shown = decimal(by, 2);
  if (by >= 1 + LEAST_SAID) return t('learned.more', { by: shown });
  return by <= 1 - LEAST_SAID ? t('learned.less', { by: shown }) : t('learned.same');
}

/** The width of the bar, and where it starts: twice is as far to the right as half is to the left. */
function barOf(by: number): { insetInlineStart: string; inlineSize: string } {
  const way = Math.log2(by);
  return { insetInlineStart: `${50 + 50 * Math.min(0, way)}%`, inlineSize: `${50 * Math.abs(way)}%` };
}

export function LearnedTable({ multipliers }: Pick<Learned, 'multipliers'>) {
  const sorted = [...multipliers].sort((a, b) => Math.abs(Math.log(b.by)) - Math.abs(Math.log(a.by)));
  return (
    <table className={styles.table} data-testid="learned">
      <caption className="only-read">{t('learned.caption')}</caption>
      <thead className="only-read">
        <tr>
          <th scope="col">{t('learned.part')}</th>
          <th scope="col">{t('learned.counts')}</th>
        </tr>
      </thead>
      <tbody>
        {sorted.map(({ name, by }) => (
          <tr key={name} data-testid={`learned-${name}`}>
            <th scope="row">{t(`part.${name}`)}</th>
            <td>
              <span className={styles.bar} aria-hidden="true">
                <span data-less={by < 1} style={barOf(by)} />
              </span>
              <span className={`${styles.words} numeric`}>{wordsOf(by)}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
