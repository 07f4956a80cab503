// How long main's event loop is held up while the library is filled from a Spotify account: a sign-in to a stand-in with 100
// playlists and 10,000 items, until all of it is here; against the same start's idle time. The build for tests, since no
// other can be pointed at a stand-in, which runs in this process and takes none of main's time.

import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ensureTestBuild } from '../scripts/setup/app-build.ts';
import { launchWithAccount } from './app/account.ts';
import { removeProfile } from './app/launch.ts';
import { type Delays, delaysDuring } from './app/loop-delays.ts';
import { report } from './measure.ts';

const STARTS = Number(process.env.SEGUE_BENCH_STARTS ?? 3);
const PLAYLISTS = 100;
const ITEMS = 10_000;
const IDLE_MS = 20_000;

const IDLE = `new Promise((resolve) => setTimeout(resolve, ${IDLE_MS}))`;

await ensureTestBuild();
const home = mkdtempSync(path.join(os.tmpdir(), 'segue-bench-'));
const idle: Delays[] = [];
const syncing: Delays[] = [];
const seconds: number[] = [];
for (let start = 0; start < STARTS; start++) {
  const seed = { id: 'me', playlists: PLAYLISTS, items: ITEMS, liked: 200 };
  const { app, page, signIn, fill, close } = await launchWithAccount(path.join(home, String(start)), seed);
  try {
    await signIn();
    idle.push(await delaysDuring(app, () => page.evaluate(IDLE)));
    const began = performance.now();
    syncing.push(await delaysDuring(app, fill));
    seconds.push((performance.now() - began) / 1000);
  } finally {
    await close();
  }
}
await removeProfile(home);

const name = (what: string) => `loop delay: filling from Spotify, ${what}`;
const base = 'loop delay: signed in and idle, p99.9';
const against = {
  name: base,
  value: report(
    base,
    idle.map(({ p999 }) => p999),
    'ms',
  ),
};
report(
  name('p99.9'),
  syncing.map(({ p999 }) => p999),
  'ms',
  against,
);
report(
  name('p99.9 above idle'),
  syncing.map(({ p999 }, start) => p999 - (idle[start]?.p999 ?? 0)),
  'ms',
);
report(
  name('longest'),
  syncing.map(({ longest }) => longest),
  'ms',
);
report(name(`${ITEMS} items`), seconds, 's');
