// The list of playlists: one choice, by click or by arrows and Enter; each entry takes dropped tracks. Virtualised: a
// person's hundreds of playlists would otherwise all be made before the first frame.

import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useCallback, useEffect, useRef } from 'react';
import type { Playlist } from '../../../shared/domain/library.ts';
import { t } from '../../../shared/messages/index.ts';
import { openPlaylist } from '../../actions/open.ts';
import { useSettings } from '../../stores/settings.ts';
import { useView } from '../../stores/view.ts';
import { useWindow } from '../../stores/window.ts';
import { ENTRY_HEIGHT } from '../../ui/density.ts';
import { WithContextMenu } from '../../ui/Menu.tsx';
import { useOverscan } from '../../ui/useSettled.ts';
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

/** Above the first and below the last entry, and between two, px. */
const EDGE = 2;
const GAP = 2;
/** Height of what else is in the column, px. */
const AROUND = 170;

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
  const height = ENTRY_HEIGHT[useSettings((state) => state.density)];
  const virtualizer = useVirtualizer({
    count: playlists.length,
    getScrollElement: () => list.current,
    estimateSize: () => height,
    getItemKey: useCallback((index: number) => playlists[index]?.id ?? index, [playlists]),
    overscan: useOverscan(6),
    paddingStart: EDGE,
    paddingEnd: EDGE,
    gap: GAP,
    initialRect: { width: 200, height: innerHeight - AROUND },
  });
  const shown = virtualizer.getVirtualItems();

  useEffect(() => activate(openId), [openId]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the virtualizer caches sizes until told
  useEffect(() => virtualizer.measure(), [height]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another choice scrolls, not a new list
  useEffect(() => {
    const index = playlists.findIndex(({ id }) => id === active);
    if (index >= 0) virtualizer.scrollToIndex(index, { align: 'auto' });
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
      groups={() => [
        entriesOf(
          'playlist.rename',
          'playlist.export',
          'playlist.copyLink',
          'spotify.playlist',
          'playlist.delete',
        ),
        entriesOf('playlist.new'),
      ]}
    >
      <div
        ref={list}
        className={styles.list}
        data-part="playlists"
        role="listbox"
        tabIndex={0}
        aria-label={t('playlists.heading')}
        aria-activedescendant={
          active !== null && shown.some(({ key }) => key === active) ? `playlist-${active}` : undefined
        }
        onFocus={() => useWindow.setState({ part: 'playlists' })}
        onKeyDown={onKeyDown}
      >
        <div role="presentation" className={styles.entries} style={{ blockSize: virtualizer.getTotalSize() }}>
          {shown.map(({ index, start }) => {
            const playlist = playlists[index];
            return (
              playlist && (
                <PlaylistEntry
                  key={playlist.id}
                  playlist={playlist}
                  start={start}
                  place={index + 1}
                  of={playlists.length}
                  open={playlist.id === openId}
                  active={playlist.id === active}
                  onPoint={activate}
                />
              )
            );
          })}
        </div>
      </div>
    </WithContextMenu>
  );
}
