// The whole table is one place to drop: the pointer's height says before which row. One target instead of one a row
// stays right while rows come and go under a scrolling drag, and takes drops below the last row too.

import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { autoScrollForElements } from '@atlaskit/pragmatic-drag-and-drop-auto-scroll/element';
import { type RefObject, useEffect } from 'react';
import { useCarry } from '../../stores/carry.ts';
import { isSavedOrder, useView } from '../../stores/view.ts';
import { loadOfDrag } from '../drag/payload.ts';

/** Insertion index for a pointer at `y` px below the first row's top: rows split at their middle. */
export function placeAt(y: number, rowHeight: number, count: number): number {
  return Math.max(0, Math.min(count, Math.round(y / rowHeight)));
}

/** `place` takes the drops; `table` is the scroller in it, whose first row starts `top` px below its upper edge. */
export function useDropPlace(
  place: RefObject<HTMLElement | null>,
  table: RefObject<HTMLElement | null>,
  rowHeight: number,
  top: number,
): void {
  useEffect(() => {
    const element = place.current;
    const scroller = table.current;
    if (!element || !scroller) return;
    const placeUnder = (clientY: number): number => {
      const view = useView.getState();
      const { playlist, order } = view;
      const y = clientY - scroller.getBoundingClientRect().top + scroller.scrollTop - top;
      // Sorted or filtered, a place on screen is no place in the playlist: drops go to the end.
      return isSavedOrder(view) ? placeAt(y, rowHeight, order.length) : (playlist?.count ?? 0);
    };
    return combine(
      dropTargetForElements({
        element,
        canDrop: ({ source }) => {
          const load = loadOfDrag(source.data);
          // Rows can be moved only where their order is the saved one.
          return load?.kind === 'tracks' || (load?.kind === 'items' && isSavedOrder(useView.getState()));
        },
        getDropEffect: ({ source }) => (loadOfDrag(source.data)?.kind === 'items' ? 'move' : 'copy'),
        // Asked at the drop itself too: a quick hand drops before the next frame's onDrag.
        getData: ({ input }) => ({ at: placeUnder(input.clientY) }),
        onDrag: ({ location }) => useCarry.getState().moveTo(placeUnder(location.current.input.clientY)),
        onDragLeave: () => useCarry.getState().moveTo(null),
      }),
      autoScrollForElements({
        element: scroller,
        canScroll: ({ source }) => loadOfDrag(source.data) !== null,
      }),
    );
  }, [place, table, rowHeight, top]);
}
