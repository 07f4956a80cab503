// The left column: find a playlist or, by way of the same field, anything; the playlists; where the library stands.

import { Plus, Search, Settings2 } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { fold } from '../../../shared/domain/fold.ts';
import { MAX_QUERY } from '../../../shared/domain/limits.ts';
import { t } from '../../../shared/messages/index.ts';
import { openPlaylist } from '../../actions/open.ts';
import { runCommand } from '../../commands/run.ts';
import { useLibrary } from '../../stores/library.ts';
import { useSettings } from '../../stores/settings.ts';
import { focusPart, useWindow } from '../../stores/window.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { DropDown } from '../../ui/Menu.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { AccountLine } from '../account/AccountLine.tsx';
import { entriesOf, shortcutOf } from '../menus.ts';
import { LazySyncLine } from '../sync/LazySyncLine.tsx';
import { PlaylistList } from './PlaylistList.tsx';
import styles from './Sidebar.module.css';

export function Sidebar() {
  const playlists = useLibrary((state) => state.playlists);
  const hasDemo = useLibrary((state) => state.summary?.hasDemo ?? false);
  const developmentRuntime = useSettings((state) => state.app?.developmentRuntime ?? false);
  const [wanted, setWanted] = useState('');
  const words = useDeferredValue(wanted).trim();
  const shown = words ? playlists.filter(({ name }) => fold(name).includes(fold(words))) : playlists;
  const searchEverything = () => useWindow.getState().open({ name: 'palette', text: wanted });

  return (
    <nav className={styles.sidebar} aria-label={t('playlists.heading')}>
      <TextField
        label={t('palette.label')}
        icon={<Search size={15} aria-hidden="true" />}
        value={wanted}
        maxLength={MAX_QUERY}
        clearLabel={t('tracks.filter.clear')}
        onClear={() => setWanted('')}
        onChange={(event) => setWanted(event.target.value)}
        onKeyDown={(event) => {
          const [first] = shown;
          if (event.key === 'Escape' && wanted) setWanted('');
          else if (event.key === 'ArrowDown') focusPart('playlists');
          else if (event.key !== 'Enter') return;
          else if (wanted.trim() && first) void openPlaylist(first.id);
          else searchEverything();
          event.preventDefault();
        }}
        end={
          wanted === '' && (
            <button type="button" className={styles.jump} onClick={searchEverything}>
              <span className="only-read">{t('palette.open')}, </span>
              {shortcutOf('view.palette')}
            </button>
          )
        }
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
      {words && wanted.trim() && (
        <Button weight="quiet" className={styles.everything} onClick={searchEverything}>
          <Search size={14} aria-hidden="true" />
          <span>{t('palette.everything', { text: words })}</span>
        </Button>
      )}
      <PlaylistList playlists={shown} emptyText={t(words ? 'playlists.none' : 'playlists.empty')} />
      <LazySyncLine />
      <footer className={styles.footer}>
        <AccountLine
          rest={
            developmentRuntime
              ? t('app.developmentRuntime')
              : t(hasDemo ? 'playlists.offlineDemo' : 'playlists.offline')
          }
        />
        <DropDown
          label={t('playlists.settings')}
          button={
            <IconButton name={t('playlists.settings')}>
              <Settings2 size={16} />
            </IconButton>
          }
          groups={() => [
            entriesOf('library.import', 'library.folders', 'library.export', 'library.backups'),
            entriesOf('library.pools', 'library.widen', 'library.features', 'library.care'),
            entriesOf('app.settings', 'account.open', 'steer.never'),
            entriesOf('view.themeSystem', 'view.themeLight', 'view.themeDark'),
            entriesOf('view.density'),
            entriesOf('help.shortcuts', 'account.calls', 'help.diagnostics', 'help.updates', 'help.about'),
          ]}
        />
      </footer>
    </nav>
  );
}
