// One found track: what it is, whether the open playlist has it already, where else it is, and a button to add it.

import { Check, GripVertical, Plus } from 'lucide-react';
import { type MouseEvent, memo, useRef } from 'react';
import type { FoundTrack } from '../../../shared/domain/library.ts';
import { t } from '../../../shared/messages/index.ts';
import { addToPlaylist } from '../../actions/tracks.ts';
import { useResultSelection } from '../../stores/selection.ts';
import { focusPart } from '../../stores/window.ts';
import { IconButton } from '../../ui/Button.tsx';
import { Cover } from '../../ui/Cover.tsx';
import { clock } from '../../ui/format.ts';
import { useDragSource } from '../drag/useDragSource.ts';
import { selectWithMouse } from '../list-keys.ts';
import styles from './SearchPanel.module.css';

interface Props {
  track: FoundTrack;
  index: number;
  /** The open playlist. */
  playlistId: number;
  here: boolean;
  where: string;
  selected: boolean;
  active: boolean;
}

export const ResultRow = memo(function ResultRow({
  track,
  index,
  playlistId,
  here,
  where,
  selected,
  active,
}: Props) {
  const element = useRef<HTMLDivElement>(null);
  const { trackId, title, album, durationMs } = track;
  const artists = track.artists.join(', ');
  const add = () => void addToPlaylist(playlistId, [trackId]);
  useDragSource(element, 'results', trackId);
  const onButton = (event: MouseEvent) => event.target instanceof Element && event.target.closest('button');
  const mouse = (event: MouseEvent) => {
    if (!onButton(event)) selectWithMouse(event, useResultSelection, trackId);
  };

  return (
    <div
      ref={element}
      id={`result-${trackId}`}
      role="row"
      aria-rowindex={index + 1}
      aria-selected={selected}
      data-testid="result"
      data-track-id={trackId}
      data-active={active}
      className={styles.row}
      onMouseDown={mouse}
      onClick={mouse}
      onContextMenu={mouse}
      onDoubleClick={(event) => {
        if (!onButton(event)) add();
      }}
    >
      <GripVertical size={14} className={styles.grip} aria-hidden="true" />
      <Cover name={album ?? title} size={32} />
      <div role="gridcell" className={styles.text}>
        <bdi className={styles.name} title={title}>
          {title}
        </bdi>
        <bdi className={styles.artist} title={artists}>
          {artists}
        </bdi>
        <span className={styles.where} title={here ? undefined : where}>
          {here ? (
            <span className={styles.here}>
              <Check size={12} aria-hidden="true" />
              {t('found.here')}
            </span>
          ) : (
            where
          )}
        </span>
      </div>
      <span role="gridcell" className={`${styles.time} numeric`}>
        {durationMs !== null && clock(durationMs)}
      </span>
      <span role="gridcell">
        <IconButton
          name={t('next.add', { title })}
          weight="plain"
          className={styles.add}
          tabIndex={-1}
          // The list keeps the keyboard.
          onMouseDown={(event) => {
            event.preventDefault();
            focusPart('results');
          }}
          onClick={(event) => event.detail < 2 && add()}
        >
          <Plus size={16} />
        </IconButton>
      </span>
    </div>
  );
});
