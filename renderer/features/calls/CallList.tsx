// The latest calls, newest first: the address below the host, how it went, and how long it took.

import type { LoggedCall } from '../../../shared/ipc/sync-calls.ts';
import { t } from '../../../shared/messages/index.ts';
import { secondTime } from '../../ui/format.ts';
import styles from './calls.module.css';
import { outcomeText } from './calls-text.ts';

export function CallList({ calls }: { calls: readonly LoggedCall[] }) {
  return (
    <div className={styles.calls}>
      <h3 id="calls-list" className={styles.heading}>
        {t('calls.list')}
      </h3>
      {calls.length === 0 ? (
        <p>{t('calls.list.none')}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, by keyboard too
        <div className={styles.scroll} tabIndex={0} role="region" aria-labelledby="calls-list">
          <table className={styles.table} aria-labelledby="calls-list">
            <thead>
              <tr>
                <th scope="col">{t('calls.when')}</th>
                <th scope="col">{t('calls.asked')}</th>
                <th scope="col">{t('calls.outcome')}</th>
                <th scope="col" className={styles.took}>
                  {t('calls.took')}
                </th>
              </tr>
            </thead>
            <tbody>
              {calls.map((call, index) => (
                // Counted from the oldest, so that a new one on top moves none.
                // biome-ignore lint/suspicious/noArrayIndexKey: see above
                <tr key={calls.length - index} data-testid="call" data-outcome={call.outcome}>
                  <td className="numeric">{secondTime(call.at)}</td>
                  <td className={styles.path} title={`${call.method} ${call.path}`}>
                    <span className={styles.method}>{call.method}</span> {call.path}
                  </td>
                  <td className={styles.outcome}>{outcomeText(call)}</td>
                  <td className={`${styles.took} numeric`}>{t('calls.took.ms', { ms: call.took })}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}
