// The playlist that the open one is compared with on the Shape tab; null: none.

import { create } from 'zustand';
import type { Shape } from '../../shared/domain/library.ts';
import { type Failure, toFailure } from '../../shared/domain/result.ts';
import { ask } from '../bridge/index.ts';

interface CompareState {
  playlistId: number | null;
  shape: Shape | null;
  failure: Failure | null;
  /** What is shown of the same playlist stays until its successor is there. */
  load(playlistId: number): Promise<void>;
  end(): void;
}

let latest = 0;

export const useCompare = create<CompareState>()((set, get) => ({
  playlistId: null,
  shape: null,
  failure: null,
  async load(playlistId) {
    const turn = ++latest;
    set({ playlistId, failure: null, ...(get().playlistId !== playlistId && { shape: null }) });
    try {
      const shape = await ask('shape', { playlistId });
      if (turn === latest) set({ shape });
    } catch (thrown) {
      if (turn === latest) set({ failure: toFailure(thrown) });
    }
  },
  end() {
    latest++;
    set({ playlistId: null, shape: null, failure: null });
  },
}));
