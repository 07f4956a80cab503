// In place of the table of a playlist of the account that holds nothing here: why, and when that changes.

import { CloudDownload, Lock } from 'lucide-react';
import type { Playlist } from '../../../shared/domain/library.ts';
import { t } from '../../../shared/messages/index.ts';
import { controlSync } from '../../actions/sync.ts';
import { useSync } from '../../stores/sync.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useNow } from '../../ui/useNow.ts';
import { moreText } from '../../ui/when.ts';
import { ImportedLike } from './ImportedLike.tsx';

export const isUnread = ({ account }: Playlist): boolean =>
  account !== null && (account.unreadable !== null || account.read !== 'whole');

export function UnreadPlaylist({ playlist }: { playlist: Playlist }) {
  const sync = useSync((state) => state.sync);
  const now = useNow();
  const { unreadable = null, owner = '' } = playlist.account ?? {};
  if (unreadable !== null) {
    return (
      <EmptyState
        icon={<Lock />}
        title={t(`sync.empty.${unreadable}`)}
        hint={t(`sync.empty.${unreadable}.hint`, { owner })}
      >
        <ImportedLike playlist={playlist} />
      </EmptyState>
    );
  }
  const state = sync?.state ?? 'off';
  const until = sync?.until ?? null;
  const hint =
    state === 'waiting' && until !== null
      ? t('sync.empty.none.waiting', { time: moreText(until, now) })
      : state === 'paused' || state === 'offline'
        ? t(`sync.empty.none.${state}`)
        : t(state === 'off' || state === 'halted' ? 'sync.empty.none.off' : 'sync.empty.none.reading');
  return (
    <EmptyState icon={<CloudDownload />} title={t('sync.empty.none')} hint={hint}>
      <ImportedLike playlist={playlist} />
      {state === 'paused' && <Button onClick={() => void controlSync('resume')}>{t('sync.resume')}</Button>}
    </EmptyState>
  );
}
