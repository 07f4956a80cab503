// How long main's event loop is held up while the library is filled from a Spotify account: a sign-in to a stand-in with 100
// playlists and 10,000 items, until all of it is here; against the same start's idle time. The build for tests, since no
// other can be pointed at a stand-in, which runs in this process and takes none of main's time.

import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startFakeSpotify } from '../e2e/fake-spotify/start.ts';
import { ensureTestBuild } from '../scripts/setup/app-build.ts';
import { root } from '../scripts/setup/step.ts';
import { MAX_DAILY } from '../shared/domain/sync-limits.ts';
import { launch, removeProfile } from './app/launch.ts';
import { type Delays, delaysDuring } from './app/loop-delays.ts';
import { report } from './measure.ts';

const STARTS = Number(process.env.SEGUE_BENCH_STARTS ?? 3);
const PLAYLISTS = 100;
const ITEMS = 10_000;
const IDLE_MS = 20_000;
const CLIENT_ID = '0123456789abcdef0123456789abcdef';

/** What the page does. Text, because Node's own types differ. A call that is refused ends the bench, with its reason. */
const CALL = `const call = async (name, input) => {
  const reply = await segue.calls[name](input);
  if (!reply.ok) throw new Error(name + ': ' + reply.error.code);
  return reply.value;
}`;
const SIGN_IN = `(async () => {
  ${CALL};
  await call('accountSignIn', { clientId: '${CLIENT_ID}', port: 0, kept: false, another: false });
})()`;
const SIGNED_IN = `(async () => {
  ${CALL};
  while ((await call('accountState')).session !== 'signed-in') await new Promise((go) => setTimeout(go, 50));
  await call('syncControl', { what: 'pause' });
})()`;
const IDLE = `new Promise((resolve) => setTimeout(resolve, ${IDLE_MS}))`;
// Told by main, not asked again and again: asking would be work of its own.
const FILLED = `(async () => {
  ${CALL};
  await call('syncDaily', { calls: ${MAX_DAILY} });
  await new Promise((resolve, reject) => {
    const stop = segue.on.syncChanged(({ state, trouble, cached, readable }) => {
      const filled = state === 'idle' && cached === readable && readable > ${PLAYLISTS};
      if (!filled && state !== 'halted') return;
      stop();
      if (filled) resolve();
      else reject(new Error('reading was halted: ' + trouble));
    });
    call('syncControl', { what: 'resume' }).catch(reject);
  });
})()`;

await ensureTestBuild();
const home = mkdtempSync(path.join(os.tmpdir(), 'segue-bench-'));
const idle: Delays[] = [];
const syncing: Delays[] = [];
const seconds: number[] = [];
for (let start = 0; start < STARTS; start++) {
  const fake = await startFakeSpotify();
  fake.addAccount({ id: 'me', playlists: PLAYLISTS, items: ITEMS, liked: 200 });
  fake.addApp({ clientId: CLIENT_ID, ownerId: 'me' });
  const switches = [`--stand-in-spotify=${fake.origin}`, '--password-store=basic'];
  const { app, page, close } = await launch(
    path.join(home, String(start)),
    path.join(root, 'dist-for-tests'),
    switches,
  );
  try {
    await app.evaluate(({ shell }) => {
      shell.openExternal = async (url) => void Object.assign(globalThis, { opened: url });
    });
    await page.getByTestId('start-demo').waitFor();
    await page.evaluate(SIGN_IN);
    await fetch(await fake.answer(await browserAddress(app), 'me', 'agree'));
    await page.evaluate(SIGNED_IN);
    idle.push(await delaysDuring(app, () => page.evaluate(IDLE)));
    const began = performance.now();
    syncing.push(await delaysDuring(app, () => page.evaluate(FILLED)));
    seconds.push((performance.now() - began) / 1000);
  } finally {
    await close();
    await fake.close();
  }
}
await removeProfile(home);

async function browserAddress(app: Awaited<ReturnType<typeof launch>>['app']): Promise<string> {
  for (;;) {
    const opened = await app.evaluate(() => (globalThis as { opened?: string }).opened ?? '');
    if (opened.includes('/authorize?')) return opened;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

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
