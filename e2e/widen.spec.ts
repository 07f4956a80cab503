// Widening the pool from Spotify, and "For you": the whole way of each, with an account and without one.

import { t } from '../shared/messages/index.ts';
import { type FakeSpotify, startFakeSpotify } from './fake-spotify/start.ts';
import { latest } from './fake-spotify/world/world.ts';
import { CLIENT_ID, launchForTests, signInAs, USER } from './support/account.ts';
import { expect, launch, type Segue, test } from './support/app.ts';
import { expectNoViolations, type Theme } from './support/axe.ts';
import { picture } from './support/faults.ts';
import { suggestionsReady } from './support/playlists.ts';

let fake: FakeSpotify | null = null;
let segue: Segue;
test.afterEach(async () => {
  await segue.close();
  await fake?.close();
  fake = null;
});

/** Signed in, the library filled, and the account's first playlist open. */
async function begin(profile: string): Promise<string> {
  fake = await startFakeSpotify();
  fake.addAccount({ id: USER.id, playlists: 3, items: 120, liked: 60, odd: false }).displayName = USER.name;
  fake.addApp({ clientId: CLIENT_ID, ownerId: USER.id });
  segue = await launchForTests({ profile, fake });
  await signInAs(segue, fake, USER, true);
  await expect(segue.page.getByTestId('sync')).toHaveAttribute('data-state', 'idle', { timeout: 30_000 });
  const playlist = [...fake.world.playlists.values()][0]!;
  await segue.page.getByTestId('playlist').filter({ hasText: playlist.name }).first().click();
  await suggestionsReady(segue.window);
  return playlist.name;
}

/** An album that nobody has heard, by the first artist of a playlist. @returns its tracks' titles */
function addAlbum({ world }: FakeSpotify, playlistName: string): string[] {
  const playlist = [...world.playlists.values()].find(({ name }) => name === playlistName)!;
  const known = world.tracks.get(latest(playlist).entries[0]!.uri.split(':')[2]!)!;
  const id = world.newId();
  const tracks = Array.from({ length: 9 }, (_, index) => ({
    ...{ ...known, id: world.newId(), name: `Unheard ${index + 1}`, albumId: id, trackNumber: index + 1 },
    ...{ isrc: null, durationMs: 150_000 + 9000 * index },
  }));
  for (const track of tracks) world.tracks.set(track.id, track);
  const trackIds = tracks.map((track) => track.id);
  const { artistIds } = known;
  const album = { id, name: 'Unheard', artistIds, trackIds, releaseDate: '2026-02-03', label: 'None' };
  world.albums.set(id, { ...album, type: 'album' });
  return tracks.map(({ name }) => name);
}

async function look(name: string, theme: Theme): Promise<void> {
  const { page, window } = segue;
  await page.evaluate((wanted) => globalThis.window.segue.calls.settingsSet({ theme: wanted }), theme);
  const [width, height] = theme === 'dark' ? ([900, 600] as const) : ([1280, 800] as const);
  await window.setContentSize(width, height);
  await expectNoViolations(segue, theme);
  await picture(segue, test.info(), `${name}-${theme}`);
}
const dialog = (title: string) => segue.page.getByRole('dialog', { name: title });
const button = (title: string, name: string) => dialog(title).getByRole('button', { name, exact: true });

test('the pool is widened around a playlist, from the hint to the tracks', async ({ profile }) => {
  const name = await begin(profile);
  const { page } = segue;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const titles = addAlbum(fake!, name);
  await expect(page.getByTestId('thin-pool')).toBeVisible();
  await look('thin', 'light');
  await page.getByTestId('thin-pool').getByRole('button').click();
  const title = t('widen.title');
  const estimate = dialog(title).getByTestId('widen-estimate');
  await expect(estimate).toContainText(/artists? of this playlist/);
  await look('plan', 'dark');
  await look('plan', 'light');
  const calls = dialog(title).getByRole('radio', { name: t('widen.calls.all') });
  await dialog(title).getByRole('radio', { checked: true }).press('End');
  await calls.check();
  await button(title, t('widen.start')).press('Enter');
  const run = dialog(title).getByTestId('widen-run');
  await expect(run).toHaveAttribute('data-state', 'ended', { timeout: 30_000 });
  await expect(run).toContainText(t('widen.run.all', { name }));
  await look('run', 'dark');
  await look('run', 'light');
  await button(title, t('widen.showPools')).click();
  const pool = dialog(t('pools.title'))
    .getByTestId('pool')
    .filter({ hasText: t('widen.pool', { name }) });
  await expect(pool).toBeVisible();
  await look('pools', 'dark');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Shift+F');
  await page.keyboard.type('Unheard');
  await expect(page.getByTestId('result')).toHaveCount(titles.length);
});

test('For you goes by what is played most, and makes one playlist, here and on Spotify', async ({
  profile,
}) => {
  await begin(profile);
  const { page, window } = segue;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.keyboard.press('Control+Shift+G');
  const bar = page.getByTestId('for-you');
  await expect(page.getByRole('heading', { name: t('forYou.title') })).toBeVisible();
  const from = bar.getByRole('combobox', { name: t('forYou.from') });
  await expect(from).toHaveValue(JSON.stringify({ kind: 'top', range: 'short_term' }));
  await expect(window.suggestions).toBeFocused();
  await expect(window.suggestionRows().first()).toBeVisible();
  await look('for-you', 'dark');
  await bar.getByRole('radio', { name: t('forYou.each') }).check();
  await expect(page.getByTestId('near').first()).toBeVisible();
  await window.suggestions.press('Home');
  await page.keyboard.press('Alt+Enter');
  await expect(page.getByTestId('why')).toHaveAttribute('aria-busy', 'false');
  await expect(page.getByTestId('why').getByRole('table')).toBeVisible();
  await page.keyboard.press('Escape');
  await from.selectOption({ label: t('forYou.liked') });
  await expect(page.getByTestId('near').first()).toBeVisible();
  await look('for-you-each', 'light');

  const made = () =>
    fake!.state().accounts[0]!.playlists.filter((one) => one.name.startsWith(t('forYou.title')));
  await expect(window.suggestions).toHaveAttribute('aria-busy', 'false');
  await bar.getByRole('button', { name: t('forYou.save') }).dblclick();
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toContainText(t('forYou.liked'));
  await expect.poll(() => made().map(({ uris }) => uris.length > 0)).toEqual([true]);
  await expect(page.getByTestId('playlist').filter({ hasText: t('forYou.title') })).toHaveCount(1);
});

test('without an account For you goes by pools, and widening says what it needs', async ({ profile }) => {
  segue = await launch({ profile });
  const { page, window } = segue;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await window.loadDemo();
  await suggestionsReady(window);
  await page.keyboard.press('Control+Shift+W');
  await expect(dialog(t('widen.title')).getByRole('button', { name: t('widen.pools') })).toBeVisible();
  await look('no-account', 'dark');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Shift+G');
  const bar = page.getByTestId('for-you');
  await expect(bar).toBeVisible();
  await expect(window.suggestionRows().first()).toBeVisible();
  await look('for-you-pools', 'light');
  const count = await page.getByTestId('playlist').count();
  await expect(window.suggestions).toHaveAttribute('aria-busy', 'false');
  await bar.getByRole('button', { name: t('forYou.save') }).press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(t('forYou.title'));
  await expect(bar).toBeHidden();
  await page.keyboard.press('Control+Z');
  await expect(page.getByRole('heading', { level: 1 })).not.toContainText(t('forYou.title'));
  await expect(page.getByTestId('playlist')).toHaveCount(count);
});
