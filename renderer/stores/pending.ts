// Edits that Spotify has not got yet, by playlist.

import { create } from 'zustand';
import type { Pending } from '../../shared/domain/pending.ts';
import { ask } from '../bridge/index.ts';

interface PendingStore {
  byPlaylist: ReadonlyMap<number, Pending>;
  load(): Promise<void>;
}

export const usePending = create<PendingStore>()((set) => ({
  byPlaylist: new Map(),
  async load() {
    const pending = await ask('pending');
    set({ byPlaylist: new Map(pending.map((one) => [one.playlistId, one])) });
  },
}));

export const usePendingOf = (playlistId: number): Pending | undefined =>
  usePending((state) => state.byPlaylist.get(playlistId));

export const needsDecision = ({ state }: Pending): boolean => state === 'conflict' || state === 'failed';
