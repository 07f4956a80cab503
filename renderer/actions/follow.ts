// Shows what the system asked for: where a link leads ([Note: Links]), or what a library's file would bring. It changes
// nothing: what is open in a dialog is waited for, and importing takes a click. Loaded when there is something.

import type { AppLink } from '../../shared/domain/app-link.ts';
import { t } from '../../shared/messages/index.ts';
import { ask } from '../bridge/index.ts';
import { useImports } from '../stores/imports.ts';
import { playlistById, useLibrary } from '../stores/library.ts';
import { say } from '../stores/toasts.ts';
import { useWindow } from '../stores/window.ts';
import { look, openImport } from './import.ts';
import { openPlaylist } from './open.ts';
import { showTab } from './reveal.ts';

/** How many were asked for: of several that wait, the last is shown. */
let count = 0;

export async function follow(): Promise<void> {
  const destination = await ask('takeDestination');
  if (!destination) return;
  if (destination === 'refused') return say(t('link.refused'));
  const own = ++count;
  await becomes(useLibrary, ({ status }) => status !== 'loading');
  if (useWindow.getState().dialog) {
    say(t('link.waits'), { more: t('link.waits.more') });
    await becomes(useWindow, ({ dialog }) => dialog === null);
  }
  // Where the library cannot be opened, that comes first.
  if (own !== count || useLibrary.getState().status === 'failed') return;
  if (destination === 'file') await showFile();
  else await lead(destination.link);
}

async function lead(link: AppLink): Promise<void> {
  if (link.to === 'open') return;
  if (useLibrary.getState().status === 'empty') return say(t('link.noLibrary'));
  if (link.to === 'search') return useWindow.getState().open({ name: 'palette', text: link.words });
  if (!playlistById(link.playlistId)) return say(t('link.noPlaylist'));
  await openPlaylist(link.playlistId);
  showTab(link.tab);
}

async function showFile(): Promise<void> {
  openImport();
  if (useImports.getState().step !== 'running') await look(() => ask('importAsked'));
}

interface Store<T> {
  getState(): T;
  subscribe(listener: (state: T) => void): () => void;
}

function becomes<T>(store: Store<T>, so: (state: T) => boolean): Promise<void> {
  if (so(store.getState())) return Promise.resolve();
  return new Promise((resolve) => {
    const stop = store.subscribe((state) => {
      if (!so(state)) return;
      stop();
      resolve();
    });
  });
}
