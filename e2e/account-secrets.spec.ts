// What must not be found anywhere: tokens, codes and verifiers while an account is used, and anything of the account once
// it is deleted. And the two builds: only the one for tests can be pointed at a stand-in, and it opens no real sign-in.

import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { t } from '../shared/messages/index.ts';
import type { FakeSpotify } from './fake-spotify/start.ts';
import {
  accountLine,
  answered,
  CLIENT_ID,
  commandLines,
  dialogButton,
  FRIEND,
  fakeWithApp,
  filesWith,
  launchForTests,
  noKeyringBecause,
  signInAs,
  startKeyring,
  submit,
  USER,
} from './support/account.ts';
import { electronExecutable, expect, isRoot, launch, root, type Segue, test } from './support/app.ts';
import { changeDatabase, libraryOf } from './support/faults.ts';

let fake: FakeSpotify;
let segue: Segue | null = null;
test.beforeEach(async () => {
  fake = await fakeWithApp();
});
test.afterEach(async () => {
  await segue?.close();
  segue = null;
  await fake.close();
});

/** What main sends to and gets from the token endpoint, by which it is then searched for. */
async function hearSecrets({ app }: Segue): Promise<() => Promise<string[]>> {
  await app.evaluate(() => {
    const heard: string[] = [];
    const real = globalThis.fetch;
    Object.assign(globalThis, { heard });
    globalThis.fetch = async (input, init) => {
      if (init?.body instanceof URLSearchParams) {
        for (const name of ['code', 'code_verifier', 'refresh_token']) {
          const value = init.body.get(name);
          if (value && value !== 'none') heard.push(value);
        }
      }
      const response = await real(input, init);
      if (String(input).endsWith('/api/token')) {
        const reply = (await response.clone().json()) as Record<string, unknown>;
        for (const name of ['access_token', 'refresh_token'])
          if (reply[name]) heard.push(String(reply[name]));
      }
      return response;
    };
  });
  return () => app.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
}

/** An account's playlist as reading it would leave it, of which a copy of the library is kept too. */
function addPlaylist(profile: string): void {
  const at = '2026-05-01T10:00:00.000Z';
  changeDatabase(
    libraryOf(profile),
    `INSERT INTO tracks (source, source_id, title, title_search)
       VALUES ('spotify', '4uLU6hMCjMI75M1A2tKUQC', 'Quixotic Lullaby', 'quixotic lullaby');
     INSERT INTO playlists (kind, name, description, created_at) VALUES ('spotify', 'Zzyzx Road Trip', '', '${at}');
     INSERT INTO playlist_items (playlist_id, position, track_id, added_at)
       SELECT (SELECT max(id) FROM playlists), 0, max(id), '${at}' FROM tracks;
     VACUUM INTO '${path.join(profile, 'backups/library.sqlite.daily-2026-05-02T10-00-00.000Z')}'`,
  );
}
const OF_ACCOUNT = [USER.id, USER.name, CLIENT_ID, 'Quixotic Lullaby', 'Zzyzx'];

test('no token, code or verifier is in a file, a command line, a title, the page or what a crash leaves', async ({
  profile,
}) => {
  segue = await launchForTests({ profile, fake });
  const { app, page } = segue;
  const secrets = await hearSecrets(segue);
  await segue.window.loadDemo();
  await signInAs(segue, fake, USER, true);
  fake.faults.lay({ on: 'GET /me', fault: { kind: 'error', error: 'expired' } });
  await accountLine(segue).click();
  await dialogButton(segue, t('account.check')).click();
  await expect.poll(() => fake.requests.count('POST /api/token')).toBe(3);
  await expect(page.getByTestId('setting-account-state')).toContainText(t('account.state.signed-in'));

  const heard = [...new Set(await secrets())];
  // A code, its verifier, a refresh token and two access tokens.
  expect(heard).toHaveLength(5);
  expect(filesWith(profile, heard)).toEqual([]);
  expect(filesWith(profile, [USER.name])).not.toEqual([]);
  const lines = commandLines(app.process().pid!);
  expect(lines).toContain('--type=renderer');
  const titles = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => window.getTitle()),
  );
  const inPage = await page.content();
  const log = await segue.log();
  for (const secret of heard) {
    for (const text of [lines, titles.join('\n'), inPage, log]) expect(text).not.toContain(secret);
  }

  // Nor in what a crash leaves: of an error that nobody caught, and of main itself.
  await app.evaluate(() => {
    setTimeout(() => {
      throw new Error('nobody caught it');
    });
  });
  await expect.poll(segue.log).toContain('nobody caught it');
  const gone = new Promise((resolve) => app.process().once('exit', resolve));
  await app.evaluate(() => void setTimeout(() => process.crash())).catch(() => undefined); // ends with the app
  await gone;
  segue = null;
  expect(filesWith(profile, heard)).toEqual([]);
});

