// Asks whether an imported playlist is this one of the account, where that is not sure, and shows it when the user says so.

import { useEffect, useState } from 'react';
import type { ImportedLike as Like } from '../../../shared/domain/imported.ts';
import type { Playlist } from '../../../shared/domain/library.ts';
import { t } from '../../../shared/messages/index.ts';
import { showImported } from '../../actions/imported.ts';
import { ask } from '../../bridge/index.ts';
import { sayFailure } from '../../stores/toasts.ts';
import { Button } from '../../ui/Button.tsx';
import { date } from '../../ui/format.ts';
import styles from './ImportedLike.module.css';

export function ImportedLike({ playlist: { id, revision, account } }: { playlist: Playlist }) {
  const [like, setLike] = useState<Like | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another revision may have another answer
  useEffect(() => {
    let isShown = true;
    setLike(null);
    ask('importedLike', { playlistId: id }).then((found) => void (isShown && setLike(found)), sayFailure);
    return () => {
      isShown = false;
    };
  }, [id, revision]);
  if (!like) return null;
  const { fromId, name, at, count } = like;
  return (
    <div className={styles.like} data-testid="imported-like">
      <p className={styles.question}>{t('imported.like', { name, count, date: date(at) })}</p>
      <Button weight="primary" onClick={() => void showImported(id, fromId)}>
        {t('imported.like.show')}
      </Button>
      <p className={styles.hint}>
        {t(account?.unreadable == null ? 'imported.like.hint' : 'imported.like.hint.never')}
      </p>
    </div>
  );
}
