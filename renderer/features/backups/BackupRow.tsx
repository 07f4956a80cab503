// One backup in the list: when it was made, how large it is, what is in it, and the way to put it back.

import { RotateCcw, Trash2 } from 'lucide-react';
import { useEffect, useId, useState } from 'react';
import { type Failure, toFailure } from '../../../shared/domain/result.ts';
import type { Backup, BackupContents } from '../../../shared/ipc/backup-calls.ts';
import { t } from '../../../shared/messages/index.ts';
import { timeText } from '../../actions/trouble.ts';
import { ask } from '../../bridge/index.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { megabytes } from '../../ui/format.ts';
import styles from './Backups.module.css';
import { contentsText } from './backup-text.ts';

interface Props {
  backup: Backup;
  onChoose: () => void;
  /** Only what was set aside is deleted by hand: backups go by themselves. */
  onDelete: () => void;
}

export function BackupRow({ backup, onChoose, onDelete }: Props) {
  const [found, setFound] = useState<BackupContents | Failure | null>(null);
  const { name, at, bytes, kind } = backup;
  const whenId = useId();
  useEffect(() => {
    // Of each backup whether it can be put back is known before anybody chooses it.
    void ask('backupContents', { name }).then(setFound, (thrown: unknown) => setFound(toFailure(thrown)));
  }, [name]);
  const unfit = found !== null && 'code' in found;
  return (
    <li className={styles.row} data-testid="backup">
      <div className={styles.what}>
        <p id={whenId} className={styles.when}>
          {timeText(at)}
        </p>
        <p className={`${styles.facts} numeric`}>
          {t(`backups.${kind}`)} · {t('backups.size', { size: megabytes(bytes) })}
        </p>
        <p className={styles.facts} role="status">
          {contentsText(found)}
        </p>
      </div>
      {kind === 'aside' && (
        <IconButton name={t('backups.delete')} aria-describedby={whenId} onClick={onDelete}>
          <Trash2 size={16} aria-hidden="true" />
        </IconButton>
      )}
      {found && !unfit && (
        <Button aria-describedby={whenId} onClick={onChoose}>
          <RotateCcw size={15} aria-hidden="true" />
          {t('backups.choose')}
        </Button>
      )}
    </li>
  );
}
