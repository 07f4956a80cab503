// Imports as the library thread answers for them: a look at files beforehand, a run at a time, what it could not read.

import type {
  FileChoice,
  FilePreview,
  ImportMapping,
  ImportPreview,
  ImportResult,
  UnreadReason,
} from '../../../shared/domain/imports.ts';
import { SegueError } from '../../../shared/domain/result.ts';
import type { Handlers } from '../../../shared/ipc/contract.ts';
import type { Driver } from '../driver.ts';
import { withoutSweeping } from '../orphans.ts';
import { cutOff, goingOn, letBe } from './cut-off.ts';
import { createKnown } from './known.ts';
import { previewFile, previewFiles } from './preview.ts';
import { saveUnread } from './report.ts';
import { runImport } from './run.ts';
import { filesIn, type Source } from './source.ts';

export type { Source } from './source.ts';

export type ImportCalls = Pick<Handlers<'library'>, 'importCutOff' | 'importLetBe'> & {
  /** The files of an import that was cut off, and what was decided of each. Fails with `not-found`, `file-not-read`. */
  cutOffFiles: (input: {
    importId: number;
  }) => Promise<{ sources: Source[]; choices: (FileChoice | null)[]; pool: string }>;
  /** The files behind these paths; of folders, what could be read. Fails with `file-not-read`. */
  importFiles: (input: { paths: string[] }) => Promise<Source[]>;
  /** @param mappings by source, where it is not to be read as it was recognised */
  previewImport: (input: {
    sources: Source[];
    mappings?: (ImportMapping | null)[];
  }) => Promise<Pick<ImportPreview, 'files'>>;
  previewImportFile: (input: { source: Source; mapping: ImportMapping }) => Promise<FilePreview>;
  /** Into the pool of that name, or of the first file's. Fails with `import-running` while another runs. */
  runImport: (input: {
    sources: Source[];
    choices: FileChoice[];
    poolName?: string;
  }) => Promise<ImportResult>;
  cancelImport: (input: undefined) => void;
  saveUnread: (input: {
    importId: number;
    path: string;
    heading: string[];
    sentences: Record<UnreadReason, string>;
  }) => Promise<void>;
};

export interface ImportOptions {
  db: Driver;
  now: () => string;
  onProgress: (done: number, total: number, rows: number) => void;
  /** Tracks or playlists were written. */
  onWritten: () => void;
}

export function createImports({ db, now, onProgress, onWritten }: ImportOptions): ImportCalls {
  let running = false;
  let cancelled = false;
  const importFiles = ({ paths }: { paths: string[] }) =>
    filesIn(paths).catch((cause) => {
      throw new SegueError('file-not-read', String(cause), { cause });
    });
  return {
    importFiles,
    importCutOff: () => (running ? null : cutOff(db)),
    importLetBe: ({ importId }) => void (running || letBe(db, importId)),
    async cutOffFiles({ importId }) {
      const { paths, pool, choiceOf } = goingOn(db, importId);
      const sources = await importFiles({ paths });
      return { sources, choices: sources.map(choiceOf), pool };
    },
    previewImport: async ({ sources, mappings }) => ({
      files: await previewFiles(sources, createKnown(db), mappings),
    }),
    previewImportFile: ({ source, mapping }) => previewFile(source, mapping, createKnown(db)),
    async runImport({ sources, choices, poolName = '' }) {
      if (running) throw new SegueError('import-running');
      [running, cancelled] = [true, false];
      try {
        const options = { db, sources, choices, poolName, now: now(), onProgress };
        return await withoutSweeping(db, () => runImport({ ...options, cancelled: () => cancelled }));
      } finally {
        running = false;
        onWritten();
      }
    },
    cancelImport: () => {
      cancelled = true;
    },
    saveUnread: ({ importId, path, heading, sentences }) =>
      saveUnread(db, importId, path, heading, sentences),
  };
}
