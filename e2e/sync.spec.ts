// From a first sign-in to a usable library, in the build for tests against the fake Spotify: what is there at once, what
// the day's calls leave for later, what cannot be read, and a restart in between.

import { t } from '../shared/messages/index.ts';
import { type FakeSpotify, startFakeSpotify } from './fake-spotify/start.ts';
import { CLIENT_ID, launchForTests, signInAs, USER } from './support/account.ts';
import { expect, type Segue, test } from './support/app.ts';

const ITEMS = 'GET /playlists/{playlist_id}/items';
let fake: FakeSpotify;
let segue: Segue;

async function begin(profile: string, seed: { playlists: number; items: number }): Promise<void> {
  fake = await startFakeSpotify();
  fake.addAccount({ id: USER.id, liked: 70, ...seed }).displayName = USER.name;
  fake.addApp({ clientId: CLIENT_ID, ownerId: USER.id });
  segue = await launchForTests({ profile, fake });
  await signInAs(segue, fake, USER, true);
}
test.afterEach(async () => {
  await segue.close();
  await fake.close();
});

const line = () => segue.page.getByTestId('sync');
const state = (wanted: string) => expect(line()).toHaveAttribute('data-state', wanted, { timeout: 30_000 });
const entry = (name: string) => segue.page.getByTestId('playlist').filter({ hasText: name }).first();
const rows = () => segue.page.getByTestId('track-row');
const firstOf = (ownerId: string) =>
  [...fake.world.playlists.values()].find((playlist) => playlist.ownerId === ownerId)!;

test('a first sign-in fills the library, and a restart goes on with it', async ({ profile }) => {
  await begin(profile, { playlists: 6, items: 260 });
  const { page } = segue;
  await state('idle');
  await expect(line()).toContainText(t('sync.line.all', { count: 8 }));
  await entry(t('sync.liked')).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('sync.liked'));
  await expect(rows().first()).toBeVisible();
  await expect(page.getByText(`${t('playlist.tracks', { count: 70 })} · `)).toBeVisible();

  const asked = fake.requests.count(ITEMS);
  await segue.close();
  segue = await launchForTests({ profile, fake });
  await state('idle');
  await expect(rows().first()).toBeVisible();
  expect(fake.requests.count(ITEMS)).toBe(asked);
});

test('what cannot be read says why and cannot be changed', async ({ profile }) => {
  await begin(profile, { playlists: 2, items: 40 });
  await state('idle');
  const { page } = segue;
  const foreign = firstOf('somebody-else');
  await expect(entry(foreign.name).getByTestId('account-mark')).toHaveAttribute(
    'title',
    t('sync.mark.unreadable'),
  );
  await entry(foreign.name).click();
  await expect(page.getByText(t('sync.empty.foreign'))).toBeVisible();
  await page.keyboard.press('F2');
  await page.getByRole('dialog').getByRole('textbox').fill('Mine');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('toast')).toContainText(t('error.not-yours'));
  await page.keyboard.press('Escape');
  await expect(entry(foreign.name)).toBeVisible();
  await entry(firstOf('spotify').name).click();
  await expect(page.getByText(t('sync.empty.by-spotify'))).toBeVisible();
});

test('the day’s calls leave the rest for tomorrow, and what is opened comes at once', async ({ profile }) => {
  await begin(profile, { playlists: 60, items: 6_000 });
  const { page } = segue;
  await state('waiting');
  await expect(line()).toContainText(/more tomorrow at/);
  expect(fake.requests.count(ITEMS)).toBe(72);
  // The list is made for what is in sight only.
  await page.getByRole('listbox', { name: t('playlists.heading') }).focus();
  await page.keyboard.press('End');
  const unread = page
    .getByTestId('playlist')
    .filter({ has: page.getByTitle(t('sync.mark.none')) })
    .first();
  const name = (await unread.locator('bdi').textContent())!;
  await unread.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  await expect(rows().first()).toBeVisible();
  await expect(entry(name).getByTestId('account-mark')).toHaveCount(0);

  await line()
    .getByRole('button', { name: t('sync.menu'), exact: true })
    .click();
  await page.getByRole('menuitemcheckbox', { name: t('sync.daily.some', { count: 1000 }) }).click();
  await state('idle');
  await expect(line()).toContainText(t('sync.line.all', { count: 62 }));
});

test('it can be paused, and waits out what cannot be reached', async ({ profile }) => {
  await begin(profile, { playlists: 3, items: 60 });
  await state('idle');
  await segue.page.keyboard.press('Escape');
  await line()
    .getByRole('button', { name: t('sync.pause') })
    .click();
  await state('paused');
  const before = fake.requests.all().length;
  await line()
    .getByRole('button', { name: t('sync.resume') })
    .click();
  await state('idle');
  fake.faults.lay({ on: 'GET /me/playlists', times: 9, fault: { kind: 'reset', after: 'nothing' } });
  fake.faults.lay({ on: 'GET /me/tracks', times: 9, fault: { kind: 'reset', after: 'nothing' } });
  await line()
    .getByRole('button', { name: t('sync.menu'), exact: true })
    .click();
  await segue.page.getByRole('menuitem', { name: t('sync.now') }).click();
  await state('offline');
  await expect(line()).toContainText(t('sync.line.offline'));
  expect(fake.requests.all().length).toBeGreaterThan(before);
});
