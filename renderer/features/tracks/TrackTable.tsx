// The virtualised table: only the rows in sight exist. It keeps the keyboard's focus itself and names the active
// row to screen readers, so that focus survives scrolling and edits.

import { observeElementRect, useVirtualizer } from '@tanstack/react-virtual';
import { Columns3 } from 'lucide-react';
import { type ReactNode, useCallback, useEffect, useRef } from 'react';
import type { Playlist } from '../../../shared/domain/library.ts';
import { t } from '../../../shared/messages/index.ts';
import { carryKey } from '../../actions/carry.ts';
import { useCarry } from '../../stores/carry.ts';
import { notePlace, placeIn } from '../../stores/places.ts';
import { useRowSelection } from '../../stores/selection.ts';
import { useSettings } from '../../stores/settings.ts';
import { useView } from '../../stores/view.ts';
import { keepFocus, useWindow } from '../../stores/window.ts';
import { IconButton } from '../../ui/Button.tsx';
import { ROW_HEIGHT } from '../../ui/density.ts';
import { DropDown, WithContextMenu } from '../../ui/Menu.tsx';
import { useOverscan } from '../../ui/useSettled.ts';
import { isSized, windowHeight } from '../../ui/window-size.ts';
import { handleListKey } from '../list-keys.ts';
import { entriesOf, shortcutOf, spotifyEntries } from '../menus.ts';
import { AddTracksRow } from '../search/AddTracksButton.tsx';
import { gridTemplate } from './column-layout.ts';
import { columnsMenu } from './columns-menu.ts';
import { InsertionLine } from './InsertionLine.tsx';
import { TableHead } from './TableHead.tsx';
import { TrackRow } from './TrackRow.tsx';
import styles from './TrackTable.module.css';
import { guessedWidth, useColumns } from './useColumns.ts';
import { useDropPlace } from './useDropPlace.ts';

/** The header's height, which sticks over the rows, and the room above the first row, px. */
const HEAD = 36;
const EDGE = 4;
/** Height of what is above the table: the playlist's header and the tabs, px. */
const ABOVE = 156;

