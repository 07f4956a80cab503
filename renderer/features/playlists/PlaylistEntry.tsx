// One playlist of the list: cover, name, count; lights up under dragged tracks.

import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { memo, useEffect, useRef, useState } from 'react';
import type { Playlist } from '../../../shared/domain/library.ts';
import { t } from '../../../shared/messages/index.ts';
import { openPlaylist } from '../../actions/open.ts';
import { Cover } from '../../ui/Cover.tsx';
import { count as formatCount } from '../../ui/format.ts';
import { loadOfDrag } from '../drag/payload.ts';
import { PendingMark } from '../pending/PendingMark.tsx';
import { AccountMark, itemCount } from '../sync/AccountMark.tsx';
import styles from './PlaylistList.module.css';

interface Props {
  playlist: Playlist;
  /** Where it is in the list: px from its start, and its number among how many. */
  start: number;
  place: number;
  of: number;
  open: boolean;
  active: boolean;
  /** The context menu is about to open on it. */
  onPoint: (playlistId: number) => void;
}

export const PlaylistEntry = memo(function PlaylistEntry(props: Props) {
  const { playlist, start, place, of, open, active, onPoint } = props;
  const entry = useRef<HTMLDivElement>(null);
  const [over, setOver] = useState(false);
  const { id, name, account } = playlist;
  const count = itemCount(playlist);

  useEffect(() => {
    if (!entry.current) return;
    return dropTargetForElements({
      element: entry.current,
      canDrop: ({ source }) => (account?.editable ?? true) && loadOfDrag(source.data) !== null,
      getData: () => ({ playlistId: id }),
      getDropEffect: () => 'copy',
      onDragEnter: () => setOver(true),
      onDragLeave: () => setOver(false),
      onDrop: () => setOver(false),
    });
  }, [id, account?.editable]);

  return (
    <div
      ref={entry}
      id={`playlist-${id}`}
      role="option"
      aria-selected={open}
      aria-posinset={place}
      aria-setsize={of}
      data-testid="playlist"
      data-active={active}
      data-over={over}
      className={styles.entry}
      style={{ transform: `translateY(${start}px)` }}
      onClick={() => void openPlaylist(id)}
      onContextMenu={() => onPoint(id)}
    >
      <Cover name={playlist.coverSeed} size={26} picture={account?.cover} />
      <bdi className={styles.name} title={name || undefined}>
        {name || <i>{t('sync.unnamed')}</i>}
      </bdi>
      <PendingMark playlistId={id} />
      {account && <AccountMark account={account} />}
      {count !== null && (
        <span className={`${styles.count} numeric`}>
          {formatCount(count)}
          <span className="only-read"> {t('playlists.unit', { count })}</span>
        </span>
      )}
    </div>
  );
});
