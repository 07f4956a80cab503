// A list of tracks to add, suggested or found: walked and picked like the table's rows, with a menu and dragged from.
// Virtualised: a card is some forty elements, and a hundred of them were most of the window's work after its first frame.

import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useCallback, useEffect, useRef } from 'react';
import type { Track } from '../../../shared/domain/library.ts';
import { t } from '../../../shared/messages/index.ts';
import { type OfferedPart, selectionOf } from '../../actions/tracks.ts';
import { useWindow } from '../../stores/window.ts';
import { type MenuGroups, WithContextMenu } from '../../ui/Menu.tsx';
import { TrackCardList, TrackCardPlace } from '../../ui/TrackCard.tsx';
import { handleListKey } from '../list-keys.ts';
import { cardId } from './card-id.ts';

/** Cards that a Page key passes. */
const PAGE = 6;
/** Height of most cards, px: with two lines of reasons. Each is measured when it is there. */
const USUAL_HEIGHT = 92;
/** Room above the first card, into which its buttons reach, and below the last one, px. */
const ABOVE = 20;
const EDGE = 4;
/** The list's size until it is measured: the first cards are in the first frame. */
const FIRST_RECT = { width: 340, height: 600 };

export interface Place {
  index: number;
  selected: boolean;
  active: boolean;
}

interface OfferedListProps<T extends Track> {
  part: OfferedPart;
  label: string;
  tracks: readonly T[];
  busy?: boolean;
  menu: () => MenuGroups;
  /** Hears keys first; true: it has done something with it. */
  onKey?: (event: KeyboardEvent) => boolean;
  onMouseLeave?: () => void;
  card: (track: T, place: Place) => ReactNode;
}

export function OfferedList<T extends Track>(props: OfferedListProps<T>) {
  const { part, label, tracks, busy = false, menu, onKey, onMouseLeave, card } = props;
  const useSelection = selectionOf(part);
  const selected = useSelection((state) => state.ids);
  const active = useSelection((state) => state.active);
  const reveal = useSelection((state) => state.reveal);
  const list = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: tracks.length,
    getScrollElement: () => list.current,
    estimateSize: () => USUAL_HEIGHT,
    getItemKey: useCallback((index: number) => tracks[index]?.trackId ?? index, [tracks]),
    overscan: 3,
    paddingStart: ABOVE,
    paddingEnd: EDGE,
    scrollPaddingStart: ABOVE,
    initialRect: FIRST_RECT,
  });
  const shown = virtualizer.getVirtualItems();

  // biome-ignore lint/correctness/useExhaustiveDependencies: only a moved keyboard scrolls, not a new list
  useEffect(() => {
    if (reveal === null) return;
    const index = tracks.findIndex(({ trackId }) => trackId === reveal);
    if (index >= 0) virtualizer.scrollToIndex(index, { align: 'auto' });
    useSelection.setState({ reveal: null });
  }, [reveal]);

  return (
    <WithContextMenu label={t('list.menu')} groups={menu}>
      <TrackCardList
        ref={list}
        data-part={part}
        aria-label={label}
        aria-rowcount={tracks.length}
        aria-busy={busy}
        aria-activedescendant={
          active !== null && shown.some(({ key }) => key === active) ? cardId(part, active) : undefined
        }
        onFocus={(event) => {
          useWindow.setState({ part });
          if (event.target === event.currentTarget && active === null) {
            useSelection.getState().step(1, { shift: false, ctrl: true });
          }
        }}
        onMouseLeave={onMouseLeave}
        onKeyDown={(event) => {
          if (event.target !== event.currentTarget) return;
          if (onKey?.(event)) event.preventDefault();
          else handleListKey(event, useSelection, PAGE);
        }}
      >
        <div role="presentation" style={{ blockSize: virtualizer.getTotalSize() }}>
          {shown.map(({ index, key, start }) => {
            const track = tracks[index];
            return (
              track && (
                <TrackCardPlace key={key} ref={virtualizer.measureElement} index={index} start={start}>
                  {card(track, {
                    index,
                    selected: selected.has(track.trackId),
                    active: track.trackId === active,
                  })}
                </TrackCardPlace>
              )
            );
          })}
        </div>
      </TrackCardList>
    </WithContextMenu>
  );
}