test('disconnecting deletes everything of the account and nothing else', async ({ profile }) => {
  segue = await launchForTests({ profile, fake });
  await segue.window.loadDemo();
  await signInAs(segue, fake, USER, true);
  await segue.close();
  await mkdir(path.join(profile, 'backups'), { recursive: true });
  addPlaylist(profile);

  segue = await launchForTests({ profile, fake });
  const { page } = segue;
  const secrets = await hearSecrets(segue);
  await (await segue.window.revealPlaylist('Zzyzx Road Trip')).click();
  await page.keyboard.press('F2');
  await page.keyboard.type('Zzyzx Night Trip');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Zzyzx Night Trip', level: 1 })).toBeVisible();
  expect(filesWith(profile, OF_ACCOUNT).length).toBeGreaterThan(2);

  await accountLine(segue).click();
  await dialogButton(segue, t('account.delete')).click();
  const list = page.getByTestId('deletion');
  // However much was read from Spotify until then.
  await expect(list).toContainText(/\d+ playlists? of the account/);
  await expect(list).toContainText(/\d+ tracks? that nothing else/);
  await expect(list).toContainText(t('account.delete.edits', { count: 1 }));
  await expect(list).toContainText(t('account.delete.copies', { count: 1 }));
  await expect(dialogButton(segue, t('dialog.cancel'))).toBeFocused();
  await dialogButton(segue, t('account.delete.do')).click();
  await expect(page.getByTestId('toast')).toContainText(t('account.deleted'));
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(accountLine(segue)).toContainText(t('account.line.signIn'));
  await expect(segue.window.playlist('Zzyzx')).toHaveCount(0);
  await expect(page.getByTestId('playlist').first()).toBeVisible();
  const all = [...OF_ACCOUNT, ...(await secrets())];
  await expect.poll(() => filesWith(profile, all)).toEqual([]);
  await segue.close();
  expect(filesWith(profile, all)).toEqual([]);

  segue = await launchForTests({ profile, fake });
  await expect(segue.page.getByTestId('playlist').first()).toBeVisible();
  await expect(accountLine(segue)).toContainText(t('account.line.signIn'));
});

test('another account is taken only with leave to delete the one that is here', async ({ profile }) => {
  segue = await launchForTests({ profile, fake });
  const { page } = segue;
  await segue.window.loadDemo();
  await signInAs(segue, fake);
  const change = async () => {
    await accountLine(segue!).click();
    await dialogButton(segue!, t('account.switch')).click();
    await submit(segue!, CLIENT_ID);
    await fetch(await answered(segue!, fake, FRIEND.id));
    await expect(page.getByRole('dialog', { name: t('account.another.title') })).toBeVisible();
  };
  await change();
  const stay = dialogButton(segue, t('account.another.stay'));
  await expect(stay).toBeFocused();
  await stay.click();
  await page.keyboard.press('Escape');
  await expect(accountLine(segue)).toContainText(USER.name);

  await change();
  await dialogButton(segue, t('account.another.replace')).click();
  await expect(
    page.getByRole('dialog', { name: t('account.done.title', { name: FRIEND.name }) }),
  ).toBeVisible();
  await expect(accountLine(segue)).toContainText(FRIEND.name);
  await segue.close();
  expect(filesWith(profile, [USER.id, USER.name])).toEqual([]);
  expect(filesWith(profile, [FRIEND.id])).not.toEqual([]);
});

