// Signing in to Spotify, in the build for tests against the fake one: the first time, every way it can end, and what is
// kept of it.

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { t } from '../shared/messages/index.ts';
import type { FakeSpotify } from './fake-spotify/start.ts';
import {
  accountLine,
  answered,
  browserAddress,
  CLIENT_ID,
  clientId,
  dialogButton,
  FRIEND,
  failure,
  fakeWithApp,
  launchForTests,
  openClientId,
  STRANGER,
  signInAs,
  submit,
  USER,
} from './support/account.ts';
import { expect, type Segue, test } from './support/app.ts';

let fake: FakeSpotify;
let segue: Segue;
test.beforeEach(async ({ profile }) => {
  fake = await fakeWithApp();
  segue = await launchForTests({ profile, fake });
});
test.afterEach(async () => {
  await segue.close();
  await fake.close();
});

const details = () => segue.page.getByRole('dialog', { name: t('account.title') });
const clipboard = () => segue.app.evaluate(({ clipboard }) => clipboard.readText());
const waiting = () => segue.page.getByRole('dialog', { name: t('account.waiting.title') });
/** A sign-in came to nothing for this reason; back to where the client id is. */
async function expectFailure(why: string, says?: string): Promise<void> {
  await expect(failure(segue)).toHaveAttribute('data-why', why);
  if (says) await expect(failure(segue)).toContainText(says);
  await dialogButton(segue, t('account.failed.change')).click();
  await expect(clientId(segue)).toBeFocused();
}

