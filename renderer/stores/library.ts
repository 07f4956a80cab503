// The library as a whole: its playlists, what can be undone, and whether there is a library yet.

import { create } from 'zustand';
import type { UndoState } from '../../shared/domain/edits.ts';
import type { LibrarySummary, Opening, Playlist } from '../../shared/domain/library.ts';
import { type Failure, toFailure } from '../../shared/domain/result.ts';
import { ask } from '../bridge/index.ts';

interface LibraryState {
  status: 'loading' | 'empty' | 'ready' | 'failed';
  failure: Failure | null;
  summary: LibrarySummary | null;
  playlists: Playlist[];
  undo: UndoState;
  /** Progress of the demo library's import, null when none runs. */
  importing: { done: number; total: number } | null;
  load(): Promise<void>;
  show(library: Omit<Opening, 'view'>): void;
  loadDemo(): Promise<void>;
  fail(failure: Failure): void;
  setUndo(undo: UndoState): void;
  setImporting(importing: { done: number; total: number } | null): void;
}

export const useLibrary = create<LibraryState>()((set, get) => ({
  status: 'loading',
  failure: null,
  summary: null,
  playlists: [],
  undo: { undo: null, redo: null },
  importing: null,

  async load() {
    try {
      const [summary, playlists, undo] = await Promise.all([
        ask('librarySummary'),
        ask('playlists'),
        ask('undoState'),
      ]);
      get().show({ summary, playlists, undo });
    } catch (thrown) {
      set({ status: 'failed', failure: toFailure(thrown) });
    }
  },

  show({ summary, playlists, undo }) {
    const empty = summary.tracks === 0 && summary.playlists === 0;
    set({ status: empty ? 'empty' : 'ready', failure: null, summary, playlists, undo });
  },

  async loadDemo() {
    set({ importing: { done: 0, total: 1 }, failure: null });
    try {
      await ask('loadDemo');
      await get().load();
    } catch (thrown) {
      set({ failure: toFailure(thrown) });
    } finally {
      set({ importing: null });
    }
  },

  fail: (failure) => set({ status: 'failed', failure }),
  setUndo: (undo) => set({ undo }),
  setImporting: (importing) => set({ importing }),
}));

export const playlistById = (id: number | null): Playlist | undefined =>
  useLibrary.getState().playlists.find((playlist) => playlist.id === id);
