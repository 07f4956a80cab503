// What steers the suggestions beside filters: caps, versions, weights, the way of choosing, the never-suggest list; and
// taking it back.

import { t } from '../shared/messages/index.ts';
import { expect, launch, test } from './support/app.ts';
import { suggestionsReady, titleOfSuggestion } from './support/playlists.ts';
import { asked, chip, openPanel, panel } from './support/steering.ts';

test.use({ library: 'demo' });

test('caps, versions, weights and the way of choosing are set by keyboard; reset and its undo', async ({
  segue,
}) => {
  await suggestionsReady(segue.window);
  const { page, window } = segue;
  const steering = await openPanel(segue);
  await steering.getByRole('textbox', { name: t('steer.cap.artist') }).press('ArrowUp');
  await expect(steering.getByRole('textbox', { name: t('steer.cap.artist') })).toHaveValue('1');
  await steering.getByRole('switch', { name: t('steer.versions') }).press('Space');
  await steering.getByRole('slider', { name: t('steer.weight.tempo') }).press('End');
  await steering.getByRole('button', { name: t('steer.strategy') }).press('Enter');
  await page.getByRole('menuitemcheckbox', { name: t('steer.strategy.centroid') }).press('Enter');
  await expect(panel(segue)).toBeVisible();
  await expect(steering.getByText(t('steer.weight.plain'))).toBeVisible();
  const wanted = { caps: { artist: 1, album: null }, versions: true, strategy: 'centroid' };
  await expect
    .poll(async () => (await asked(segue)).steering)
    .toMatchObject({ ...wanted, weights: { tempo: 2, key: 1 } });
  const artists = (await asked(segue)).suggestions.map((suggestion) => suggestion.artists[0]);
  expect(artists.length).toBeGreaterThan(20);
  expect(new Set(artists).size).toBe(artists.length);

  await steering.getByRole('button', { name: t('steer.reset') }).press('Enter');
  await expect(page.getByTestId('steered')).toHaveCount(0);
  await expect(page.getByTestId('toast')).toContainText(t('steer.wasReset'));
  await page
    .getByTestId('toast')
    .getByRole('button', { name: t('command.edit.undo') })
    .click();
  await expect(chip(segue, t('chip.versions'))).toBeVisible();
  await suggestionsReady(window);
});

test('the nearest tracks are told how many of each, and whether the artist counts, and say so', async ({
  segue,
}) => {
  await suggestionsReady(segue.window);
  const { page } = segue;
  const steering = await openPanel(segue);
  const each = steering.getByRole('textbox', { name: t('steer.nearest.each') });
  await expect(each).toHaveCount(0);
  await steering.getByRole('button', { name: t('steer.strategy') }).press('Enter');
  await page.getByRole('menuitemcheckbox', { name: t('steer.strategy.nearest') }).press('Enter');
  await each.press('ArrowUp');
  await expect(each).toHaveValue('10');
  await steering.getByRole('switch', { name: t('steer.nearest.artists') }).press('Space');
  await expect
    .poll(async () => (await asked(segue)).steering)
    .toMatchObject({ strategy: 'nearest', nearest: { each: 10, artists: false } });
  expect((await asked(segue)).suggestions.length).toBeGreaterThan(0);
  await page.keyboard.press('Escape');
  const [count, artists] = [t('chip.nearest.each', { count: 10 }), t('chip.nearest.artists')];
  await expect(chip(segue, count)).toBeVisible();
  await page.getByRole('button', { name: t('chip.remove', { what: artists }) }).press('Enter');
  await expect(chip(segue, artists)).toHaveCount(0);
  await expect.poll(async () => (await asked(segue)).steering).toMatchObject({ nearest: { artists: true } });
});

test('undo takes back what was said last: the reset, not the edit before it; a new steering ends that', async ({
  segue,
}) => {
  await suggestionsReady(segue.window);
  const { page, window } = segue;
  const toast = page.getByTestId('toast');
  await window.suggestions.press('Enter');
  await expect(toast).toContainText('Added');
  const tracks = await page.getByTestId('track-row').count();
  const steering = await openPanel(segue);
  await steering.getByRole('switch', { name: t('steer.versions') }).press('Space');
  await page.keyboard.press('Escape');
  await expect(chip(segue, t('chip.versions'))).toBeVisible();
  await window.tracks.press('Control+Alt+R');
  await expect(toast).toHaveText(new RegExp(`^${t('steer.wasReset')}`));
  await window.tracks.press('Control+Z');
  await expect(chip(segue, t('chip.versions'))).toBeVisible();
  await expect(toast).toContainText(t('edit.undone', { what: t('steer.wasReset') }));
  expect(await page.getByTestId('track-row').count()).toBe(tracks);
  await window.tracks.press('Control+Shift+Z');
  await expect(page.getByTestId('steered')).toHaveCount(0);
  await page
    .getByRole('button', { name: t('command.edit.undo'), exact: true })
    .first()
    .click();
  await expect(chip(segue, t('chip.versions'))).toBeVisible();
  await window.tracks.press('Control+Z');
  await expect(toast).toContainText('Undone: Added');

  await window.tracks.press('Control+Alt+R');
  await expect(toast).toContainText(t('steer.wasReset'));
  await openPanel(segue);
  await steering.getByRole('switch', { name: t('steer.versions') }).press('Space');
  await expect(toast).toHaveCount(0);
});

test('what is never to be suggested is for no playlist, across a restart, until it may be again', async ({
  profile,
}) => {
  const segue = await launch({ profile });
  await suggestionsReady(segue.window);
  const { page, window } = segue;
  const track = await titleOfSuggestion(page.getByTestId('suggestion').first());
  await page.getByTestId('suggestion').first().click({ button: 'right' });
  await page.getByRole('menuitem', { name: t('command.suggestions.neverTrack') }).click();
  await expect(page.getByTestId('toast')).toContainText('Will never suggest');
  const titles = async () => (await asked(segue)).suggestions.map(({ title }) => title);
  expect(await titles()).not.toContain(track);
  await suggestionsReady(window);
  const artist = (await asked(segue)).suggestions[0]?.artists[0] ?? '';
  await window.suggestions.press('Home');
  await window.suggestions.press('Control+Shift+Delete');
  await expect(page.getByTestId('toast')).toContainText(artist);
  expect((await asked(segue)).suggestions.flatMap(({ artists }) => artists)).not.toContain(artist);
  await segue.close();

  const again = await launch({ profile });
  await suggestionsReady(again.window);
  await again.page.getByRole('button', { name: t('playlists.settings') }).click();
  await again.page.getByRole('menuitem', { name: t('command.steer.never') }).click();
  const dialog = again.page.getByRole('dialog', { name: t('never.title') });
  await expect(dialog.getByText(track)).toBeVisible();
  await expect(dialog.getByRole('button', { name: t('dialog.close') })).toBeFocused();
  await dialog.getByRole('button', { name: `Suggest` }).first().press('Enter');
  await expect(dialog.getByRole('button', { name: `Suggest` })).toHaveCount(1);
  const active = () => again.page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200));
  await expect.poll(active).toContain(`Suggest again: ${track}`);
  await dialog.getByRole('button', { name: `Suggest` }).press('Enter');
  await expect(dialog.getByText(t('never.none'))).toBeVisible();
  await again.page.keyboard.press('Escape');
  expect((await asked(again)).suggestions.map(({ title }) => title)).toContain(track);
  await again.close();
});
