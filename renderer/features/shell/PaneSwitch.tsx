// Which column a narrow window shows.

import { ListMusic, PanelLeft, Sparkles } from 'lucide-react';
import { t } from '../../../shared/messages/index.ts';
import { useWindow } from '../../stores/window.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import styles from './Shell.module.css';

const PANES = [
  { value: 'playlists', icon: <PanelLeft size={15} aria-hidden="true" /> },
  { value: 'playlist', icon: <ListMusic size={15} aria-hidden="true" /> },
  { value: 'next', icon: <Sparkles size={15} aria-hidden="true" /> },
] as const;

export function PaneSwitch() {
  const pane = useWindow((state) => state.pane);
  return (
    <div className={styles.switch} data-testid="pane-switch">
      <span id="pane-switch" className="only-read">
        {t('panes.label')}
      </span>
      <Segmented
        labelledBy="pane-switch"
        value={pane}
        choices={PANES.map((choice) => ({ ...choice, label: t(`panes.${choice.value}`) }))}
        onChange={(chosen) => useWindow.setState({ pane: chosen })}
      />
    </div>
  );
}
