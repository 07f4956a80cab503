// Below a playlist's name: what of it waits for Spotify; opens the dialog that says more.

import { CloudUpload, TriangleAlert } from 'lucide-react';
import { needsDecision, usePendingOf } from '../../stores/pending.ts';
import { useWindow } from '../../stores/window.ts';
import styles from './PendingLine.module.css';
import { lineText } from './pending-text.ts';

export function PendingLine({ playlistId }: { playlistId: number }) {
  const pending = usePendingOf(playlistId);
  if (!pending) return null;
  const urgent = needsDecision(pending);
  const Icon = urgent ? TriangleAlert : CloudUpload;
  return (
    <button
      type="button"
      className={styles.line}
      data-urgent={urgent}
      data-testid="pending-line"
      title={lineText(pending)}
      onClick={() => useWindow.getState().open({ name: 'pending', playlistId })}
    >
      <Icon size={14} aria-hidden="true" />
      <span className={styles.words}>{lineText(pending)}</span>
    </button>
  );
}