test('from the first screen to a name, by keyboard', async () => {
  const { page } = segue;
  await page.getByRole('button', { name: t('account.connect.title') }).focus();
  await page.keyboard.press('Enter');
  await expect(dialogButton(segue, t('account.connect.next'))).toBeFocused();
  await dialogButton(segue, t('account.app.redirect.copy')).click();
  expect(await clipboard()).toBe('http://127.0.0.1/callback');
  await dialogButton(segue, t('account.app.open.do')).click();
  await expect
    .poll(() => segue.app.evaluate(() => (globalThis as { opened?: string }).opened))
    .toBe('https://developer.spotify.com/dashboard');

  await dialogButton(segue, t('account.connect.next')).click();
  await expect(clientId(segue)).toBeFocused();
  await page.keyboard.type('0123');
  await page.keyboard.press('Enter');
  await expect(page.getByText(t('account.id.wrong', { count: 4 }))).toBeVisible();
  await expect(clientId(segue)).toBeFocused();
  // As it is copied: with a space at its end.
  await clientId(segue).fill(` ${CLIENT_ID.toUpperCase()} `);
  await page.keyboard.press('Enter');
  await expect(waiting()).toBeVisible();
  await expect(dialogButton(segue, t('account.waiting.again'))).toBeFocused();

  const address = new URL(await browserAddress(segue));
  expect(address.searchParams.get('code_challenge_method')).toBe('S256');
  expect(address.searchParams.get('redirect_uri')).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/callback$/);
  const shown = await fetch(await fake.answer(address.href, USER.id, 'agree'));
  expect(await shown.text()).toContain(t('account.page.done'));
  await expect(
    page.getByRole('dialog', { name: t('account.done.title', { name: USER.name }) }),
  ).toBeVisible();
  await expect(dialogButton(segue, t('account.done.close'))).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('every way a sign-in can fail is said, and can be tried again', async () => {
  await openClientId(segue);

  await submit(segue, 'f'.repeat(32));
  await expectFailure('bad-client');

  fake.faults.lay({ on: 'POST /api/token', fault: { kind: 'reset', after: 'nothing' } });
  await submit(segue, CLIENT_ID);
  await expectFailure('unreachable');

  await submit(segue, CLIENT_ID);
  const refused = await fetch(await answered(segue, fake, USER.id, 'cancel'));
  expect(await refused.text()).toContain(t('account.page.notDone'));
  await expectFailure('denied');

  await submit(segue, CLIENT_ID);
  const forged = new URL(await answered(segue, fake));
  forged.searchParams.set('state', 'another');
  await fetch(forged);
  await expectFailure('wrong-state');

  await submit(segue, CLIENT_ID);
  await fetch(await answered(segue, fake, STRANGER.id));
  await expectFailure('not-allowed', 'User Management');

  fake.world.accounts.get(USER.id)!.product = 'free';
  await submit(segue, CLIENT_ID);
  await fetch(await answered(segue, fake, FRIEND.id));
  await expectFailure('no-premium', 'Premium');
  fake.world.accounts.get(USER.id)!.product = 'premium';

  fake.faults.lay({ on: 'GET /me', fault: { kind: 'error', error: 'quota', seconds: 86_400 } });
  await submit(segue, CLIENT_ID);
  await fetch(await answered(segue, fake));
  await expectFailure('busy');

  fake.faults.lay({
    on: 'POST /api/token',
    nth: 2,
    fault: { kind: 'reply', status: 200, body: '<h1>Portal</h1>' },
  });
  await submit(segue, CLIENT_ID);
  await fetch(await answered(segue, fake));
  await expectFailure('no-sense');

  await segue.app.evaluate(() => {
    const { setTimeout: real } = globalThis;
    const soon = (work: () => void, ms?: number) => real(work, ms === 300_000 ? 300 : ms);
    Object.assign(globalThis, { setTimeout: soon });
  });
  await submit(segue, CLIENT_ID);
  await expectFailure('timeout');

  await expect(accountLine(segue)).toHaveCount(0);
  const stored = await segue.page.evaluate(() => globalThis.window.segue.calls.accountState(undefined));
  expect(stored).toMatchObject({ ok: true, value: { user: null, session: 'none', clientId: null } });
});

test('a fixed port is listened on, and said when it is taken', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as AddressInfo;
  fake.addApp({ clientId: CLIENT_ID, ownerId: USER.id, redirectUris: [`http://127.0.0.1:${port}/callback`] });
  const { page } = segue;
  await page.keyboard.press('Control+Alt+A');
  await page.getByText(t('account.app.port'), { exact: true }).click();
  await page.getByRole('switch', { name: t('account.app.port.use') }).check();
  const field = page.getByRole('textbox', { name: t('account.app.port.label') });
  await field.fill('80');
  await expect(dialogButton(segue, t('account.connect.next'))).toHaveAttribute('aria-disabled', 'true');
  await field.fill(String(port));
  await expect(page.getByText(`http://127.0.0.1:${port}/callback`)).toBeVisible();
  await dialogButton(segue, t('account.connect.next')).click();
  await submit(segue, CLIENT_ID);
  await expectFailure('port-taken', String(port));
  await new Promise((resolve) => other.close(resolve));
  await submit(segue, CLIENT_ID);
  const address = new URL(await browserAddress(segue));
  expect(address.searchParams.get('redirect_uri')).toBe(`http://127.0.0.1:${port}/callback`);
  await fetch(await fake.answer(address.href, USER.id, 'agree'));
  await expect(dialogButton(segue, t('account.done.close'))).toBeVisible();
});

test('a cancelled sign-in takes no answer any more, nor does one that was closed', async () => {
  await openClientId(segue);
  for (const end of ['cancel', 'close'] as const) {
    await submit(segue, CLIENT_ID);
    const back = await answered(segue, fake);
    if (end === 'cancel') await dialogButton(segue, t('account.cancel')).click();
    else await segue.page.keyboard.press('Escape');
    await expect
      .poll(() =>
        fetch(back).then(
          () => 'taken',
          () => 'nobody listens',
        ),
      )
      .toBe('nobody listens');
    if (end === 'cancel') await expect(clientId(segue)).toHaveValue(CLIENT_ID);
  }
  await expect(segue.page.getByRole('dialog')).toHaveCount(0);
});

