// The middle column: the open playlist's header and its tabs.

import { Tabs } from '@base-ui/react/tabs';
import { ListMusic } from 'lucide-react';
import { t } from '../../../shared/messages/index.ts';
import { failureText } from '../../stores/toasts.ts';
import { useView } from '../../stores/view.ts';
import { type Tab, useWindow } from '../../stores/window.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { HistoryTab } from '../history/HistoryTab.tsx';
import { CompareButton } from '../shape/CompareButton.tsx';
import { ShapeTab } from '../shape/ShapeTab.tsx';
import { FilterField } from '../tracks/FilterField.tsx';
import { TracksTab } from '../tracks/TracksTab.tsx';
import { PlaylistHeader } from './PlaylistHeader.tsx';
import styles from './PlaylistPane.module.css';

const TABS: readonly Tab[] = ['tracks', 'shape', 'history'];

export function PlaylistPane() {
  const query = useView((state) => state.query);
  const playlist = useView((state) => state.playlist);
  const failure = useView((state) => state.failure);
  const tab = useWindow((state) => state.tab);

  if (failure && query) {
    return (
      <main className={styles.pane}>
        <EmptyState title={t('playlist.failed')} hint={failureText(failure)}>
          <Button weight="primary" onClick={() => void useView.getState().show(query)}>
            {t('playlist.tryAgain')}
          </Button>
        </EmptyState>
      </main>
    );
  }
  if (!query) {
    return (
      <main className={styles.pane}>
        <EmptyState icon={<ListMusic />} title={t('playlist.noneOpen')} hint={t('playlist.noneOpen.hint')} />
      </main>
    );
  }
  if (!playlist) return <main className={styles.pane} aria-busy="true" />;
  return (
    <main className={styles.pane} onFocus={() => useWindow.setState({ part: 'tracks' })}>
      <PlaylistHeader playlist={playlist} />
      <Tabs.Root
        className={styles.tabs}
        value={tab}
        onValueChange={(value: Tab) => useWindow.setState({ tab: value })}
      >
        <div className={styles.bar}>
          <Tabs.List className={styles.list}>
            {TABS.map((name) => (
              <Tabs.Tab key={name} value={name} className={styles.tab}>
                {t(`tab.${name}`)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          {tab === 'tracks' && <FilterField />}
          {tab === 'shape' && <CompareButton />}
        </div>
        <Tabs.Panel value="tracks" className={styles.panel} tabIndex={-1}>
          <TracksTab playlist={playlist} />
        </Tabs.Panel>
        <Tabs.Panel value="shape" className={styles.panel} tabIndex={-1}>
          <ShapeTab playlist={playlist} />
        </Tabs.Panel>
        <Tabs.Panel value="history" className={styles.panel} tabIndex={-1}>
          <HistoryTab playlist={playlist} />
        </Tabs.Panel>
      </Tabs.Root>
    </main>
  );
}
