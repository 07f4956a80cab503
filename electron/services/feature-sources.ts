// Main's side of audio-feature sources, loaded on demand: the window does not wait for it, and who never allows a
// source to be asked never has it in memory.

import type { Settings } from '../../shared/domain/settings.ts';
import { log } from '../app/log.ts';
import type { Stored } from '../app/stored.ts';
import type { FeatureHandlers } from '../features/keeper.ts';
import { loadedOnce, onDemand } from '../ipc/on-demand.ts';
import type { Threads } from '../threads/threads.ts';

/** A run that was cut off goes on once the app has come to rest. */
const TAKE_UP_MS = 5000;

export function featureHandlers(threads: Threads, settings: Stored<Settings>): FeatureHandlers {
  const keeper = loadedOnce(async () => {
    const { keepFeatureSources } = await import('../features/keeper.ts');
    return keepFeatureSources(threads, settings);
  });
  const takeUp = async () => {
    if (settings.get().featuresAllowed.length > 0) await (await keeper()).takeUp();
  };
  setTimeout(() => takeUp().catch((cause) => log.error('a run was not taken up', cause)), TAKE_UP_MS).unref();
  return onDemand<FeatureHandlers>(
    {
      featureOverview: true,
      featureOrder: true,
      featureAllow: true,
      featureRun: true,
      featureControl: true,
      featureClear: true,
    },
    keeper,
  );
}