test('without a browser the address is copied, and what came of it pasted', async () => {
  const { page } = segue;
  await segue.app.evaluate(({ shell }) => {
    shell.openExternal = () => Promise.reject(new Error('no browser'));
  });
  await openClientId(segue);
  await submit(segue, CLIENT_ID);
  await expect(page.getByText(t('account.waiting.noBrowser'))).toBeVisible();
  await dialogButton(segue, t('account.waiting.copy')).click();
  await expect(dialogButton(segue, t('account.waiting.copied'))).toBeVisible();
  const back = new URL(await fake.answer(await clipboard(), USER.id, 'agree'));

  await page.getByText(t('account.waiting.stuck')).click();
  const field = page.getByRole('dialog').getByRole('textbox');
  await field.fill(back.href.replace('/callback', '/other'));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText(t('account.paste.no', { uri: '' }).split('.')[0]!);
  await field.fill(back.href);
  await page.keyboard.press('Enter');
  await expect(dialogButton(segue, t('account.done.close'))).toBeVisible();
});

test('in memory unless the user says otherwise, and over a restart where they do', async ({ profile }) => {
  await segue.window.loadDemo();
  await signInAs(segue, fake);
  await accountLine(segue).click();
  await expect(details()).toContainText(t('account.kept.memory'));
  await segue.close();
  segue = await launchForTests({ profile, fake });
  await expect(accountLine(segue)).toContainText(t('account.line.signedOut'));

  await accountLine(segue).click();
  await dialogButton(segue, t('account.signInAgain')).click();
  await expect(segue.page.getByRole('radio', { name: t('account.keep.memory') })).toBeChecked();
  await submit(segue, CLIENT_ID, true);
  await fetch(await answered(segue, fake));
  await dialogButton(segue, t('account.done.close')).click();
  await segue.close();
  segue = await launchForTests({ profile, fake });
  await expect(accountLine(segue)).toContainText(t('account.line.signedIn'));
  await accountLine(segue).click();
  await expect(details()).toContainText(t('account.kept.weak'));
  await dialogButton(segue, t('account.signOut')).click();
  await expect(accountLine(segue)).toContainText(t('account.line.signedOut'));
  await expect(dialogButton(segue, t('account.signInAgain'))).toBeFocused();
});

test('a sign-in that Spotify has ended is said and keeps the library', async ({ profile }) => {
  await segue.window.loadDemo();
  await signInAs(segue, fake, USER, true);
  await segue.close();
  segue = await launchForTests({ profile, fake });
  await expect(accountLine(segue)).toContainText(t('account.line.signedIn'));
  fake.grants.revoke(USER.id);
  await accountLine(segue).click();
  // Asked here, unless what fills the library has found it out already and the button is gone.
  await segue.page.evaluate(() => window.segue.calls.accountCheck(undefined));
  await expect(details()).toContainText(t('account.state.expired'));
  await expect(accountLine(segue)).toContainText(t('account.line.expired'));
  await expect(segue.page.getByTestId('playlist').first()).toBeVisible();
  // The same app and the same choice again: straight to the browser.
  await segue.page.keyboard.press('Escape');
  await segue.close();
  segue = await launchForTests({ profile, fake });
  await expect(accountLine(segue)).toContainText(USER.name);
});

test('what goes wrong later is said too, and goes away when it is over', async () => {
  await segue.window.loadDemo();
  await signInAs(segue, fake, FRIEND);
  fake.addApp({ clientId: CLIENT_ID, ownerId: USER.id });
  await accountLine(segue).click();
  await dialogButton(segue, t('account.check')).click();
  await expect(details()).toContainText(t('account.trouble.not-allowed'));
  await expect(accountLine(segue)).toContainText(t('account.line.trouble'));
  fake.addApp({ clientId: CLIENT_ID, ownerId: USER.id, allowed: [FRIEND.id] });
  fake.world.accounts.get(FRIEND.id)!.displayName = 'Ottokar the Renamed';
  await dialogButton(segue, t('account.check')).click();
  await expect(accountLine(segue)).toContainText(t('account.line.signedIn'));
  await expect(accountLine(segue)).toContainText('Ottokar the Renamed');
});
