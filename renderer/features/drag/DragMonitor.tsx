// Follows every drag from start to end: shows what is carried, and acts on where it is put down. Escape ends a
// drag without a target, so nothing happens then.

import { monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { useEffect } from 'react';
import { t } from '../../../shared/messages/index.ts';
import { addToPlaylist, dropAt } from '../../actions/tracks.ts';
import { useCarry } from '../../stores/carry.ts';
import { isSavedOrder, useView } from '../../stores/view.ts';
import { focusPart, useWindow } from '../../stores/window.ts';
import { loadOfDrag } from './payload.ts';

export function DragMonitor() {
  useEffect(
    () =>
      monitorForElements({
        canMonitor: ({ source }) => loadOfDrag(source.data) !== null,
        onDragStart: ({ source }) => {
          const load = loadOfDrag(source.data);
          if (load) useCarry.getState().start(load, 'pointer', null);
        },
        onDrop: ({ source, location }) => {
          const load = loadOfDrag(source.data);
          useCarry.getState().end();
          const target = location.current.dropTargets[0]?.data;
          if (load?.kind === 'items' && !target && !isSavedOrder(useView.getState())) {
            useWindow.getState().announce(t('tracks.needsSavedOrder'));
          }
          if (!load || !target) return;
          if (typeof target.playlistId === 'number') void addToPlaylist(target.playlistId, load);
          else if (typeof target.at === 'number') {
            focusPart('tracks');
            void dropAt(load, target.at);
          }
        },
      }),
    [],
  );
  return null;
}