test('a keyring of the system keeps the sign-in, and one that is gone is said', async ({ profile }) => {
  const why = noKeyringBecause();
  test.skip(why !== null, why ?? '');
  const keyring = await startKeyring(path.join(profile, 'keyring'));
  try {
    const options = { profile, fake, store: 'gnome-libsecret', env: keyring.env } as const;
    segue = await launchForTests(options);
    await segue.window.loadDemo();
    await signInAs(segue, fake);
    await accountLine(segue).click();
    await expect(segue.page.getByRole('dialog')).toContainText(t('account.kept.system'));
    await segue.close();
    const stored = JSON.parse(await readFile(path.join(profile, 'sign-in.json'), 'utf8'));
    expect(stored.how).toBe('system');
    // The mark of what is locked with a secret of the keyring's, not with the word every program knows.
    expect(Buffer.from(stored.locked, 'base64').subarray(0, 3).toString()).toBe('v11');
    segue = await launchForTests(options);
    await expect(accountLine(segue)).toContainText(t('account.line.signedIn'));
    await segue.close();
  } finally {
    keyring.stop();
  }
  segue = await launchForTests({ profile, fake });
  await expect(accountLine(segue)).toContainText(t('account.line.locked'));
});

test('the build that users get knows one Spotify, and no way to another', () => {
  const search = (folder: string, text: string) =>
    readdirSync(path.join(root, folder, 'main'))
      .filter((name) => name.endsWith('.js'))
      .filter((name) => readFileSync(path.join(root, folder, 'main', name), 'utf8').includes(text));
  for (const text of [
    ...['stand-in-spotify', 'stand-in-update'],
    ...['segue-for-tests', 'Segue for tests', 'http://127.0.0.1:9'],
  ]) {
    expect(search('dist', text), text).toEqual([]);
    expect(search('dist-for-tests', text), text).not.toEqual([]);
  }
  for (const text of ['https://accounts.spotify.com', 'https://api.spotify.com/v1']) {
    expect(search('dist', text), text).toHaveLength(1);
    expect(search('dist-for-tests', text), text).toEqual([]);
  }
});

test('the build for tests opens no real sign-in, and takes nothing else for Spotify', async ({ profile }) => {
  const file = path.join(profile, 'sign-in.json');
  const start = (...args: string[]) =>
    spawnSync(
      electronExecutable(),
      ['dist-for-tests', `--user-data-dir=${profile}`, ...(isRoot ? ['--no-sandbox'] : []), ...args],
      { cwd: root, encoding: 'utf8', timeout: 20_000 },
    );
  const real = JSON.stringify({
    accounts: 'https://accounts.spotify.com',
    how: 'system',
    locked: 'djExc2VjcmV0',
  });
  await writeFile(file, real);
  const refused = start(`--stand-in-spotify=${fake.origin}`);
  expect(refused.status).toBe(1);
  expect(refused.stderr).toContain('no build for tests opens it');
  expect(await readFile(file, 'utf8')).toBe(real);
  expect(readdirSync(profile)).not.toContain('library.sqlite');
  await writeFile(file, '{}');
  for (const address of [
    'https://accounts.spotify.com',
    'http://localhost:80',
    'http://127.0.0.1:80@evil.example',
  ]) {
    const other = start(`--stand-in-spotify=${address}`);
    expect(other.status, address).toBe(1);
    expect(other.stderr).toContain('http://127.0.0.1:PORT');
  }
});

test('on the development runtime nobody signs in to the real Spotify', async ({ profile }) => {
  segue = await launch({ profile });
  const { page } = segue;
  const runtime = await page.evaluate(() => window.segue.calls.appInfo(undefined));
  test.skip(runtime.ok && !runtime.value.developmentRuntime, 'this is the runtime that ships');
  await page.getByRole('button', { name: t('account.connect.title') }).click();
  await expect(page.getByRole('dialog')).toContainText(t('account.off'));
  const refused = await page.evaluate(
    (clientId) => window.segue.calls.accountSignIn({ clientId, port: 0, kept: false, another: false }),
    CLIENT_ID,
  );
  expect(refused).toEqual({ ok: false, error: { code: 'account-off' } });
  const forged = await page.evaluate(() => window.segue.calls.settingsSet({ spotifyPort: 4000 } as never));
  expect(forged).toMatchObject({ ok: true, value: { spotifyPort: 0 } });
});
