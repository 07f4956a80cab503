// The window's three columns: playlists, the open playlist, what comes next.

import { NextPanel } from '../next/NextPanel.tsx';
import { PlaylistPane } from '../playlist/PlaylistPane.tsx';
import { Sidebar } from '../playlists/Sidebar.tsx';
import styles from './Shell.module.css';

export function Shell() {
  return (
    <div className={styles.shell}>
      <Sidebar />
      <PlaylistPane />
      <NextPanel />
    </div>
  );
}
