// What main does for the page: threads, account, answers. A table of contents; loaded while the page is.

import path from 'node:path';
import type { Settings } from '../../shared/domain/settings.ts';
import { type Answers, answersOf } from '../ipc/answers.ts';
import { createHandlers } from '../ipc/handlers.ts';
import { send } from '../ipc/send.ts';
import { type FindCover, openCovers } from '../schemes/cover.ts';
import { openSync } from '../services/account-sync.ts';
import { openAccount } from '../services/spotify-account.ts';
import { keepSending } from '../services/spotify-edits.ts';
import { passOn } from '../threads/library-events.ts';
import { startThreads, type Threads } from '../threads/threads.ts';
import type { Ahead } from '../threads/worker.ts';
import { showMenuIn } from './language.ts';
import { log } from './log.ts';
import type { Stored } from './stored.ts';

export interface Services {
  threads: Threads;
  answers: Answers;
  findCover: FindCover;
  /** What is not needed before the window is seen. */
  settle(): void;
}

export function startServices(
  dist: string,
  { databasePath, catalogueDir, take }: Ahead,
  settings: Stored<Settings>,
): Services {
  const threads = startThreads({
    entries: {
      library: new URL('./library-thread.js', import.meta.url),
      suggestions: new URL('./suggestion-thread.js', import.meta.url),
    },
    ahead: take,
    databasePath,
    catalogueDir,
    assetsDir: path.join(dist, 'assets'),
    wasmPath: path.join(import.meta.dirname, 'scan.wasm'),
    learns: () => settings.get().learn,
    onLibraryEvent: passOn,
    onLibraryHealth: (health) => send('libraryHealth', { health }),
    onCatalogueState: (state) => send('catalogueChanged', state),
    onTrouble: (what, cause) => log.error(what, cause),
  });
  const account = openAccount(threads, settings);
  const sync = openSync(threads, account);
  const findCover = openCovers({ threads, account });
  const answers = answersOf(createHandlers({ threads, settings, databasePath, account, sync }));
  keepSending(threads, account, sync.ask);
  const settle = async () => {
    void threads.catalogue.publish(false);
    await showMenuIn(settings.get().language);
  };
  return { threads, answers, findCover, settle: () => void settle() };
}
