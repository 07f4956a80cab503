// In the list of playlists: that changes of one wait for Spotify, or for the user.

import { CloudUpload, TriangleAlert } from 'lucide-react';
import { t } from '../../../shared/messages/index.ts';
import { needsDecision, usePendingOf } from '../../stores/pending.ts';
import styles from './PendingLine.module.css';

export function PendingMark({ playlistId }: { playlistId: number }) {
  const pending = usePendingOf(playlistId);
  if (!pending) return null;
  const urgent = needsDecision(pending);
  const Icon = urgent ? TriangleAlert : CloudUpload;
  return (
    <span className={styles.mark} data-urgent={urgent} data-testid="pending-mark">
      <Icon size={14} aria-hidden="true" />
      <span className="only-read">{t(urgent ? 'pending.mark.attention' : 'pending.mark.waiting')}</span>
    </span>
  );
}
