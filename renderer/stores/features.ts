// Sources of audio features: what is known of them, and the run that asks one. It goes on while its dialog is closed.

import { create } from 'zustand';
import type { FeatureSourceId } from '../../shared/domain/feature-source-ids.ts';
import type { FeatureOverview, FeatureRun } from '../../shared/domain/feature-sources.ts';
import { type Failure, toFailure } from '../../shared/domain/result.ts';
import { ask } from '../bridge/index.ts';

interface FeaturesState {
  overview: FeatureOverview | null;
  /** Why there is none. */
  failure: Failure | null;
  run: FeatureRun | null;
  load(playlistId: number | null): Promise<void>;
  setRun(run: FeatureRun): void;
  /** At once, so that the list shows it; the values follow. */
  setOrder(order: readonly FeatureSourceId[]): Promise<void>;
}

let latest = 0;

export const useFeatures = create<FeaturesState>()((set, get) => ({
  overview: null,
  failure: null,
  run: null,
  async load(playlistId) {
    const turn = ++latest;
    try {
      const overview = await ask('featureOverview', { playlistId });
      if (turn === latest) set({ overview, run: overview.run, failure: null });
    } catch (thrown) {
      if (turn === latest) set({ failure: toFailure(thrown) });
    }
  },
  setRun: (run) => set({ run }),
  async setOrder(order) {
    const { overview } = get();
    if (!overview) return;
    const at = (id: FeatureSourceId) => order.indexOf(id);
    const sources = overview.sources.toSorted((a, b) => at(a.id) - at(b.id));
    set({ overview: { ...overview, sources } });
    await ask('featureOrder', { order: [...order] });
  },
}));

export const isBusy = (run: FeatureRun | null): boolean =>
  run?.state === 'asking' || run?.state === 'waiting';

/** It waits until the user goes on with it. */
export const isHeld = (run: FeatureRun | null): boolean => run?.state === 'paused' || run?.state === 'failed';
