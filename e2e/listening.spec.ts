// Spotify beyond the lists: covers from the cache, pages that are opened, and playback on the user's devices.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { t } from '../shared/messages/index.ts';
import { type FakeSpotify, startFakeSpotify } from './fake-spotify/start.ts';
import { answered, CLIENT_ID, dialogButton, launchForTests, signInAs, USER } from './support/account.ts';
import { expect, type Segue, test } from './support/app.ts';
import { expectNoViolations } from './support/axe.ts';
import { picture } from './support/faults.ts';
import { suggestionsReady } from './support/playlists.ts';

let fake: FakeSpotify;
let segue: Segue;

async function begin(profile: string): Promise<void> {
  fake = await startFakeSpotify();
  fake.addAccount({ id: USER.id, playlists: 3, items: 60, liked: 4, odd: false }).displayName = USER.name;
  fake.addApp({ clientId: CLIENT_ID, ownerId: USER.id });
  const [first] = own();
  first!.hasCover = true;
  segue = await launchForTests({ profile, fake });
  await signInAs(segue, fake, USER, true);
  await expect(segue.page.getByTestId('sync')).toHaveAttribute('data-state', 'idle', { timeout: 30_000 });
  await (await segue.window.revealPlaylist(first!.name)).click();
  await expect(rows().first()).toBeVisible();
}
test.afterEach(async () => {
  await segue.close();
  await fake.close();
});

const own = () => [...fake.world.playlists.values()].filter(({ ownerId }) => ownerId === USER.id);
const rows = () => segue.page.getByTestId('track-row');
const images = () =>
  fake.requests.all().flatMap(({ endpoint, url }) => (endpoint === 'GET /image/{id}' ? [url] : []));
const shown = () => segue.page.locator('img[data-there="true"]');
const opened = () => segue.app.evaluate(() => (globalThis as { opened?: string }).opened ?? '');
const player = () => fake.world.accounts.get(USER.id)!.player;
const toast = (text: string) => expect(segue.page.getByTestId('toast').first()).toContainText(text);

test('covers come once, stay when Spotify cannot be reached, and go with the account', async ({
  profile,
}, info) => {
  await begin(profile);
  const { page } = segue;
  const cover = page.getByRole('button', { name: t('command.spotify.playlist') });
  await expect(cover.locator('img')).toHaveAttribute('data-there', 'true');
  await expect(rows().first().locator('img')).toHaveAttribute('data-there', 'true');
  expect(await cover.locator('img').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(300);
  await picture(segue, info, 'covers');
  await cover.click();
  await expect.poll(opened).toBe(`https://open.spotify.com/playlist/${own()[0]!.id}`);

  // Those of suggestions come last.
  await suggestionsReady(segue.window);
  await expect(page.locator('img:not([data-there="true"])')).toHaveCount(0);
  // One that is on its way when the app ends is asked for again.
  const folder = path.join(profile, 'covers');
  const kept = (): number => JSON.parse(readFileSync(path.join(folder, 'index.json'), 'utf8')).length;
  await expect.poll(() => new Set(images()).size - kept()).toBe(0);
  await segue.close();
  const asked = images();
  fake.faults.lay({ on: 'GET /image/{id}', times: 1000, fault: { kind: 'reset', after: 'nothing' } });
  segue = await launchForTests({ profile, fake });
  await expect(segue.page.getByTestId('track-row').first().locator('img')).toHaveAttribute(
    'data-there',
    'true',
  );
  await expect(shown().first()).toBeVisible();
  // Suggestions may be others after a start, with covers of their own.
  const again = images().slice(asked.length);
  expect(asked.length).toBeGreaterThan(1);
  expect(again.filter((image) => asked.includes(image))).toEqual([]);

  expect(readdirSync(folder).length).toBeGreaterThan(1);
  await segue.page.evaluate(() => window.segue.calls.accountDelete(undefined));
  await expect(segue.page.getByTestId('sync')).toBeHidden();
  expect(existsSync(folder)).toBe(false);
  await expect(segue.page.locator('img')).toHaveCount(0);
});

test('tracks are played where the user says, once that was allowed', async ({ profile }, info) => {
  await begin(profile);
  const { page, window } = segue;
  const first = async () => {
    await window.tracks.focus();
    await page.keyboard.press('Home');
  };
  await first();
  await page.keyboard.press('Alt+Shift+A');
  await expect.poll(opened).toContain('https://open.spotify.com/album/');
  await page.keyboard.press('Alt+Shift+R');
  await expect.poll(opened).toContain('https://open.spotify.com/artist/');

  // Turned on after the sign-in: it is to be allowed first.
  await page.keyboard.press('Control+,');
  await page.getByTestId('setting-control').getByText(t('settings.control.on'), { exact: true }).click();
  await expect(page.getByTestId('setting-control-allow')).toBeVisible();
  await expectNoViolations(segue, 'dark');
  await picture(segue, info, 'settings');
  await page.getByRole('button', { name: t('settings.control.signIn') }).click();
  await fetch(await answered(segue, fake));
  await dialogButton(segue, t('account.done.close')).click();

  player().devices = [
    { id: 'kitchen', name: 'Kitchen', type: 'Speaker', volume: 40, restricted: false },
    { id: 'laptop', name: 'My laptop', type: 'Computer', volume: 60, restricted: false },
  ];
  player().deviceId = null;
  await first();
  await page.keyboard.press('Alt+Shift+S');
  await toast(t('error.playback-no-device'));
  await page.getByRole('button', { name: t('playback.action.devices') }).click();
  await expect(page.getByTestId('device')).toHaveCount(2);
  await expectNoViolations(segue, 'dark');
  await picture(segue, info, 'devices');
  await page.getByRole('button', { name: t('playback.here.of', { name: 'Kitchen' }) }).click();
  await expect.poll(() => player().deviceId).toBe('kitchen');
  const count = await rows().count();
  await expect.poll(() => player().uris.length).toBeGreaterThanOrEqual(count);
  await expect(page.getByRole('button', { name: t('playback.pause') })).toBeVisible();
  await picture(segue, info, 'playing');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Alt+Shift+N');
  await expect.poll(() => player().index).toBe(1);
  await page.keyboard.press('Alt+Shift+B');
  await expect.poll(() => player().index).toBe(0);
  await page.keyboard.press('Alt+Shift+Q');
  await expect.poll(() => player().queued.length).toBe(1);

  fake.world.accounts.get(USER.id)!.product = 'free';
  await page.keyboard.press('Alt+Shift+N');
  await toast(t('error.playback-no-premium'));
});
