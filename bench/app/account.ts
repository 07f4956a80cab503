// The build for tests with an account of a stand-in for Spotify that runs in this process and takes none of main's time:
// no other build can be pointed at one. Needs `ensureTestBuild`.

import path from 'node:path';
import { startFakeSpotify } from '../../e2e/fake-spotify/start.ts';
import type { AccountSeed } from '../../e2e/fake-spotify/world/seed-account.ts';
import { root } from '../../scripts/setup/step.ts';
import { MAX_DAILY } from '../../shared/domain/sync-limits.ts';
import { type DrivenApp, launch } from './launch.ts';

const CLIENT_ID = '0123456789abcdef0123456789abcdef';

/** `call`, for what the page does. Text, because Node's own types differ. A call that is refused ends it, with its reason. */
export const CALL = `const call = async (name, input) => {
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
// Told by main, not asked again and again: asking would be work of its own.
const filled = (playlists: number) => `(async () => {
  ${CALL};
  await call('syncDaily', { calls: ${MAX_DAILY} });
  await new Promise((resolve, reject) => {
    const stop = segue.on.syncChanged(({ state, trouble, cached, readable }) => {
      const filled = state === 'idle' && cached === readable && readable > ${playlists};
      if (!filled && state !== 'halted') return;
      stop();
      if (filled) resolve();
      else reject(new Error('reading was halted: ' + trouble));
    });
    call('syncControl', { what: 'resume' }).catch(reject);
  });
})()`;

export interface AppWithAccount extends DrivenApp {
  /** From whatever is on screen to a sign-in whose account has not been read yet. */
  signIn(): Promise<void>;
  /** Until all that the account lets be read is here. */
  fill(): Promise<unknown>;
}

/** On its first screen, with nobody signed in. */
export async function launchWithAccount(profile: string, seed: AccountSeed): Promise<AppWithAccount> {
  const fake = await startFakeSpotify();
  fake.addAccount(seed);
  fake.addApp({ clientId: CLIENT_ID, ownerId: seed.id });
  const switches = [`--stand-in-spotify=${fake.origin}`, '--password-store=basic'];
  const driven = await launch(profile, path.join(root, 'dist-for-tests'), switches);
  const { app, page } = driven;
  await app.evaluate(({ shell }) => {
    shell.openExternal = async (url) => void Object.assign(globalThis, { opened: url });
  });
  await page.getByTestId('start-demo').waitFor();
  return {
    ...driven,
    async signIn() {
      await page.evaluate(SIGN_IN);
      await fetch(await fake.answer(await browserAddress(driven), seed.id, 'agree'));
      await page.evaluate(SIGNED_IN);
    },
    fill: () => page.evaluate(filled(seed.playlists ?? 0)),
    async close() {
      await driven.close();
      await fake.close();
    },
  };
}

async function browserAddress({ app }: DrivenApp): Promise<string> {
  for (;;) {
    const opened = await app.evaluate(() => (globalThis as { opened?: string }).opened ?? '');
    if (opened.includes('/authorize?')) return opened;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
