// The way to the search for tracks: a row-like button below a playlist's last track, and a plain one in an empty one.

import { Plus } from 'lucide-react';
import { commands } from '../../../shared/commands.ts';
import { t } from '../../../shared/messages/index.ts';
import { runCommand } from '../../commands/run.ts';
import { Button } from '../../ui/Button.tsx';
import { shortcutOf } from '../menus.ts';
import styles from './AddTracksButton.module.css';

export function AddTracksRow() {
  return (
    <button
      type="button"
      className={styles.row}
      data-testid="add-tracks"
      onClick={() => runCommand('tracks.find')}
    >
      <Plus size={16} aria-hidden="true" />
      <span>{t(commands['tracks.find'].label)}</span>
      <kbd>{shortcutOf('tracks.find')}</kbd>
    </button>
  );
}

export function AddTracksButton() {
  return (
    <Button weight="primary" onClick={() => runCommand('tracks.find')}>
      <Plus size={15} aria-hidden="true" />
      {t(commands['tracks.find'].label)}
    </Button>
  );
}
