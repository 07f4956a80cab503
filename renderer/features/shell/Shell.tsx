// The window's three columns: playlists, the open playlist, and what comes next or, while tracks are looked for, those.

import { useSearch } from '../../stores/search.ts';
import { useView } from '../../stores/view.ts';
import { NextPanel } from '../next/NextPanel.tsx';
import { PlaylistPane } from '../playlist/PlaylistPane.tsx';
import { Sidebar } from '../playlists/Sidebar.tsx';
import { SearchPanel } from '../search/SearchPanel.tsx';
import styles from './Shell.module.css';

export function Shell() {
  const searching = useSearch((state) => state.open);
  const open = useView((state) => state.query !== null);
  return (
    <div className={styles.shell}>
      <Sidebar />
      <PlaylistPane />
      {searching && open ? <SearchPanel /> : <NextPanel />}
    </div>
  );
}
