// Started by scripts/soak.ts on a display, with the number of cycles and whether an account is signed in: repeats a user's
// round in the real app on the demo library and tells how fast memory and open files grow, if they do, always with the
// same playlist on screen. What is judged is what scripts made and the open files: whole heaps grow for hours as V8
// compiles, a process' memory as its allocators see fit, tables of weak maps and Chromium's performance timeline until they
// are large enough, and Chromium 130 never lets go of a toast that has closed; these are told beside it.

import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { main, say, seconds } from '../../scripts/setup/step.ts';
import { launchWithAccount } from '../app/account.ts';
import { loadDemo } from '../app/hand.ts';
import { type DrivenApp, launch, removeProfile } from '../app/launch.ts';
import { accountCycle, indexed } from './account-cycle.ts';
import { cycle } from './cycle.ts';
import { type AllSeries, sample, tell } from './series.ts';

/** Over the whole run. */
const SAMPLES = 60;
/** Share of the cycles in which caches fill and code is compiled: these samples do not count. */
const WARM_UP = 0.2;
/** Of the first ones, which are in sight together: a sample is taken when all were open equally often. */
const PLAYLISTS = 10;

/** Small enough that a round of it is read anew within the day's calls. */
const ACCOUNT = { id: 'me', playlists: 5, items: 300, liked: 50, odd: false };

await main(async () => {
  const cycles = Number(process.argv[2]);
  const withAccount = process.argv[3] === 'account';
  const profile = mkdtempSync(path.join(os.tmpdir(), 'segue-soak-'));
  const series: AllSeries = new Map();
  const account = withAccount ? await launchWithAccount(profile, ACCOUNT) : null;
  const driven = account ?? (await launch(profile));
  const started = performance.now();
  try {
    await loadDemo(driven.page);
    await account?.signIn();
    if (account) await indexed(driven.page, account.fill);
    const playlists = await long(driven);
    const every = Math.ceil(cycles / SAMPLES / playlists.length) * playlists.length;
    for (let done = 1; done <= cycles; done++) {
      if (account) await accountCycle(driven.page, done);
      await cycle(driven.page, playlists[done % playlists.length] ?? 0);
      if (done > WARM_UP * cycles && done % every === 0) await sample(driven, done, series);
    }
  } finally {
    await driven.close();
  }
  await removeProfile(profile);
  const growing = [...series].filter(([name, each]) => tell(name, each)).map(([name]) => name);
  say(`${cycles} cycles in ${seconds(performance.now() - started)}.`);
  say(growing.length === 0 ? 'Nothing grows that would matter.' : `Growing: ${growing}.`);
  return growing.length === 0 ? 0 : 1;
});

/** Places in the list of the demo's first playlists in which a track can be moved. */
async function long({ page }: DrivenApp): Promise<number[]> {
  const counts = await page.evaluate<number[]>(
    'segue.calls.playlists().then(({ value }) => value.map(({ count, account }) => (account ? 0 : count)))',
  );
  return counts.flatMap((count, n) => (count > 1 ? n : [])).slice(0, PLAYLISTS);
}
