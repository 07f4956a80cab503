// The found tracks: walked, picked, dragged and added like suggestions.

import { useEffect } from 'react';
import type { FoundTrack } from '../../../shared/domain/library.ts';
import { t } from '../../../shared/messages/index.ts';
import { useLibrary } from '../../stores/library.ts';
import { useResultSelection } from '../../stores/selection.ts';
import { useView } from '../../stores/view.ts';
import { useWindow } from '../../stores/window.ts';
import { WithContextMenu } from '../../ui/Menu.tsx';
import { heldText } from '../found-text.ts';
import { handleListKey } from '../list-keys.ts';
import { entriesOf } from '../menus.ts';
import { ResultRow } from './ResultRow.tsx';
import styles from './SearchPanel.module.css';

const PAGE = 8;

export function ResultList({ found }: { found: readonly FoundTrack[] }) {
  const selected = useResultSelection((state) => state.ids);
  const active = useResultSelection((state) => state.active);
  const openId = useView((state) => state.query?.playlistId ?? -1);
  const playlists = useLibrary((state) => state.playlists);
  const names = new Map(playlists.map(({ id, name }) => [id, name]));

  useEffect(() => {
    if (active !== null) document.getElementById(`result-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  return (
    <WithContextMenu
      label={t('list.menu')}
      groups={() => [
        entriesOf('results.add', 'place.pickUp', 'place.toPlaylist'),
        entriesOf('tracks.moreLike', 'results.listen'),
        entriesOf('edit.copyLinks', 'edit.selectAll'),
      ]}
    >
      <div
        className={styles.list}
        data-part="results"
        role="grid"
        tabIndex={0}
        aria-label={t('search.label')}
        aria-multiselectable="true"
        aria-rowcount={found.length}
        aria-activedescendant={
          found.some(({ trackId }) => trackId === active) ? `result-${active}` : undefined
        }
        onFocus={(event) => {
          useWindow.setState({ part: 'results' });
          if (event.target === event.currentTarget && active === null) {
            useResultSelection.getState().step(1, { shift: false, ctrl: false });
          }
        }}
        onKeyDown={(event) => {
          if (event.target !== event.currentTarget) return;
          const first = active === found[0]?.trackId;
          const leaves = (event.key === 'ArrowUp' && first && !event.shiftKey) || event.key === 'Escape';
          if (leaves) {
            // Up from the first one, and Escape, go back to the words.
            document.querySelector<HTMLInputElement>('[data-search]')?.select();
            event.preventDefault();
          } else handleListKey(event, useResultSelection, PAGE);
        }}
      >
        {found.map((track, index) => (
          <ResultRow
            key={track.trackId}
            track={track}
            index={index}
            playlistId={openId}
            here={track.heldBy.some(({ playlistId }) => playlistId === openId)}
            where={heldText(track, names)}
            selected={selected.has(track.trackId)}
            active={track.trackId === active}
          />
        ))}
      </div>
    </WithContextMenu>
  );
}
