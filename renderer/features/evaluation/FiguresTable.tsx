// The figures of a run: a row for each method, the interval below each figure.

import type { Evaluation } from '../../../shared/domain/evaluation.ts';
import { t } from '../../../shared/messages/index.ts';
import styles from './evaluation.module.css';
import { figureTexts } from './evaluation-text.ts';

const KINDS = ['recall', 'ndcg', 'clicks'] as const;

export function FiguresTable({ run }: { run: Evaluation }) {
  const { playlists, hidden, measured } = run;
  return (
    <>
      <table className={`${styles.table} numeric`}>
        <caption>{t('evaluation.table', { playlists, hidden })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('evaluation.method')}</th>
            {KINDS.map((kind) => (
              <th key={kind} scope="col">
                <abbr title={t(`evaluation.${kind}.hint`)}>{t(`evaluation.${kind}`)}</abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {measured.map((one) => (
            <tr key={one.strategy} data-own={one.strategy === 'hybrid'}>
              <th scope="row">{t(`evaluation.method.${one.strategy}`)}</th>
              {KINDS.map((kind) => {
                const [figure, interval] = figureTexts(kind, one[kind]);
                return (
                  <td key={kind}>
                    <span className={styles.figure}>{figure}</span>
                    <span className={styles.interval}>{interval}</span>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.note}>{t('evaluation.intervals')}</p>
    </>
  );
}
