// The runs kept, newest first, each to be removed.

import { X } from 'lucide-react';
import type { Evaluation } from '../../../shared/domain/evaluation.ts';
import { t } from '../../../shared/messages/index.ts';
import { useEvaluation } from '../../stores/evaluation.ts';
import { sayFailure } from '../../stores/toasts.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { dateTime } from '../../ui/format.ts';
import styles from './evaluation.module.css';
import { figureTexts, measuredOf } from './evaluation-text.ts';

const remove = (at: string | null) => () => {
  // The button that had the keyboard goes with its run.
  document.querySelector<HTMLElement>('[role="dialog"] [data-run]')?.focus();
  useEvaluation.getState().remove(at).catch(sayFailure);
};

export function RunsTable({ runs }: { runs: readonly Evaluation[] }) {
  return (
    <section data-testid="evaluation-runs">
      <header className={styles.header}>
        <h3>{t('evaluation.history')}</h3>
        <Button weight="quiet" onClick={remove(null)}>
          {t('evaluation.removeAll')}
        </Button>
      </header>
      <table className={`${styles.table} ${styles.runs} numeric`}>
        <caption className="only-read">{t('evaluation.history.table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('evaluation.when')}</th>
            <th scope="col">{t('evaluation.version')}</th>
            <th scope="col">{t('evaluation.playlists')}</th>
            <th scope="col">{t('evaluation.recall')}</th>
            <th scope="col">{t('evaluation.ndcg')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {runs.map((run) => {
            const { recall, ndcg } = measuredOf(run, 'hybrid');
            const when = dateTime(run.at);
            return (
              <tr key={run.at}>
                <th scope="row">{when}</th>
                <td>{run.version}</td>
                <td>{run.playlists}</td>
                <td>{figureTexts('recall', recall)[0]}</td>
                <td>{figureTexts('ndcg', ndcg)[0]}</td>
                <td>
                  <IconButton name={t('evaluation.remove', { when })} onClick={remove(run.at)}>
                    <X size={14} />
                  </IconButton>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
