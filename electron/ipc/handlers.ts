// What main answers itself, and what it passes on to the library thread: the table the gate ([Note: The gate]) calls.

import path from 'node:path';
import { app, clipboard, nativeTheme, shell } from 'electron';
import { writeLink } from '../../shared/domain/app-link.ts';
import { SegueError } from '../../shared/domain/result.ts';
import type { Settings } from '../../shared/domain/settings.ts';
import { type CallsTo, calls, type Handlers } from '../../shared/ipc/contract.ts';
import type { AccountHandlers } from '../account/service.ts';
import type { Account } from '../account/types.ts';
import { isAsked, takeDestination } from '../app/destination.ts';
import { showMenuIn, systemLanguages } from '../app/language.ts';
import { log } from '../app/log.ts';
import { prepareOpening } from '../app/opening.ts';
import { developmentRuntime } from '../app/runtime.ts';
import { filesSetAside, type Stored } from '../app/stored.ts';
import { ACCOUNT_PAGES, COLLECTION_PAGES } from '../security/allowed-link.ts';
import { openExternal } from '../security/external.ts';
import type { AccountSync } from '../services/account-sync.ts';
import { featureHandlers } from '../services/feature-sources.ts';
import { listenHandlers } from '../services/listening.ts';
import { musicFolderHandlers } from '../services/music-folders.ts';
import type { Threads } from '../threads/threads.ts';
import { zoomWindows } from '../window/window.ts';
import { takeReloaded } from '../window/window-trouble.ts';
import type { AllHandlers } from './answers.ts';
import { onDemand } from './on-demand.ts';

const PAGES = {
  'demo-source': 'https://freemusicarchive.org/',
  'demo-license': 'https://creativecommons.org/licenses/by/4.0/',
  ...COLLECTION_PAGES,
  ...ACCOUNT_PAGES,
} as const;

interface Parts {
  threads: Threads;
  settings: Stored<Settings>;
  databasePath: string;
  account: Pick<Account, 'session'> & { handlers: AccountHandlers };
  sync: AccountSync;
}

export function createHandlers(parts: Parts): AllHandlers {
  return { ...passedOn(parts.threads), ...own(parts) };
}

/** But for what is told once. */
const appInfo = () => ({
  version: app.getVersion(),
  electron: process.versions.electron,
  chrome: process.versions.chrome,
  node: process.versions.node,
  platform: process.platform,
  systemLanguages: systemLanguages(),
  developmentRuntime,
  setAside: filesSetAside,
});

function own({ threads, settings, databasePath, account, sync }: Parts): Handlers<'main'> {
  const { library, suggestions, personal, catalogue } = threads;
  const folder = path.dirname(databasePath);
  const opening = prepareOpening(library, settings);
  return {
    opening,
    appInfo: () => ({ ...appInfo(), reloaded: takeReloaded(), asked: isAsked() }),
    takeDestination,
    copyAppLink: (link) => void clipboard.writeText(writeLink(link)),
    settingsGet: () => settings.get(),
    settingsSet: (change) => {
      const before = settings.get().language;
      const value = settings.set(change);
      if (value.language !== before) void showMenuIn(value.language);
      nativeTheme.themeSource = value.theme;
      zoomWindows(value.zoom);
      return value;
    },
    catalogueState: () => suggestions.state(),
    rebuildCatalogue: () => void catalogue.publish(true),
    suggest: (request) => suggestions.suggest(request),
    why: (request) => suggestions.why(request),
    learned: () => personal.learned(),
    ...seldom(threads, databasePath),
    ...featureHandlers(threads, settings),
    ...musicFolderHandlers(threads),
    ...account.handlers,
    ...sync.handlers,
    removePool: async (input) => {
      const removed = await library.call('removePool', input);
      void catalogue.publish(true);
      return removed;
    },
    bestPlaces: (request) => suggestions.flow.bestPlaces(request),
    suggestOrder: (request) => suggestions.flow.suggestOrder(request),
    cancelOrder: () => suggestions.flow.cancelOrder(),
    ...listenHandlers({ threads, settings, account, sync }),
    copyLinks: async ({ trackIds }) => {
      const links = (await library.call('links', { trackIds })).filter((link) => link !== null);
      if (links.length > 0) clipboard.writeText(links.join('\n'));
      return { copied: links.length };
    },
    openPage: ({ page }) => openExternal(PAGES[page]),
    libraryPlace: async () => {
      const copies = await library.call('copies', undefined).catch(() => []);
      const [newest] = copies;
      return { path: databasePath, folder, copies: copies.length, copiedAt: newest?.at ?? null };
    },
    openFolder: async ({ folder: wanted }): Promise<undefined> => {
      const [newest] = wanted === 'backups' ? await library.call('copies', undefined) : [];
      const refusal = await shell.openPath(newest ? path.dirname(newest.path) : folder);
      if (refusal) throw new SegueError('folder-not-opened', refusal);
    },
    copyFolderPath: () => void clipboard.writeText(folder),
    reopenLibrary: async ({ how }) => {
      const repaired = await library.reopen(how);
      if (repaired.setAside) log.warn('library set aside', repaired.setAside, repaired.restoredAt);
      void catalogue.publish(how !== 'none');
      return repaired;
    },
    showLibraryFile: () => void shell.showItemInFolder(databasePath),
    // After the answer has gone out.
    quit: () => void setImmediate(() => app.quit()),
  };
}

