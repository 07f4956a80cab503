// In place of the table of a playlist of the account that holds nothing here: why, and when that changes.

import { CloudDownload, Lock } from 'lucide-react';
import { fold } from '../../../shared/domain/fold.ts';
import type { Playlist } from '../../../shared/domain/library.ts';
import { t } from '../../../shared/messages/index.ts';
import { openPlaylist } from '../../actions/open.ts';
import { controlSync } from '../../actions/sync.ts';
import { useLibrary } from '../../stores/library.ts';
import { useSync } from '../../stores/sync.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useNow } from '../../ui/useNow.ts';
import { moreText } from '../../ui/when.ts';
import styles from './UnreadPlaylist.module.css';

export const isUnread = ({ account }: Playlist): boolean =>
  account !== null && (account.unreadable !== null || account.read !== 'whole');

/** A playlist of this name that came from a file before: what there is to be seen of it until Spotify has told. */
function twinOf({ name, account }: Playlist, playlists: readonly Playlist[]): Playlist | undefined {
  const same = playlists.filter(
    (one) => one.kind === 'local' && one.count > 0 && fold(one.name) === fold(name),
  );
  return same.find(({ count }) => count === account?.total) ?? same[0];
}

export function UnreadPlaylist({ playlist }: { playlist: Playlist }) {
  const sync = useSync((state) => state.sync);
  const playlists = useLibrary((state) => state.playlists);
  const now = useNow();
  const { unreadable = null, owner = '' } = playlist.account ?? {};
  if (unreadable !== null) {
    return (
      <EmptyState
        icon={<Lock />}
        title={t(`sync.empty.${unreadable}`)}
        hint={t(`sync.empty.${unreadable}.hint`, { owner })}
      />
    );
  }
  const twin = twinOf(playlist, playlists);
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
      {twin && (
        <>
          <p className={styles.twin}>{t('sync.empty.twin', { count: twin.count })}</p>
          <Button onClick={() => void openPlaylist(twin.id)}>{t('sync.empty.twin.show')}</Button>
        </>
      )}
      {state === 'paused' && <Button onClick={() => void controlSync('resume')}>{t('sync.resume')}</Button>}
    </EmptyState>
  );
}
