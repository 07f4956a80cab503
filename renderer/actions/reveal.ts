// Leading the user to what they asked to see: a tab, a row of the table, a comparison. The keyboard goes along, so that
// it is never left on something that is no longer there.

import { flushSync } from 'react-dom';
import { useCompare } from '../stores/compare.ts';
import { useRowSelection } from '../stores/selection.ts';
import { useView } from '../stores/view.ts';
import { focusPart, type Tab, useWindow } from '../stores/window.ts';

export function showTab(tab: Tab): void {
  flushSync(() => useWindow.setState({ tab, pane: 'playlist' }));
  if (tab === 'tracks') focusPart('tracks');
  else document.querySelector<HTMLElement>('[role="tabpanel"]:not([hidden])')?.focus();
}

/** Selects rows of the open playlist and goes to the first of them; a filter that hides one of them is let go. */
export async function goToItems(itemIds: readonly number[]): Promise<void> {
  const { query, order, show } = useView.getState();
  if (!query) return;
  const shown = new Set(order);
  if (!itemIds.every((id) => shown.has(id))) await show({ ...query, filter: '' });
  flushSync(() => useWindow.setState({ tab: 'tracks', pane: 'playlist' }));
  useRowSelection.getState().select(itemIds);
  focusPart('tracks');
}

export function compareWith(playlistId: number): void {
  useWindow.setState({ tab: 'shape', pane: 'playlist' });
  void useCompare.getState().load(playlistId);
}
