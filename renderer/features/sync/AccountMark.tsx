// How a playlist of the account stands, as a small mark in the list: only where something is not as usual.

import { CloudDownload, FileClock, Lock, type LucideIcon } from 'lucide-react';
import type { Playlist } from '../../../shared/domain/library.ts';
import type { AccountPlaylist } from '../../../shared/domain/sync.ts';
import { type MessageKey, t } from '../../../shared/messages/index.ts';
import styles from './AccountMark.module.css';

function markOf({
  unreadable,
  read,
  imported,
}: AccountPlaylist): { Icon: LucideIcon; key: MessageKey } | null {
  if (imported) return { Icon: FileClock, key: 'sync.mark.imported' };
  if (unreadable) return { Icon: Lock, key: 'sync.mark.unreadable' };
  if (read === 'whole') return null;
  return { Icon: CloudDownload, key: read === 'part' ? 'sync.mark.part' : 'sync.mark.none' };
}

export function AccountMark({ account }: { account: AccountPlaylist }) {
  const mark = markOf(account);
  if (!mark) return null;
  const { Icon, key } = mark;
  return (
    <span className={styles.mark} data-testid="account-mark" title={t(key)}>
      <Icon size={13} aria-hidden="true" />
      <span className="only-read">{t(key)}</span>
    </span>
  );
}

/** Items a playlist has, here or at Spotify; null: nobody knows. */
export function itemCount({ count, account }: Playlist): number | null {
  return !account || account.read === 'whole' || account.imported ? count : account.total;
}
