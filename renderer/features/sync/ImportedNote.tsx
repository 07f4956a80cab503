// Above the tracks of a playlist of the account that are an import's until Spotify's own have been read: that they are,
// since when, and what that means.

import { FileClock } from 'lucide-react';
import type { Playlist } from '../../../shared/domain/library.ts';
import { t } from '../../../shared/messages/index.ts';
import { showImported } from '../../actions/imported.ts';
import { openPlaylist } from '../../actions/open.ts';
import { Button } from '../../ui/Button.tsx';
import { date } from '../../ui/format.ts';
import styles from './ImportedNote.module.css';

export function ImportedNote({ playlist: { id, account } }: { playlist: Playlist }) {
  const imported = account?.imported;
  if (!imported) return null;
  const { at, how, fromId } = imported;
  const key = how === 'name' ? 'imported.from.name' : 'imported.from';
  const what = account.unreadable === null ? 'imported.later' : 'imported.never';
  return (
    <section className={styles.note} data-testid="imported-note">
      <FileClock size={16} aria-hidden="true" className={styles.icon} />
      <p className={styles.words}>
        {t(key, { date: date(at) })} {t(what)}
      </p>
      <div className={styles.buttons}>
        {fromId !== null && (
          <Button weight="quiet" className={styles.button ?? ''} onClick={() => void openPlaylist(fromId)}>
            {t('imported.open')}
          </Button>
        )}
        <Button weight="quiet" className={styles.button ?? ''} onClick={() => void showImported(id, null)}>
          {t('imported.other')}
        </Button>
      </div>
    </section>
  );
}
