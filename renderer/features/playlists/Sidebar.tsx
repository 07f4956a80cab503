// The left column: find a playlist, the list of them, and where the library stands.

import { Plus, Search, Settings2 } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { t } from '../../../shared/messages/index.ts';
import { runCommand } from '../../commands/run.ts';
import { useLibrary } from '../../stores/library.ts';
import { useSettings } from '../../stores/settings.ts';
import { IconButton } from '../../ui/Button.tsx';
import { DropDown } from '../../ui/Menu.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { entriesOf, shortcutOf } from '../menus.ts';
import { PlaylistList } from './PlaylistList.tsx';
import styles from './Sidebar.module.css';

export function Sidebar() {
  const playlists = useLibrary((state) => state.playlists);
  const developmentRuntime = useSettings((state) => state.app?.developmentRuntime ?? false);
  const [wanted, setWanted] = useState('');
  const words = useDeferredValue(wanted).trim().toLocaleLowerCase();
  const shown = words ? playlists.filter(({ name }) => name.toLocaleLowerCase().includes(words)) : playlists;

  return (
    <nav className={styles.sidebar} aria-label={t('playlists.heading')}>
      <TextField
        label={t('playlists.find')}
        icon={<Search size={15} aria-hidden="true" />}
        value={wanted}
        clearLabel={t('tracks.filter.clear')}
        onClear={() => setWanted('')}
        onChange={(event) => setWanted(event.target.value)}
      />
      <div className={styles.heading}>
        <h2>{t('playlists.heading')}</h2>
        <IconButton
          name={t('command.playlist.new')}
          hint={shortcutOf('playlist.new') ?? undefined}
          className={styles.add}
          onClick={() => runCommand('playlist.new')}
        >
          <Plus size={15} />
        </IconButton>
      </div>
      <PlaylistList playlists={shown} emptyText={t(words ? 'playlists.none' : 'playlists.empty')} />
      <footer className={styles.footer}>
        <span className={styles.dot} aria-hidden="true" />
        <span className={styles.status}>
          {t('playlists.offline')}
          {developmentRuntime && <small>{t('app.developmentRuntime')}</small>}
        </span>
        <DropDown
          label={t('playlists.settings')}
          button={
            <IconButton name={t('playlists.settings')}>
              <Settings2 size={16} />
            </IconButton>
          }
          groups={() => [
            entriesOf('view.themeSystem', 'view.themeLight', 'view.themeDark'),
            entriesOf('view.density'),
            entriesOf('help.shortcuts', 'help.about'),
          ]}
        />
      </footer>
    </nav>
  );
}
