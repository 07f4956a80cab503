// How far the library is filled from the Spotify account, as main tells it.

import { create } from 'zustand';
import type { SyncState } from '../../shared/domain/sync.ts';
import { ask } from '../bridge/index.ts';
import { useLibrary } from './library.ts';

interface SyncStore {
  /** Null: not heard of yet. */
  sync: SyncState | null;
  load(): Promise<void>;
  /** Has what the user looks at read before all else, where it is the account's. */
  use(playlistId: number): void;
}

export const useSync = create<SyncStore>()((set) => ({
  sync: null,
  load: async () => set({ sync: await ask('syncState') }),
  use(playlistId) {
    const { playlists } = useLibrary.getState();
    if (!playlists.find(({ id }) => id === playlistId)?.account) return;
    // Where it cannot be asked for it is read in its turn.
    ask('syncUse', { playlistId }).catch(() => undefined);
  },
}));
