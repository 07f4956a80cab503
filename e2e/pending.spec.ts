// Edits of the account's playlists: kept while Spotify cannot be reached, sent when it can be, and decided by the user
// where both have changed the same.

import { t } from '../shared/messages/index.ts';
import { type FakeSpotify, startFakeSpotify } from './fake-spotify/start.ts';
import { signIn } from './fake-spotify/test-client.ts';
import { CLIENT_ID, dialogButton, launchForTests, signInAs, USER } from './support/account.ts';
import { expect, type Segue, test } from './support/app.ts';
import { expectNoViolations } from './support/axe.ts';

const NAME = 'Evening walk';
const ENDPOINTS = [
  'GET /playlists/{playlist_id}',
  'POST /playlists/{playlist_id}/items',
  'PUT /playlists/{playlist_id}/items',
  'DELETE /playlists/{playlist_id}/items',
];

interface Opened {
  fake: FakeSpotify;
  segue: Segue;
  me: Awaited<ReturnType<typeof signIn>>;
  id: string;
  there(): string[];
}

/** The playlist is open, as Spotify has it. */
async function open(profile: string, count: number): Promise<Opened> {
  const fake = await startFakeSpotify();
  fake.addAccount({ id: USER.id, playlists: 0, items: 0, liked: 0, odd: false }).displayName = USER.name;
  fake.addApp({ clientId: CLIENT_ID, ownerId: USER.id });
  const me = await signIn(fake, CLIENT_ID, USER.id);
  const { id } = (await me.ask('POST', '/me/playlists', { name: NAME, public: false })).body;
  const uris = [...fake.world.tracks.keys()].slice(0, count).map((track) => `spotify:track:${track}`);
  await me.ask('POST', `/playlists/${id}/items`, { uris });
  const segue = await launchForTests({ profile, fake });
  await signInAs(segue, fake, USER, true);
  await (await segue.window.revealPlaylist(NAME)).click();
  await expect(segue.window.tracks.getByTestId('track-row')).toHaveCount(count);
  const there = () => fake.state().accounts[0]?.playlists.find((one) => one.id === id)?.uris ?? [];
  return { fake, segue, me, id, there };
}

/** No connection to it, for what edits need. */
function cutOff({ faults }: FakeSpotify): void {
  for (const on of ENDPOINTS) faults.lay({ on, times: 1000, fault: { kind: 'reset', after: 'nothing' } });
}
const line = ({ page }: Segue) => page.getByTestId('pending-line');
const firstRow = ({ window }: Segue) => window.tracks.getByTestId('track-row').first();

test('an edit made offline waits, marked, and is sent when Spotify can be reached', async ({ profile }) => {
  const { fake, segue, there } = await open(profile, 6);
  const before = there();
  cutOff(fake);
  await firstRow(segue).click();
  await segue.page.keyboard.press('Delete');
  await expect(line(segue)).toHaveText(t('pending.line.waiting', { count: 1 }));
  await expect(segue.window.playlist(NAME).getByTestId('pending-mark')).toBeVisible();
  await segue.page.keyboard.press('Control+Alt+W');
  const dialog = segue.page.getByRole('dialog', { name: t('pending.title') });
  await expect(dialog).toContainText(t('pending.waits', { count: 1 }));
  await expectNoViolations(segue, 'dark');
  await segue.page.keyboard.press('Escape');
  expect(there()).toEqual(before);

  fake.faults.clear();
  await expect.poll(there, { timeout: 30_000 }).toEqual(before.slice(1));
  await expect(line(segue)).toBeHidden();
  await segue.page.keyboard.press('Control+Z');
  await expect.poll(there, { timeout: 30_000 }).toEqual(before);
  await segue.close();
  await fake.close();
});

test('what was put into two orders is shown side by side, and decided', async ({ profile }) => {
  const { fake, segue, me, id, there } = await open(profile, 12);
  const before = there();
  cutOff(fake);
  // Here the first goes behind the second; there the second goes behind the third.
  await firstRow(segue).click();
  await segue.page.keyboard.press('Alt+ArrowDown');
  await expect(line(segue)).toBeVisible();
  fake.faults.clear();
  await me.ask('PUT', `/playlists/${id}/items`, { range_start: 1, insert_before: 3 });
  const added = `spotify:track:${[...fake.world.tracks.keys()][30]}`;
  await me.ask('POST', `/playlists/${id}/items`, { uris: [added] });
  await expect(line(segue)).toContainText(t('pending.reason.order'), { timeout: 30_000 });
  const undecided = there();

  await line(segue).click();
  const dialog = segue.page.getByRole('dialog', { name: t('pending.title.order') });
  for (const side of ['mine', 'theirs', 'merge'] as const) {
    await expect(dialog.getByRole('radio', { name: t(`pending.order.${side}`) })).toBeVisible();
  }
  await expect(dialog.getByRole('radio', { name: t('pending.order.merge') })).toBeFocused();
  await expectNoViolations(segue, 'dark');
  expect(there()).toEqual(undecided);
  await dialogButton(segue, t('pending.order.merge.do')).click();
  await expect(line(segue)).toBeHidden({ timeout: 30_000 });
  await expect.poll(() => there().length, { timeout: 30_000 }).toBe(before.length + 1);
  await expect(segue.window.tracks.getByTestId('track-row')).toHaveCount(before.length + 1);
  await segue.close();
  await fake.close();
});

test('a new playlist is made on Spotify, once', async ({ profile }) => {
  const { fake, segue } = await open(profile, 3);
  fake.faults.lay({ on: 'POST /me/playlists', fault: { kind: 'reset', after: 'effect' } });
  await segue.page.keyboard.press('Control+N');
  await segue.page.keyboard.type('Morning');
  await segue.page.getByRole('switch', { name: t('pending.onSpotify') }).click();
  await dialogButton(segue, t('dialog.create')).click();
  const named = () => fake.state().accounts[0]?.playlists.filter(({ name }) => name === 'Morning').length;
  await expect(segue.window.playlist('Morning')).toBeVisible();
  await expect.poll(named, { timeout: 30_000 }).toBe(1);
  await expect(line(segue)).toBeHidden({ timeout: 30_000 });
  expect(named()).toBe(1);
  await expect(segue.window.playlist('Morning')).toHaveCount(1);
  await segue.close();
  await fake.close();
});
