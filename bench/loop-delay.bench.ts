// How long main's event loop is held up while there is work: importing, building the catalogue, suggesting; each
// against the same start's idle time. The work is set off from within the page, so that nothing else talks to main meanwhile.

import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root } from '../scripts/setup/step.ts';
import { launch, removeProfile } from './app/launch.ts';
import { type Delays, delaysDuring } from './app/loop-delays.ts';
import { report } from './measure.ts';
import { makeAppFolder } from './synthetic/app-folder.ts';

const STARTS = Number(process.env.SEGUE_BENCH_STARTS ?? 3);
const TRACKS = 50_000;
const IDLE_MS = 20_000;
const SETTLE_MS = 3000;

/** What the page does. Text, because Node's own types differ. */
const READY = `new Promise((resolve) => {
  const stop = segue.on.catalogueChanged(({ state }) => {
    if (state === 'ready') resolve(stop());
  });
})`;
const WORK = {
  idle: `new Promise((resolve) => setTimeout(resolve, ${IDLE_MS}))`,
  importing: `(async () => {
    const ready = ${READY};
    document.querySelector('[data-testid="start-demo"]').click();
    await ready;
    while (!document.querySelector('[data-testid="suggestion"]')) await new Promise(requestAnimationFrame);
  })()`,
  'building the catalogue': `(async () => {
    for (let i = 0; i < 5; i++) {
      const ready = ${READY};
      await segue.calls.rebuildCatalogue();
      await ready;
    }
  })()`,
  suggesting: `(async () => {
    const { value: playlists } = await segue.calls.playlists();
    for (let i = 0; i < 200; i++) {
      const playlistId = playlists[i % playlists.length].id;
      const steering = { seedTrackIds: [], steering: null, limit: 100, order: 'fit' };
      const reply = await segue.calls.suggest({ playlistId, requestId: 1e6 + i, ...steering });
      if (!reply.ok) throw new Error(reply.error.code);
    }
  })()`,
};
type Activity = keyof typeof WORK;
const ACTIVITIES = Object.keys(WORK) as Activity[];

const home = mkdtempSync(path.join(os.tmpdir(), 'segue-bench-'));
const large = path.join(home, 'app');
makeAppFolder(large, TRACKS);
for (const [library, folder] of [
  ['the demo', root],
  [`${TRACKS / 1000}k tracks`, large],
] as const) {
  const delays = new Map<Activity, Delays[]>(ACTIVITIES.map((activity) => [activity, []]));
  for (let start = 0; start < STARTS; start++) {
    const driven = await launch(path.join(home, `${path.basename(folder)}-${start}`), folder);
    try {
      await driven.page.getByTestId('start-demo').waitFor();
      for (const activity of ACTIVITIES) {
        await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
        const { app, page } = driven;
        delays.get(activity)?.push(await delaysDuring(app, () => page.evaluate(WORK[activity])));
      }
    } finally {
      await driven.close();
    }
  }
  tell(library, delays);
}
await removeProfile(home);

function tell(library: string, delays: Map<Activity, Delays[]>): void {
  const idle = delays.get('idle') ?? [];
  const name = (activity: Activity, what: string) => `loop delay: ${library}: ${activity}, ${what}`;
  const p999 = (activity: Activity) => (delays.get(activity) ?? []).map((each) => each.p999);
  const baseline = { name: name('idle', 'p99.9'), value: report(name('idle', 'p99.9'), p999('idle'), 'ms') };
  for (const activity of ACTIVITIES) {
    const longest = (delays.get(activity) ?? []).map((each) => each.longest);
    if (activity !== 'idle') {
      report(name(activity, 'p99.9'), p999(activity), 'ms', baseline);
      const above = p999(activity).map((value, start) => value - (idle[start]?.p999 ?? 0));
      report(name(activity, 'p99.9 above idle'), above, 'ms');
    }
    report(name(activity, 'longest'), longest, 'ms');
  }
}
