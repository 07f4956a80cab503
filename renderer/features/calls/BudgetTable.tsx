// What is left of a day's calls, one row a kind of call, with the time until there are more.

import { MAX_DAILY } from '../../../shared/domain/sync-limits.ts';
import type { ShownBudget } from '../../../shared/ipc/sync-calls.ts';
import { t } from '../../../shared/messages/index.ts';
import { ProgressBar, percentOf } from '../../ui/ProgressBar.tsx';
import styles from './calls.module.css';
import { bucketText, nextText } from './calls-text.ts';

export function BudgetTable({ budgets, now }: { budgets: readonly ShownBudget[]; now: number }) {
  return (
    <section aria-labelledby="calls-budgets" data-testid="budgets">
      <h3 id="calls-budgets" className={styles.heading}>
        {t('calls.budgets')}
      </h3>
      {budgets.length === 0 ? (
        <p>{t('calls.budgets.none')}</p>
      ) : (
        <table className={styles.table} aria-labelledby="calls-budgets">
          <thead className="only-read">
            <tr>
              <th scope="col">{t('calls.kind')}</th>
              <th scope="col">{t('calls.used')}</th>
              <th scope="col">{t('calls.next')}</th>
            </tr>
          </thead>
          <tbody>
            {budgets.map((budget) => (
              <BudgetRow key={budget.bucket} budget={budget} now={now} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function BudgetRow({ budget, now }: { budget: ShownBudget; now: number }) {
  const { bucket, calls, perDay, until } = budget;
  const unbound = perDay >= MAX_DAILY;
  const kind = bucketText(bucket);
  return (
    <tr data-testid="budget" data-bucket={bucket}>
      <th scope="row">{kind}</th>
      <td className={`${styles.used} numeric`}>
        {t(unbound ? 'calls.used.unbound' : 'calls.used.some', { calls, perDay })}
        {!unbound && <ProgressBar label={kind} percent={Math.min(100, percentOf(calls, perDay))} />}
      </td>
      <td className={styles.next} data-waits={until !== null}>
        {nextText(budget, now)}
      </td>
    </tr>
  );
}
