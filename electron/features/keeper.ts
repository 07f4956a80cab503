// Main's sources of audio features: what is known of each, which may be asked, and the runs that ask. Loaded when the
// user first looks at them, or when a run is to go on. Nothing leaves the computer before a source is allowed.

import { setTimeout as after } from 'node:timers/promises';
import {
  ASKED_SOURCES,
  type AskedSourceId,
  FEATURE_SOURCES,
  isAsked,
} from '../../shared/domain/feature-source-ids.ts';
import { SegueError } from '../../shared/domain/result.ts';
import type { Settings } from '../../shared/domain/settings.ts';
import type { Handlers } from '../../shared/ipc/contract.ts';
import type { featureCalls } from '../../shared/ipc/feature-calls.ts';
import type { Stored } from '../app/stored.ts';
import { send } from '../ipc/send.ts';
import type { Threads } from '../threads/threads.ts';
import { reccobeats } from './reccobeats.ts';
import { createRuns, type FeatureRuns } from './run.ts';

export type FeatureHandlers = Pick<
  Handlers<'main'>,
  Extract<keyof typeof featureCalls, keyof Handlers<'main'>>
>;

export function keepFeatureSources(
  { library, catalogue }: Threads,
  settings: Stored<Settings>,
): FeatureHandlers & { takeUp(): Promise<void> } {
  const sources = { reccobeats: reccobeats() };
  const runs: Record<AskedSourceId, FeatureRuns> = {
    reccobeats: createRuns({
      source: sources.reccobeats,
      library,
      clock: { now: Date.now, sleep: (ms, signal) => after(ms, undefined, { signal, ref: false }) },
      tell: (run) => send('featureRun', run),
      publish: () => void catalogue.publish(true),
    }),
  };
  const isAllowed = (id: AskedSourceId) => settings.get().featuresAllowed.includes(id);
  /** The first that has been at work. */
  const current = () => ASKED_SOURCES.map((id) => runs[id].current()).find((run) => run !== null) ?? null;
  const isBusy = () => ['asking', 'waiting'].includes(current()?.state ?? '');

  return {
    async featureOverview({ playlistId }) {
      const { id: source, answers, batch } = sources.reccobeats;
      const needs = await library.call('featureNeeds', { source, answers, playlistId });
      const given = new Map(needs.given.map((one) => [one.source, one]));
      const order = FEATURE_SOURCES.toSorted((a, b) => needs.order.indexOf(a) - needs.order.indexOf(b));
      return {
        sources: order.map((id) => {
          const { tracks = 0, values = 0, lastAt = null, unknown = 0 } = given.get(id) ?? {};
          return { id, allowed: isAsked(id) ? isAllowed(id) : null, tracks, values, lastAt, unknown };
        }),
        batch,
        library: needs.library,
        playlist: needs.playlist,
        run: current(),
      };
    },
    featureOrder: async ({ order }): Promise<undefined> =>
      void (await library.call('keepFeatureOrder', { order })),
    async featureAllow({ source, allowed }): Promise<undefined> {
      const others = settings.get().featuresAllowed.filter((id) => id !== source);
      settings.set({ featuresAllowed: allowed ? [...others, source] : others });
      if (!allowed) await runs[source].stop();
    },
    async featureRun({ source, playlistId }) {
      if (!isAllowed(source)) throw new SegueError('features-not-allowed');
      return runs[source].start(playlistId);
    },
    async featureControl({ what }): Promise<undefined> {
      const run = current();
      if (!run) return;
      if (what === 'resume' && !isAllowed(run.source)) throw new SegueError('features-not-allowed');
      await runs[run.source][what]();
    },
    async featureClear({ source }) {
      if (isBusy()) throw new SegueError('features-running');
      const cleared = await library.call('forgetSource', { source });
      if (cleared.tracks > 0) void catalogue.publish(true);
      return cleared;
    },
    async takeUp() {
      for (const id of ASKED_SOURCES) if (isAllowed(id)) await runs[id].takeUp();
    },
  };
}