/** What most runs of the app are never asked. */
const seldom = (threads: Threads, databasePath: string) => ({
  ...onDemand(
    { evaluate: true, cancelEvaluation: true, evaluations: true, removeEvaluation: true },
    async () => (await import('../services/evaluations.ts')).evaluationHandlers(threads),
  ),
  ...onDemand(
    {
      importChoose: true,
      importDropped: true,
      importPasted: true,
      importRemap: true,
      importRun: true,
      importGoOn: true,
      importCancel: true,
      importSaveUnread: true,
      importPoolAgain: true,
      importAsked: true,
    },
    async () => (await import('../services/imports.ts')).importHandlers(threads),
  ),
  ...onDemand(
    { exportTracks: true, showExported: true, exportLibrary: true, exportLibraryCancel: true },
    async () => (await import('../services/exports.ts')).exportHandlers(threads),
  ),
  ...onDemand({ diagnostics: true, copyDiagnostics: true }, async () =>
    (await import('../services/diagnostics.ts')).diagnosticsHandlers(threads, databasePath, () => ({
      ...appInfo(),
      reloaded: false,
      asked: false,
    })),
  ),
  ...onDemand(
    { updateState: true, updateCheck: true, updateDownload: true, updateStop: true, updatePage: true },
    async () => (await import('../services/updates.ts')).updateHandlers(),
  ),
  ...onDemand({ licences: true, chromiumLicences: true }, async () =>
    (await import('../services/licences.ts')).licenceHandlers(path.join(import.meta.dirname, '../assets')),
  ),
  ...onDemand({ dataPlace: true, planMove: true, carryOutMove: true }, async () =>
    (await import('../services/data-place.ts')).placeHandlers(path.dirname(databasePath)),
  ),
  ...onDemand({ backups: true, backupContents: true, restoreBackup: true, removeSetAside: true }, async () =>
    (await import('../services/library-backups.ts')).backupHandlers(threads),
  ),
});

/** The library thread's calls, under the contract's own types; new tracks are indexed as soon as they are there. */
function passedOn({ library, personal, catalogue }: Threads): Handlers<'library'> {
  const names = (Object.keys(calls) as (keyof typeof calls)[]).filter((name) => calls[name].to === 'library');
  const table = Object.fromEntries(
    names.map((name) => [name, (input: never) => library.call(name as CallsTo<'library'>, input)]),
  ) as Handlers<'library'>;
  return {
    ...table,
    edit: async (command) => {
      const keep = personal.heed(command);
      const reply = await table.edit(command);
      // The edit is made, whatever becomes of this.
      await keep(reply.edit.editId).catch((cause) => log.warn('a choice could not be kept', cause));
      return reply;
    },
    loadDemo: async (input) => {
      const summary = await table.loadDemo(input);
      void catalogue.publish(true);
      return summary;
    },
  };
}
