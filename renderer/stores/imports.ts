// An import from its files to its result: what was recognised, what the user decided, how far it is. It goes on while
// its dialog is closed.

import { create } from 'zustand';
import type {
  FileChoice,
  FilePreview,
  ImportMapping,
  ImportPreview,
  ImportResult,
} from '../../shared/domain/imports.ts';
import { ask } from '../bridge/index.ts';

export type ImportStep = 'start' | 'looking' | 'preview' | 'running' | 'done';
interface Progress {
  /** Bytes. */
  done: number;
  total: number;
  rows: number;
}

interface ImportsState {
  step: ImportStep;
  files: readonly FilePreview[];
  /** One for each file. */
  choices: readonly FileChoice[];
  /** The name of the pool that it is to be. */
  pool: string;
  /** The file that is looked at. */
  shown: number;
  progress: Progress;
  result: ImportResult | null;
  /** Has files looked at; stays where it was when none were chosen. */
  look(at: () => Promise<ImportPreview | null>): Promise<void>;
  show(file: number): void;
  choose(file: number, change: Partial<FileChoice>): void;
  namePool(pool: string): void;
  /** Reads a file's columns otherwise. */
  remap(file: number, mapping: ImportMapping): Promise<void>;
  run(): Promise<ImportResult>;
  cancel(): Promise<void>;
  restart(): void;
  setProgress(progress: Progress): void;
}

const NONE: Progress = { done: 0, total: 0, rows: 0 };

/** Whether there is anything of a file to look at but why it is not read. */
export const isShowable = ({ kind, columns }: FilePreview): boolean =>
  kind !== 'unknown' || columns.length > 0;

/** Whether anything would come of it: of ids alone nothing does that the library does not know. */
const givesTracks = ({ usable, read, whole, bare }: FilePreview): boolean =>
  usable && read > 0 && !(whole && bare.count === read && bare.known === 0);

const choiceOf = (file: FilePreview): FileChoice => ({
  mapping: file.mapping,
  makePlaylists: file.makePlaylists,
  include: givesTracks(file),
  playlistName: '',
});

export const useImports = create<ImportsState>()((set, get) => ({
  step: 'start',
  files: [],
  choices: [],
  pool: '',
  shown: 0,
  progress: NONE,
  result: null,

  async look(at) {
    const before = get().step;
    if (before === 'running' || before === 'looking') return;
    set({ step: 'looking' });
    try {
      const preview = await at();
      if (!preview) return set({ step: before });
      const { files, pool, choices } = preview;
      const shown = Math.max(0, files.findIndex(isShowable));
      set({ step: 'preview', files, pool, choices: choices ?? files.map(choiceOf), shown, result: null });
    } catch (thrown) {
      set({ step: before });
      throw thrown;
    }
  },

  show: (shown) => set({ shown }),
  namePool: (pool) => set({ pool }),
  choose: (file, change) =>
    set({ choices: get().choices.map((choice, i) => (i === file ? { ...choice, ...change } : choice)) }),

  async remap(file, mapping) {
    const { files } = get();
    // At once, so that the field shows what was chosen; the rows follow.
    set({ files: files.map((each, i) => (i === file ? { ...each, mapping } : each)) });
    const preview = await ask('importRemap', { file, mapping });
    const now = get();
    const current = now.files[file];
    const choice = now.choices[file];
    // Another change, or other files, came meanwhile.
    if (current?.mapping !== mapping || !choice) return;
    const gives = givesTracks(preview);
    set({
      files: now.files.map((each, i) => (i === file ? { ...preview, mapping } : each)),
      choices: now.choices.map((each, i) =>
        i === file ? { ...choice, mapping, include: gives && (choice.include || !current.usable) } : each,
      ),
    });
  },

  async run() {
    set({ step: 'running', progress: NONE, result: null });
    try {
      const result = await ask('importRun', { choices: [...get().choices], pool: get().pool });
      set({ step: 'done', result });
      return result;
    } catch (thrown) {
      set({ step: 'preview' });
      throw thrown;
    }
  },

  cancel: () => ask('importCancel'),
  restart: () => set({ step: 'start', files: [], choices: [], shown: 0, result: null }),
  // What comes after the end is of no interest.
  setProgress: (progress) => get().step === 'running' && set({ progress }),
}));
