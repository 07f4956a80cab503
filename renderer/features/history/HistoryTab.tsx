// What happened to this playlist, newest first, and the backups to go back to.

import { History } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { HistoryEntry, Playlist } from '../../../shared/domain/library.ts';
import { t } from '../../../shared/messages/index.ts';
import { edit } from '../../actions/edit.ts';
import { ask } from '../../bridge/index.ts';
import { sayFailure } from '../../stores/toasts.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { dateTime } from '../../ui/format.ts';
import styles from './HistoryTab.module.css';
import { historyText } from './history-text.ts';

export function HistoryTab({ playlist }: { playlist: Playlist }) {
  const [entries, setEntries] = useState<HistoryEntry[] | null>(null);
  const { id, revision } = playlist;

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision is a new entry
  useEffect(() => {
    let current = true;
    ask('history', { playlistId: id }).then(
      (found) => current && setEntries(found),
      (thrown) => current && sayFailure(thrown),
    );
    return () => {
      current = false;
    };
  }, [id, revision]);

  if (!entries) return <div aria-busy="true" />;
  if (entries.length === 0) return <EmptyState icon={<History />} title={t('history.empty')} />;
  return (
    <ol className={styles.list} aria-label={t('history.heading')} data-testid="history">
      {entries.map((entry) => (
        <li
          key={entry.type === 'edit' ? `edit-${entry.editId}` : `backup-${entry.backupId}`}
          className={styles.entry}
          data-type={entry.type}
          data-undone={entry.type === 'edit' && entry.undone}
        >
          <span className={styles.dot} aria-hidden="true" />
          <div className={styles.text}>
            <p className={styles.what}>
              <bdi>{historyText(entry)}</bdi>
              {entry.type === 'edit' && entry.undone && <small>{t('history.undone')}</small>}
            </p>
            <p className={styles.when}>
              {dateTime(entry.at)}
              {entry.type === 'backup' && entry.firstTitles.length > 0 && (
                <> · {t('history.backup.starts', { titles: entry.firstTitles.join(', ') })}</>
              )}
            </p>
          </div>
          {entry.type === 'backup' && (
            <Button
              disabled={entry.current}
              title={entry.current ? t('history.current') : undefined}
              onClick={() => void edit(() => ({ kind: 'restore', playlistId: id, backupId: entry.backupId }))}
            >
              {entry.current ? t('history.current') : t('history.restoreOrder')}
            </Button>
          )}
        </li>
      ))}
    </ol>
  );
}
