// The shape of the open playlist: what the radar and its table draw.

import { create } from 'zustand';
import type { Shape } from '../../shared/domain/library.ts';
import { ask } from '../bridge/index.ts';

interface ShapeState {
  shape: Shape | null;
  load(playlistId: number): Promise<void>;
  clear(): void;
}

let latest = 0;

export const useShape = create<ShapeState>()((set) => ({
  shape: null,
  async load(playlistId) {
    const turn = ++latest;
    const shape = await ask('shape', { playlistId });
    if (turn === latest) set({ shape });
  },
  clear() {
    latest++;
    set({ shape: null });
  },
}));
