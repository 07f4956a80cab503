// The export of the whole library that is under way. It goes on while its dialog is closed.

import { create } from 'zustand';
import type { LibraryFormat } from '../../shared/domain/export-formats.ts';
import { ask } from '../bridge/index.ts';

type Reply = Awaited<ReturnType<typeof ask<'exportLibrary'>>>;

interface LibraryExportState {
  /** Null while there is none, and while it is asked where to. */
  progress: { done: number; total: number } | null;
  asking: boolean;
  stopped: boolean;
  run(format: LibraryFormat): Promise<Reply>;
  cancel(): Promise<void>;
  setProgress(progress: { done: number; total: number }): void;
}

export const useLibraryExport = create<LibraryExportState>()((set, get) => ({
  progress: null,
  asking: false,
  stopped: false,
  async run(format) {
    set({ asking: true, stopped: false });
    try {
      return await ask('exportLibrary', { format });
    } finally {
      set({ asking: false, progress: null });
    }
  },
  async cancel() {
    set({ stopped: true });
    await ask('exportLibraryCancel');
  },
  // What comes after the end is of no interest.
  setProgress: (progress) => get().asking && set({ progress }),
}));
