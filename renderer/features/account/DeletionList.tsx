// What would be deleted with the account that is here, counted.

import { useEffect, useState } from 'react';
import type { DeletedKind, Deletion } from '../../../shared/domain/account.ts';
import { toFailure } from '../../../shared/domain/result.ts';
import { t } from '../../../shared/messages/index.ts';
import { ask } from '../../bridge/index.ts';
import { failureText } from '../../stores/toasts.ts';
import styles from './account.module.css';

/** What is lost for good first. */
const SHOWN: readonly DeletedKind[] = [
  'unsent',
  'playlists',
  'tracks',
  'edits',
  'backups',
  'copies',
  'covers',
];

export function DeletionList({ name }: { name: string }) {
  const [deletion, setDeletion] = useState<Deletion | null>(null);
  const [failure, setFailure] = useState('');
  useEffect(() => {
    ask('accountDeletion').then(setDeletion, (thrown) => setFailure(failureText(toFailure(thrown))));
  }, []);
  const counted = SHOWN.flatMap((kind) => {
    const count = deletion?.[kind] ?? 0;
    return count > 0 ? [{ kind, count }] : [];
  });
  return (
    <section className={styles.box} aria-label={t('account.delete.title', { name })}>
      <p>{t('account.delete.what')}</p>
      {deletion ? (
        <ul className={styles.list} data-testid="deletion">
          <li>{t('account.delete.signIn')}</li>
          {counted.map(({ kind, count }) => (
            <li key={kind} data-kind={kind}>
              {t(`account.delete.${kind}`, { count })}
            </li>
          ))}
        </ul>
      ) : (
        <p role="status" className={styles.small}>
          {failure || t('account.delete.counting')}
        </p>
      )}
    </section>
  );
}
