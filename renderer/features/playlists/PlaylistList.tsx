// The list of playlists: one choice, by click or by arrows and Enter; each entry takes dropped tracks.

import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { Playlist } from '../../../shared/domain/library.ts';
import { t } from '../../../shared/messages/index.ts';
import { openPlaylist } from '../../actions/open.ts';
import { useView } from '../../stores/view.ts';
import { useWindow } from '../../stores/window.ts';
import { WithContextMenu } from '../../ui/Menu.tsx';
import { entriesOf } from '../menus.ts';
import { PlaylistEntry } from './PlaylistEntry.tsx';
import styles from './PlaylistList.module.css';

const STEPS: Record<string, number> = {
  ArrowUp: -1,
  ArrowDown: 1,
  PageUp: -10,
  PageDown: 10,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

const activate = (activePlaylistId: number | null) => useWindow.setState({ activePlaylistId });

export function PlaylistList({
  playlists,
  emptyText,
}: {
  playlists: readonly Playlist[];
  emptyText: string;
}) {
  const openId = useView((state) => state.query?.playlistId ?? null);
  const activeId = useWindow((state) => state.activePlaylistId);
  const list = useRef<HTMLDivElement>(null);
  const active = playlists.some(({ id }) => id === activeId) ? activeId : openId;

  useEffect(() => activate(openId), [openId]);
  useEffect(() => {
    if (active !== null) document.getElementById(`playlist-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step !== undefined && playlists.length > 0) {
      const index = playlists.findIndex(({ id }) => id === active);
      const to = Math.max(0, Math.min(playlists.length - 1, index + step));
      activate(playlists[to]?.id ?? null);
      event.preventDefault();
    } else if ((event.key === 'Enter' || event.key === ' ') && active !== null) {
      void openPlaylist(active);
      event.preventDefault();
    }
  };

  if (playlists.length === 0) return <p className={styles.none}>{emptyText}</p>;
  return (
    <WithContextMenu
      label={t('list.menu')}
      groups={() => [entriesOf('playlist.rename', 'playlist.delete'), entriesOf('playlist.new')]}
    >
      {/* Playlists are dozens to hundreds: plain rows scroll well, and the browser skips painting the unseen. */}
      <div
        ref={list}
        className={styles.list}
        data-part="playlists"
        role="listbox"
        tabIndex={0}
        aria-label={t('playlists.heading')}
        aria-activedescendant={active === null ? undefined : `playlist-${active}`}
        onFocus={() => useWindow.setState({ part: 'playlists' })}
        onKeyDown={onKeyDown}
      >
        {playlists.map((playlist) => (
          <PlaylistEntry
            key={playlist.id}
            playlist={playlist}
            open={playlist.id === openId}
            active={playlist.id === active}
            onPoint={activate}
          />
        ))}
      </div>
    </WithContextMenu>
  );
}