export function TrackTable({ playlist, empty }: { playlist: Playlist; empty: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  const table = useRef<HTMLDivElement>(null);
  const order = useView((state) => state.order);
  const rows = useView((state) => state.rows);
  const density = useSettings((state) => state.density);
  const selected = useRowSelection((state) => state.ids);
  const active = useRowSelection((state) => state.active);
  const reveal = useRowSelection((state) => state.reveal);
  const carriedTo = useCarry((state) => (state.by === 'keyboard' ? state.at : null));
  const rowHeight = ROW_HEIGHT[density];
  const { placed, columns, resizing } = useColumns(table, playlist.count);

  const virtualizer = useVirtualizer({
    count: order.length,
    getScrollElement: () => table.current,
    estimateSize: () => rowHeight,
    getItemKey: useCallback((index) => order[index] ?? index, [order]), // another function measures every row anew
    overscan: useOverscan(10),
    paddingStart: EDGE,
    paddingEnd: EDGE,
    scrollMargin: HEAD,
    scrollPaddingStart: HEAD,
    initialOffset: () => placeIn(playlist.id).top * rowHeight,
    initialRect: guessedRect(),
    observeElementRect: observeSized,
  });
  const items = virtualizer.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = (items.at(-1)?.index ?? -1) + 1;
  // Asked when a key needs it: while drawing, the question would lay the page out once more.
  const pageRows = () => Math.max(1, Math.floor((table.current?.clientHeight ?? 400) / rowHeight) - 2);

  useDropPlace(place, table, rowHeight, HEAD + EDGE);
  // Who opened the playlist, or closed a dialog meanwhile, may have looked for a list before this one was there.
  useEffect(keepFocus, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the virtualizer caches sizes until told
  useEffect(() => virtualizer.measure(), [rowHeight]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: after a new order the rows in sight may be others
  useEffect(() => useView.getState().need(first, last), [first, last, order]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a moved keyboard scrolls, not a new order
  useEffect(() => {
    if (reveal === null) return;
    const index = order.indexOf(reveal);
    if (index >= 0) virtualizer.scrollToIndex(index, { align: 'auto' });
    useRowSelection.setState({ reveal: null });
  }, [reveal]);
  // After the keyboard's row: a new order is looked at from its top. A table that was just opened is where it was left.
  const fromTop = useView((state) => state.fromTop);
  const seenFromTop = useRef(fromTop);
  useEffect(() => {
    if (seenFromTop.current !== fromTop) table.current?.scrollTo({ top: 0 });
    seenFromTop.current = fromTop;
  }, [fromTop]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above, for the place tracks are carried to
  useEffect(() => {
    if (carriedTo !== null && order.length > 0) {
      virtualizer.scrollToIndex(Math.min(carriedTo, order.length - 1), { align: 'auto' });
    }
  }, [carriedTo]);

  return (
    <div ref={place} className={styles.place}>
      <DropDown
        label={t('columns.menu')}
        button={
          <IconButton
            name={t('command.view.columns')}
            hint={shortcutOf('view.columns') ?? undefined}
            className={styles.columns}
            data-columns-button
          >
            <Columns3 size={14} />
          </IconButton>
        }
        groups={() => columnsMenu(columns)}
      />
      <WithContextMenu label={t('list.menu')} groups={menu}>
        <div
          ref={table}
          className={styles.table}
          data-part="tracks"
          data-testid="track-table"
          role="grid"
          tabIndex={0}
          aria-label={t('tracks.label', { name: playlist.name })}
          aria-multiselectable="true"
          aria-rowcount={order.length + (order.length > 0 ? 2 : 1)}
          aria-colcount={columns.length + 1}
          aria-activedescendant={active !== null && order.includes(active) ? `row-${active}` : undefined}
          style={{ ['--columns' as string]: gridTemplate(placed, playlist.count) }}
          onFocus={() => useWindow.setState({ part: 'tracks' })}
          onScroll={({ currentTarget }) =>
            notePlace(playlist.id, { top: currentTarget.scrollTop / rowHeight })
          }
          onKeyDown={(event) => {
            if (event.target !== event.currentTarget) return;
            if (carryKey(event.key, pageRows())) event.preventDefault();
            else handleListKey(event, useRowSelection, pageRows());
          }}
        >
          <TableHead placed={placed} resizing={resizing} />
          <div role="rowgroup" className={styles.body} style={{ blockSize: virtualizer.getTotalSize() }}>
            {items.map(({ index, start }) => {
              const itemId = order[index];
              if (itemId === undefined) return null;
              return (
                <TrackRow
                  key={itemId}
                  itemId={itemId}
                  index={index}
                  start={start - HEAD}
                  row={rows.get(itemId)}
                  columns={columns}
                  selected={selected.has(itemId)}
                  active={itemId === active}
                  selectedAbove={selected.has(order[index - 1] ?? -1)}
                  selectedBelow={selected.has(order[index + 1] ?? -1)}
                />
              );
            })}
            <InsertionLine rowHeight={rowHeight} edge={EDGE} />
          </div>
          {order.length > 0 && (
            <div role="rowgroup">
              <div role="row" aria-rowindex={order.length + 2}>
                <span role="gridcell" aria-colindex={1} aria-colspan={columns.length + 1}>
                  <AddTracksRow />
                </span>
              </div>
            </div>
          )}
        </div>
      </WithContextMenu>
      {order.length === 0 && <div className={styles.empty}>{empty}</div>}
    </div>
  );
}

const observeSized: typeof observeElementRect = (virtualizer, tell) =>
  observeElementRect(virtualizer, (rect) => {
    if (isSized()) tell(rect);
  });

/** About the table's size in this window: the rows are there before it has been measured, and drawn once. */
const guessedRect = () => ({ width: guessedWidth(), height: windowHeight() - ABOVE });

const menu = () => [
  entriesOf('player.play', 'tracks.listen', 'tracks.moreLike', 'tracks.suggestFrom'),
  spotifyEntries(),
  entriesOf('place.best', 'place.pickUp', 'place.toPlaylist', 'tracks.moveUp', 'tracks.moveDown'),
  entriesOf('tracks.whereUsed', 'playlist.export', 'edit.copyLinks', 'edit.selectAll'),
  entriesOf('tracks.remove', 'tracks.removeAllCopies'),
];
