// Picking tracks up with the keyboard and putting them down: what dragging does, without a pointer.

import { t } from '../../shared/messages/index.ts';
import { loadSize, useCarry } from '../stores/carry.ts';
import { useRowSelection } from '../stores/selection.ts';
import { useView } from '../stores/view.ts';
import { focusPart, type Part, useWindow } from '../stores/window.ts';
import { dropAt, loadOf } from './tracks.ts';

let cameFrom: Part = 'tracks';

const announcePlace = (key: 'carry.picked' | 'carry.moved') => {
  const { load, at } = useCarry.getState();
  if (!load || at === null) return;
  const total = useView.getState().order.length;
  const place = at >= total ? t('carry.atEnd') : t('carry.before', { at: at + 1, total });
  useWindow.getState().announce(t(key, { count: loadSize(load), place }));
};

/** Starts with the insertion line under the active row, or at the end for tracks that come from elsewhere. */
export function pickUp(part: Part): void {
  const load = loadOf(part);
  if (!load) return;
  cameFrom = part;
  const { order } = useView.getState();
  const { active } = useRowSelection.getState();
  const activeIndex = active === null ? -1 : order.indexOf(active);
  const at = part !== 'tracks' || activeIndex < 0 ? order.length : activeIndex;
  useWindow.setState({ tab: 'tracks' });
  useCarry.getState().start(load, 'keyboard', at);
  announcePlace('carry.picked');
  focusPart('tracks');
}

/** Handles a key while tracks are carried by keyboard. True when it was one of ours. */
export function carryKey(key: string, pageRows: number): boolean {
  const { load, by, at, moveTo, end } = useCarry.getState();
  if (!load || by !== 'keyboard' || at === null) return false;
  const last = useView.getState().order.length;
  const steps: Record<string, number> = {
    ArrowUp: at - 1,
    ArrowDown: at + 1,
    PageUp: at - pageRows,
    PageDown: at + pageRows,
    Home: 0,
    End: last,
  };
  const to = steps[key];
  if (to !== undefined) {
    moveTo(Math.max(0, Math.min(last, to)));
    announcePlace('carry.moved');
    return true;
  }
  if (key === 'Enter' || key === ' ') {
    end();
    void dropAt(load, at).then(() => focusPart('tracks'));
    return true;
  }
  if (key === 'Escape') {
    end();
    useWindow.getState().announce(t('carry.cancelled'));
    focusPart(cameFrom);
    return true;
  }
  return false;
}
