// What happened to this playlist, newest first and by the minute, and the backups to go back to.

import { History } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { HistoryEntry, Playlist } from '../../../shared/domain/library.ts';
import { namesText } from '../../../shared/domain/names.ts';
import { t } from '../../../shared/messages/index.ts';
import { edit } from '../../actions/edit.ts';
import { ask } from '../../bridge/index.ts';
import { sayFailure } from '../../stores/toasts.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import styles from './HistoryTab.module.css';
import { byTime, historyText } from './history-text.ts';

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
    <section className={styles.history} aria-label={t('history.heading')} data-testid="history">
      {byTime(entries).map((group) => (
        <section key={keyOf(group.entries[0])}>
          <h2 className={styles.when}>{group.when}</h2>
          <ol>
            {group.entries.map((entry) => (
              <Line key={keyOf(entry)} entry={entry} playlistId={id} />
            ))}
          </ol>
        </section>
      ))}
    </section>
  );
}

const keyOf = (entry: HistoryEntry | undefined): string =>
  entry?.type === 'backup' ? `backup-${entry.backupId}` : `edit-${entry?.editId}`;

function Line({ entry, playlistId }: { entry: HistoryEntry; playlistId: number }) {
  const undone = entry.type === 'edit' && entry.undone;
  const what = historyText(entry);
  return (
    <li className={styles.entry} data-type={entry.type} data-undone={undone}>
      <span className={styles.dot} aria-hidden="true" />
      <div className={styles.text}>
        <p className={styles.what} title={what}>
          <bdi>{what}</bdi>
          {undone && <small>{t('history.undone')}</small>}
        </p>
        {entry.type === 'backup' && entry.firstTitles.length > 0 && (
          <p className={styles.starts}>
            {t('history.backup.starts', { titles: namesText(entry.firstTitles) })}
          </p>
        )}
      </div>
      {entry.type === 'backup' && (
        <Button
          disabled={entry.current}
          onClick={() => void edit(() => ({ kind: 'restore', playlistId, backupId: entry.backupId }))}
        >
          {entry.current ? t('history.current') : t('history.restoreOrder')}
        </Button>
      )}
    </li>
  );
}
