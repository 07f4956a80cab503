// What a chosen folder is good for, in words, and a folder as it is shown beside it.

import type { PlacePlan } from '../../../shared/ipc/place-calls.ts';
import { t } from '../../../shared/messages/index.ts';
import { decimal, megabytes } from '../../ui/format.ts';
import styles from './MoveDialog.module.css';

export const Place = ({ title, folder }: { title: string; folder: string | undefined }) => (
  <div className={styles.place}>
    <dt>{title}</dt>
    <dd>
      <bdi>{folder ?? '\u00a0'}</bdi>
    </dd>
  </div>
);

export function Plan({ plan }: { plan: PlacePlan }) {
  if (plan.kind === 'refused') {
    const why = t(`dataFolder.refused.${plan.why}`, {
      bytes: megabytes(plan.bytes),
      free: megabytes(plan.free),
    });
    return (
      <div className={styles.refused}>
        <p className={styles.path}>
          <bdi>{plan.to}</bdi>
        </p>
        <p>{why}</p>
      </div>
    );
  }
  return (
    <>
      {plan.kind === 'switch' ? (
        <p>{t('dataFolder.switch')}</p>
      ) : (
        <>
          <p className="numeric">
            {t('dataFolder.sizes', { bytes: megabytes(plan.bytes), free: decimal(plan.free / 1e9, 1) })}{' '}
            {plan.makes && t('dataFolder.makes')}
          </p>
          <p>{t('dataFolder.how')}</p>
        </>
      )}
      {plan.medium && <p className={styles.medium}>{t(`dataFolder.medium.${plan.medium}`)}</p>}
    </>
  );
}
