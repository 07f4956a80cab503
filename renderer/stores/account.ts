// The Spotify account, as main tells it.

import { create } from 'zustand';
import type { AccountState } from '../../shared/domain/account.ts';
import { type Failure, toFailure } from '../../shared/domain/result.ts';
import { ask } from '../bridge/index.ts';

interface AccountStore {
  /** Null: not heard yet. */
  account: AccountState | null;
  /** Why not. */
  failure: Failure | null;
  load(): Promise<void>;
  hear(account: AccountState): void;
}

export const useAccount = create<AccountStore>()((set) => ({
  account: null,
  failure: null,
  async load() {
    try {
      set({ account: await ask('accountState'), failure: null });
    } catch (thrown) {
      set({ failure: toFailure(thrown) });
    }
  },
  hear: (account) => set({ account, failure: null }),
}));
