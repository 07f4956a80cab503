// What main answers itself, and what it passes on to the library thread: the table the gate ([Note: The gate]) calls.

import { app, clipboard, nativeTheme } from 'electron';
import { SegueError } from '../shared/domain/result.ts';
import type { Settings } from '../shared/domain/settings.ts';
import { type CallsTo, calls, type Handlers } from '../shared/ipc/contract.ts';
import { openExternal } from './external.ts';
import type { AllHandlers } from './ipc-gate.ts';
import { developmentRuntime } from './runtime.ts';
import type { Stored } from './stored.ts';
import type { Threads } from './threads.ts';

const PAGES = {
  'demo-source': 'https://freemusicarchive.org/',
  'demo-license': 'https://creativecommons.org/licenses/by/4.0/',
} as const;

export function createHandlers(threads: Threads, settings: Stored<Settings>): AllHandlers {
  return { ...passedOn(threads), ...own(threads, settings) };
}

function own({ library, suggestions, catalogue }: Threads, settings: Stored<Settings>): Handlers<'main'> {
  return {
    appInfo: () => ({
      version: app.getVersion(),
      electron: process.versions.electron,
      chrome: process.versions.chrome,
      node: process.versions.node,
      platform: process.platform,
      developmentRuntime,
    }),
    settingsGet: () => settings.get(),
    settingsSet: (change) => {
      const value = settings.set(change);
      nativeTheme.themeSource = value.theme;
      return value;
    },
    catalogueState: () => suggestions.state(),
    rebuildCatalogue: () => void catalogue.publish(true),
    suggest: (request) => suggestions.suggest(request),
    listen: async ({ trackId }) => {
      const [url] = await library.call('links', { trackIds: [trackId] });
      if (!url) throw new SegueError('no-link');
      await openExternal(url);
    },
    copyLinks: async ({ trackIds }) => {
      const links = (await library.call('links', { trackIds })).filter((link) => link !== null);
      if (links.length > 0) clipboard.writeText(links.join('\n'));
      return { copied: links.length };
    },
    openPage: ({ page }) => openExternal(PAGES[page]),
  };
}

/** The library thread's calls, under the contract's own types; new tracks are indexed as soon as they are there. */
function passedOn({ library, catalogue }: Threads): Handlers<'library'> {
  const names = (Object.keys(calls) as (keyof typeof calls)[]).filter((name) => calls[name].to === 'library');
  const table = Object.fromEntries(
    names.map((name) => [name, (input: never) => library.call(name as CallsTo<'library'>, input)]),
  ) as Handlers<'library'>;
  return {
    ...table,
    loadDemo: async (input) => {
      const summary = await table.loadDemo(input);
      void catalogue.publish(true);
      return summary;
    },
  };
}
