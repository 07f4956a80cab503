// Main's side of audio-feature sources, loaded on demand: the window does not wait for it, and who never allows a
// source to be asked never has it in memory.

import type { Settings } from '../../shared/domain/settings.ts';
import { log } from '../app/log.ts';
import type { Stored } from '../app/stored.ts';
import type { FeatureHandlers } from '../features/keeper.ts';
import type { Threads } from '../threads/threads.ts';

/** A run that was cut off goes on once the app has come to rest. */
const TAKE_UP_MS = 5000;

export function featureHandlers(threads: Threads, settings: Stored<Settings>): FeatureHandlers {
  let loaded: Promise<FeatureHandlers & { takeUp(): Promise<void> }> | undefined;
  const keeper = () => {
    loaded ??= import('../features/keeper.ts').then(({ keepFeatureSources }) =>
      keepFeatureSources(threads, settings),
    );
    return loaded;
  };
  const takeUp = async () => {
    if (settings.get().featuresAllowed.length > 0) await (await keeper()).takeUp();
  };
  setTimeout(() => takeUp().catch((cause) => log.error('a run was not taken up', cause)), TAKE_UP_MS).unref();
  return {
    featureOverview: async (input) => (await keeper()).featureOverview(input),
    featureOrder: async (input) => (await keeper()).featureOrder(input),
    featureAllow: async (input) => (await keeper()).featureAllow(input),
    featureRun: async (input) => (await keeper()).featureRun(input),
    featureControl: async (input) => (await keeper()).featureControl(input),
    featureClear: async (input) => (await keeper()).featureClear(input),
  };
}
