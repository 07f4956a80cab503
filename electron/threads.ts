// [Note: Threads] What main keeps off its own event loop: the library thread (the only SQLite connection) and the
// suggestion thread (ranking). Starts both and stops both. Runs in Electron's main process and, for the command
// line, on plain Node: it imports no electron.

import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { CatalogueState } from '../shared/domain/suggestions.ts';
import { type Catalogue, keepCatalogue } from './catalogue-upkeep.ts';
import type { LibraryThreadData } from './library/thread.ts';
import { keepLibrary, type LibraryClient, type LibraryHealth } from './library-client.ts';
import { createSuggestions, type Suggestions } from './suggestions/client.ts';
import { createPersonal, type Personal } from './suggestions/personal.ts';
import { type PostedError, received } from './thread-errors.ts';

export interface ThreadOptions {
  /** The threads' entries: bundled beside main, or the sources on plain Node. */
  entries: { library: URL; suggestions: URL };
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

/** Without a bound of its own a thread that runs out of memory would take the whole app with it. */
const HEAP_MB = 2048;

export function startThreads(options: ThreadOptions): Threads {
  const { entries, databasePath, assetsDir, catalogueDir, wasmPath, onTrouble } = options;
  let stopping = false;
  const start = (name: string, entry: URL, workerData: unknown) => {
    const worker = new Worker(entry, { workerData, resourceLimits: { maxOldGenerationSizeMb: HEAP_MB } });
    worker.on('error', (cause) => onTrouble(`the ${name} thread failed`, cause));
    worker.on('exit', (code) => stopping || onTrouble(`the ${name} thread ended`, code));
    return worker;
  };

  const engine = process.getBuiltinModule('node:sqlite') ? 'node:sqlite' : 'libsql';
  const library = keepLibrary({
    startWorker(repair, copy) {
      const data: LibraryThreadData = { databasePath, assetsDir, catalogueDir, engine, repair, copy };
      return start('library', entries.library, data);
    },
    onHealth: options.onLibraryHealth,
  });
  const personal = createPersonal(options.learns ?? (() => false), {
    choices: () => library.call('choices', undefined),
    keepChoices: (input) => library.call('keepChoices', input),
  });
  const suggestions = createSuggestions({
    personal,
    startWorker: (data) => start('suggestion', entries.suggestions, data),
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
