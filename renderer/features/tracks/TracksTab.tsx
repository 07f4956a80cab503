// The Tracks tab: the table, or why there is none, and a note while it is not in the saved order.

import { Music, SearchX } from 'lucide-react';
import type { Playlist } from '../../../shared/domain/library.ts';
import { t } from '../../../shared/messages/index.ts';
import { filterBy, showSavedOrder } from '../../actions/open.ts';
import { isSavedOrder, useView } from '../../stores/view.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { AddTracksButton } from '../search/AddTracksButton.tsx';
import { ImportedNote } from '../sync/ImportedNote.tsx';
import { isUnread, UnreadPlaylist } from '../sync/UnreadPlaylist.tsx';
import { COLUMNS } from './columns.ts';
import styles from './TracksTab.module.css';
import { TrackTable } from './TrackTable.tsx';

export function TracksTab({ playlist }: { playlist: Playlist }) {
  const query = useView((state) => state.shown);
  const shown = useView((state) => state.order.length);
  const saved = useView(isSavedOrder);
  const filter = query?.filter.trim() ?? '';
  const column = COLUMNS.find(({ id }) => id === query?.sort?.column);

  return (
    <>
      <ImportedNote playlist={playlist} />
      {!saved && playlist.count > 0 && (
        <p className={styles.note}>
          <span>
            {filter && `${t('tracks.filtered', { shown, total: playlist.count })}. `}
            {column ? t('tracks.sortedNote', { column: t(column.label) }) : t('tracks.filteredNote')}
          </span>
          <Button weight="quiet" className={styles.noteButton ?? ''} onClick={showSavedOrder}>
            {t('tracks.backToSaved')}
          </Button>
        </p>
      )}
      <TrackTable
        key={playlist.id}
        playlist={playlist}
        empty={
          playlist.count === 0 && isUnread(playlist) ? (
            <UnreadPlaylist playlist={playlist} />
          ) : playlist.count === 0 ? (
            <EmptyState icon={<Music />} title={t('tracks.empty')} hint={t('tracks.empty.hint')}>
              <AddTracksButton />
            </EmptyState>
          ) : (
            <EmptyState
              icon={<SearchX />}
              title={t('tracks.noMatch', { filter })}
              hint={t('tracks.noMatch.hint')}
            >
              <Button onClick={() => filterBy('')}>{t('tracks.filter.clear')}</Button>
            </EmptyState>
          )
        }
      />
    </>
  );
}
