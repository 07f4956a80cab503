// One row. Until its data arrives it keeps its place with quiet bars.

import { type MouseEvent, memo, useRef } from 'react';
import type { ItemRow } from '../../../shared/domain/library.ts';
import { namesText } from '../../../shared/domain/names.ts';
import { t } from '../../../shared/messages/index.ts';
import { useRowSelection } from '../../stores/selection.ts';
import { Cover } from '../../ui/Cover.tsx';
import { EnergyBar } from '../../ui/EnergyBar.tsx';
import { FileMark } from '../../ui/FileMark.tsx';
import { useDragSource } from '../drag/useDragSource.ts';
import { selectWithMouse } from '../list-keys.ts';
import type { Column } from './columns.ts';
import styles from './TrackTable.module.css';

interface Props {
  itemId: number;
  index: number;
  start: number;
  row: ItemRow | undefined;
  columns: readonly Column[];
  selected: boolean;
  active: boolean;
  selectedAbove: boolean;
  selectedBelow: boolean;
}

export const TrackRow = memo(function TrackRow(props: Props) {
  const { itemId, index, start, row, columns, selected } = props;
  const element = useRef<HTMLDivElement>(null);
  useDragSource(element, 'tracks', itemId);
  const mouse = (event: MouseEvent) => selectWithMouse(event, useRowSelection, itemId);

  return (
    <div
      ref={element}
      id={`row-${itemId}`}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selected}
      aria-busy={row === undefined}
      data-testid="track-row"
      data-active={props.active}
      data-joined-above={selected && props.selectedAbove}
      data-joined-below={selected && props.selectedBelow}
      className={styles.row}
      style={{ transform: `translateY(${start}px)` }}
      onMouseDown={mouse}
      onClick={mouse}
      onContextMenu={mouse}
    >
      <span role="gridcell" aria-colindex={1} className={`${styles.number} numeric`}>
        {(row?.position ?? index) + 1}
      </span>
      {row ? <Cells row={row} columns={columns} index={index} /> : <span className={styles.waiting} />}
    </div>
  );
});

function Cells({ row, columns, index }: { row: ItemRow; columns: readonly Column[]; index: number }) {
  return (
    <>
      <Cover name={row.album ?? row.title} size={32} picture={row.cover} />
      {columns.map((column, place) => (
        <span
          key={column.id}
          role="gridcell"
          aria-colindex={place + 2}
          className={styles.cell}
          data-column={column.id}
          data-align={column.align}
        >
          {column.id === 'title' ? (
            <Title row={row} first={index === 0} artists={!columns.some(({ id }) => id === 'artist')} />
          ) : column.id === 'energy' ? (
            <EnergyBar value={row.energy} />
          ) : (
            <CellText text={column.text(row)} />
          )}
        </span>
      ))}
    </>
  );
}

function CellText({ text }: { text: string | null }) {
  if (text !== null) return <bdi title={text}>{text}</bdi>;
  return (
    <span className={styles.missing} title={t('tracks.missing')}>
      <span aria-hidden="true">–</span>
      <span className="only-read">{t('tracks.missing')}</span>
    </span>
  );
}

/** With the artists below, unless they have a column of their own. */
function Title({ row, first, artists: withArtists }: { row: ItemRow; first: boolean; artists: boolean }) {
  const artists = namesText(row.artists);
  return (
    <>
      {/* Chromium notes when the first row is painted; the start benchmark reads it. */}
      <bdi className={styles.title} title={row.title} {...(first && { elementtiming: 'first-row' })}>
        {row.title || t('sync.track.gone')}
      </bdi>
      <span className={styles.artist}>
        <FileMark file={row.file} />
        {row.explicit && (
          <abbr className={styles.explicit} title={t('tracks.explicit')}>
            E
          </abbr>
        )}
        {withArtists && <bdi title={artists}>{artists}</bdi>}
      </span>
    </>
  );
}
