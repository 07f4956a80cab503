// What the commands that change what is looked at, and how, do.

import { flushSync } from 'react-dom';
import { nextZoom } from '../../../shared/domain/zoom.ts';
import { resetColumns } from '../../actions/columns.ts';
import { showSavedOrder } from '../../actions/open.ts';
import { showTab } from '../../actions/reveal.ts';
import { useSearch } from '../../stores/search.ts';
import { useSettings } from '../../stores/settings.ts';
import { sayFailure } from '../../stores/toasts.ts';
import { focusPart, useWindow } from '../../stores/window.ts';
import { type Actions, opens } from './actions.ts';

const setTheme = (theme: 'system' | 'light' | 'dark') => () =>
  void useSettings.getState().change({ theme }).catch(sayFailure);

const changeZoom = (to: (zoom: number) => number): void => {
  const { zoom, change } = useSettings.getState();
  void change({ zoom: to(zoom) }).catch(sayFailure);
};

export const view: Actions<'view'> = {
  'view.palette': () => useWindow.getState().open({ name: 'palette', text: '' }),
  'view.filter': () => {
    // The field must be there before the next key is, or a quick typist's first letters are lost.
    flushSync(() => useWindow.setState({ tab: 'tracks', pane: 'playlist' }));
    document.querySelector<HTMLInputElement>('[data-filter]')?.select();
  },
  'view.savedOrder': showSavedOrder,
  'view.playlists': () => focusPart('playlists'),
  'view.tracks': () => focusPart('tracks'),
  'view.suggestions': () => {
    flushSync(() => useSearch.getState().close());
    focusPart('suggestions');
  },
  'view.tabTracks': () => showTab('tracks'),
  'view.tabShape': () => showTab('shape'),
  'view.tabHistory': () => showTab('history'),
  'view.compare': opens('compare-playlist'),
  'view.themeSystem': setTheme('system'),
  'view.themeLight': setTheme('light'),
  'view.themeDark': setTheme('dark'),
  'view.zoomIn': () => changeZoom((zoom) => nextZoom(zoom, 1)),
  'view.zoomOut': () => changeZoom((zoom) => nextZoom(zoom, -1)),
  'view.zoomReset': () => changeZoom(() => 1),
  'view.density': () => {
    const { density, change } = useSettings.getState();
    void change({ density: density === 'compact' ? 'comfortable' : 'compact' }).catch(sayFailure);
  },
  'view.columns': () => {
    flushSync(() => useWindow.setState({ tab: 'tracks' }));
    const button = document.querySelector<HTMLElement>('[data-columns-button]');
    button?.focus();
    button?.click();
  },
  'view.resetColumns': resetColumns,
};
