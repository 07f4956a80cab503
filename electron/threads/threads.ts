// [Note: Threads] What main keeps off its own event loop: the library thread (the only SQLite connection) and the
// suggestion thread (ranking). Starts both and stops both. Runs in Electron's main process and, for the command
// line, on plain Node: it imports no electron.

import path from 'node:path';
import type { Worker } from 'node:worker_threads';
import type { CatalogueState } from '../../shared/domain/suggestions.ts';
import type { LibraryThreadData } from '../library/thread.ts';
import { createSuggestions, type Suggestions } from '../suggestions/client.ts';
import { createPersonal, type Personal } from '../suggestions/personal.ts';
import { type Catalogue, keepCatalogue } from './catalogue-upkeep.ts';
import { type PostedError, received } from './errors.ts';
import { keepLibrary, type LibraryClient, type LibraryHealth } from './library-client.ts';
import { engineHere, startWorker } from './worker.ts';

export interface ThreadOptions {
  /** The threads' entries: bundled beside main, or the sources on plain Node. */
  entries: { library: URL; suggestions: URL };
  /** A library thread that runs already, on the same files: the first is not started then. */
  ahead?: () => Worker;
  databasePath: string;
  catalogueDir: string;
  assetsDir: string;
  wasmPath: string;
  /** Whether the user lets their own weights be learned; without, they are not. */
  learns?: () => boolean;
  onLibraryEvent(name: string, data: unknown): void;
  onLibraryHealth(health: LibraryHealth): void;
  onCatalogueState(state: CatalogueState): void;
  /** Hears what nobody waits for: a thread that ended, a snapshot that could not be built. */
  onTrouble(what: string, cause: unknown): void;
}

export interface Threads {
  library: LibraryClient;
  suggestions: Suggestions;
  personal: Personal;
  catalogue: Catalogue;
  stop(): Promise<void>;
}

export function startThreads(options: ThreadOptions): Threads {
  const { entries, databasePath, assetsDir, catalogueDir, wasmPath, onTrouble } = options;
  let stopping = false;
  const watched = (name: string, worker: Worker) => {
    worker.on('error', (cause) => onTrouble(`the ${name} thread failed`, cause));
    worker.on('exit', (code) => stopping || onTrouble(`the ${name} thread ended`, code));
    return worker;
  };

  let { ahead } = options;
  const library = keepLibrary({
    startWorker(repair, copy) {
      const taken = ahead?.();
      ahead = undefined;
      if (taken) return watched('library', taken);
      const engine = engineHere();
      const data: LibraryThreadData = { databasePath, assetsDir, catalogueDir, engine, repair, copy };
      return watched('library', startWorker(entries.library, data));
    },
    onHealth: options.onLibraryHealth,
  });
  const personal = createPersonal(options.learns ?? (() => false), {
    choices: () => library.call('choices', undefined),
    keepChoices: (input) => library.call('keepChoices', input),
  });
  const suggestions = createSuggestions({
    personal,
    startWorker: (data) => watched('suggestion', startWorker(entries.suggestions, data)),
    wasmPath,
    weightsPath: path.join(assetsDir, 'ranker-weights.json'),
    library: {
      seeds: (input) => library.call('seeds', input),
      tracks: (input) => library.call('tracks', input),
      members: (input) => library.call('members', input),
    },
    onState: options.onCatalogueState,
    onHang: () => onTrouble('the suggestion thread hangs and is ended', null),
  });
  library.onEvent(options.onLibraryEvent);
  library.onEvent((name, data) => {
    // Of our own thread, which posts nothing else under these names.
    if (name === 'copyFailed') onTrouble('the library could not be copied', received(data as PostedError));
    if (name === 'damageFound') onTrouble('the library is damaged', received(data as PostedError));
  });

  return {
    library,
    suggestions,
    personal,
    catalogue: keepCatalogue(library, suggestions, onTrouble),
    async stop() {
      stopping = true;
      // The library thread closes its database before it is stopped.
      await Promise.all([suggestions.stop(), library.call('close', undefined).finally(() => library.stop())]);
    },
  };
}
