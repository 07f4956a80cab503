// Measuring suggestions on the user's own playlists: how far it is, what came of it, and the runs kept. It goes on
// while its dialog is closed.

import { create } from 'zustand';
import type { Evaluation, EvaluationOutcome } from '../../shared/domain/evaluation.ts';
import { ask } from '../bridge/index.ts';

interface EvaluationState {
  /** Null: none is under way. */
  running: { done: number; total: number } | null;
  /** What the last one ended with, in this window. */
  ended: EvaluationOutcome['outcome'] | null;
  /** Playlists that were long enough, when they were too few. */
  longEnough: number;
  /** Newest first. */
  runs: readonly Evaluation[];
  load(): Promise<void>;
  run(): Promise<void>;
  cancel(): Promise<void>;
  /** Null: all of them. */
  remove(at: string | null): Promise<void>;
  setRunning(running: { done: number; total: number }): void;
}

export const useEvaluation = create<EvaluationState>()((set, get) => ({
  running: null,
  ended: null,
  longEnough: 0,
  runs: [],
  load: async () => set(await ask('evaluations')),
  async run() {
    if (get().running) return;
    set({ running: { done: 0, total: 0 }, ended: null });
    try {
      const result = await ask('evaluate');
      set({ ended: result.outcome });
      if (result.outcome === 'too-few') set({ longEnough: result.playlists });
      if (result.outcome === 'done') await get().load();
    } finally {
      set({ running: null });
    }
  },
  cancel: () => ask('cancelEvaluation'),
  remove: async (at) => set(await ask('removeEvaluation', { at })),
  // What comes after the end is of no interest.
  setRunning: (running) => get().running && set({ running }),
}));
