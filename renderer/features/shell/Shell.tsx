// The window's three columns: playlists, the open playlist, and what comes next or, while tracks are looked for, those.
// A window too narrow for three, or drawn large, shows one of them and a switch.

import { useEffect } from 'react';
import { useSearch } from '../../stores/search.ts';
import { useView } from '../../stores/view.ts';
import { focusPart, useWindow } from '../../stores/window.ts';
import { useSettled } from '../../ui/useSettled.ts';
import { NextPanel } from '../next/NextPanel.tsx';
import { LazyPlayer } from '../player/LazyPlayer.tsx';
import { PlaylistPane } from '../playlist/PlaylistPane.tsx';
import { Sidebar } from '../playlists/Sidebar.tsx';
import { SearchPanel } from '../search/SearchPanel.tsx';
import { PaneSwitch } from './PaneSwitch.tsx';
import styles from './Shell.module.css';

const FIRST_PART = { playlists: 'playlists', playlist: 'tracks', next: 'suggestions' } as const;

export function Shell() {
  const searching = useSearch((state) => state.open);
  const open = useView((state) => state.query !== null);
  const pane = useWindow((state) => state.pane);
  const settled = useSettled();

  // The keyboard does not stay behind in a column that is out of sight.
  useEffect(() => {
    const focused = document.activeElement;
    const holder = focused?.closest<HTMLElement>('[data-pane]');
    if (!holder || getComputedStyle(holder).visibility !== 'hidden') return;
    focusPart(FIRST_PART[pane]);
    // There may be nothing to take it yet; who opens a playlist then sees that it is not lost.
    if (focused === document.activeElement && focused instanceof HTMLElement) focused.blur();
  }, [pane]);

  return (
    <div className={styles.shell}>
      <PaneSwitch />
      <div className={styles.pane} data-pane="playlists" data-shown={pane === 'playlists'}>
        {settled ? <Sidebar /> : <nav className={styles.unsettled} />}
      </div>
      <div className={styles.pane} data-pane="playlist" data-shown={pane === 'playlist'}>
        <PlaylistPane />
      </div>
      <div className={styles.pane} data-pane="next" data-shown={pane === 'next'}>
        {settled ? (
          searching && open ? (
            <SearchPanel />
          ) : (
            <NextPanel />
          )
        ) : (
          <aside className={styles.unsettled} />
        )}
      </div>
      <LazyPlayer />
    </div>
  );
}
