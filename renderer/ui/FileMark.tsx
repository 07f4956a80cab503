// Says of a track that its audio file is there to be played, or no longer is.

import { FileX2, Volume2 } from 'lucide-react';
import { t } from '../../shared/messages/index.ts';
import styles from './FileMark.module.css';

export function FileMark({ file }: { file: 'here' | 'gone' | null }) {
  if (file === null) return null;
  const Icon = file === 'here' ? Volume2 : FileX2;
  return (
    <span className={styles.mark} data-file={file} title={t(`files.${file}`)}>
      <Icon size={12} aria-hidden="true" />
      <span className="only-read">{t(`files.${file}`)}</span>
    </span>
  );
}
