// Widening the pool: what a run would come to, and the run under way or the last one.

import { create } from 'zustand';
import { type Failure, toFailure } from '../../shared/domain/result.ts';
import type { WidenPlan, WidenRun } from '../../shared/domain/widen.ts';
import { ask } from '../bridge/index.ts';

interface WidenState {
  /** Null: not heard of yet. */
  plan: WidenPlan | null;
  run: WidenRun | null;
  /** Why there is no plan. */
  failure: Failure | null;
  load(playlistId: number): Promise<void>;
}

let latest = 0;

export const useWiden = create<WidenState>()((set) => ({
  ...{ plan: null, run: null, failure: null },
  async load(playlistId) {
    const turn = ++latest;
    try {
      const [plan, run] = await Promise.all([ask('widenPlan', { playlistId }), ask('widenRun')]);
      if (turn === latest) set({ plan, run, failure: null });
    } catch (thrown) {
      if (turn === latest) set({ failure: toFailure(thrown) });
    }
  },
}));
