// Ctrl+K: playlists, tracks and commands from one field.

import { t } from '../shared/messages/index.ts';
import { expect, type Segue, test } from './support/app.ts';
import { openPlaylist, suggestionsReady, titlesOf } from './support/playlists.ts';

test.use({ library: 'demo' });

test.beforeEach(async ({ segue: { window } }) => {
  await suggestionsReady(window);
});

const heading = ({ page }: Segue) => page.getByRole('heading', { level: 1 });
const entries = ({ page }: Segue) => page.getByTestId('palette-entry');
const active = ({ page }: Segue) => page.locator('[data-testid="palette-entry"][aria-selected="true"]');
const hint = ({ page }: Segue) => page.locator('#palette-hint');
const pickedRow = ({ page }: Segue) => page.locator('[data-testid="track-row"][aria-selected="true"]');

test('without a word it lists what was open before and what can be done now', async ({ segue }) => {
  const { page, window } = segue;
  await openPlaylist(window, 'Slow build');
  await openPlaylist(window, 'Hip-Hop, dusty');
  await page.keyboard.press('Control+K');
  await expect(entries(segue).nth(0)).toContainText('Slow build');
  await expect(entries(segue).nth(1)).toContainText('Kitchen, Sunday');
  await expect(entries(segue).nth(2)).toContainText(/Hip-Hop, dusty.*open/);
  const commands = page.getByRole('group', { name: t('palette.commands') });
  await expect(commands.getByRole('option', { name: t('command.playlist.new') })).toContainText('Ctrl+N');
  // Nothing is picked and nothing was edited: what needs that is left out.
  await expect(commands.getByRole('option', { name: t('command.tracks.remove') })).toHaveCount(0);
  await expect(commands.getByRole('option', { name: t('command.edit.undo') })).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(heading(segue)).toHaveText('Slow build');
  await expect(window.tracks).toBeFocused();
});

test('a playlist opens by its initials, the arrows go round, Escape gives the focus back', async ({
  segue,
}) => {
  const { page, window } = segue;
  await window.tracks.press('Home');
  await page.keyboard.press('Control+K');
  const field = page.getByRole('combobox');
  await field.fill('li');
  await expect(entries(segue).filter({ hasText: 'Late, instrumental' })).toBeVisible();
  // Tracks come a moment after the rest, and last.
  await expect(entries(segue).last()).toHaveAttribute('id', /^palette-track/);
  await page.keyboard.press('ArrowUp');
  const last = await entries(segue).last().getAttribute('id');
  await expect(field).toHaveAttribute('aria-activedescendant', last ?? '');
  await page.keyboard.press('ArrowDown');
  const first = await entries(segue).first().getAttribute('id');
  await expect(field).toHaveAttribute('aria-activedescendant', first ?? '');
  await page.keyboard.press('Escape');
  await expect(field).toHaveCount(0);
  await expect(window.tracks).toBeFocused();
  await page.keyboard.press('Control+K');
  await field.fill('late ins');
  await expect(active(segue)).toContainText('Late, instrumental');
  await expect(hint(segue)).toContainText(t('palette.hint.open'));
  await page.keyboard.press('Enter');
  await expect(heading(segue)).toHaveText('Late, instrumental');
});

test('a track is shown where it is, also far down and behind a filter', async ({ segue }) => {
  const { page, window } = segue;
  await openPlaylist(window, 'Loud and short');
  await window.tracks.press('End');
  const title = await pickedRow(segue).locator('[data-column="title"] bdi').first().textContent();
  const artist = await pickedRow(segue).locator('[data-column="title"] bdi').nth(1).textContent();
  await openPlaylist(window, 'Empty for now');
  const show = async () => {
    await page.keyboard.press('Control+K');
    await page.getByRole('combobox').fill(`${title} ${artist}`);
    // Enter comes before the answer does: it is kept until then.
    await page.keyboard.press('Enter');
    await expect(heading(segue)).toHaveText('Loud and short');
    await expect(pickedRow(segue)).toContainText(title ?? '');
    await expect(pickedRow(segue)).toBeInViewport();
    await expect(window.tracks).toBeFocused();
  };
  await show();
  await page.keyboard.press('Control+F');
  await page.keyboard.type('zzz');
  await expect(page.getByTestId('track-row')).toHaveCount(0);
  await show();
});

test('a track in no playlist is added to the open one, one from elsewhere with Ctrl+Enter', async ({
  segue,
}) => {
  const { page, window } = segue;
  await openPlaylist(window, 'Empty for now');
  await page.keyboard.press('Control+K');
  await page.getByRole('combobox').fill('nightmare nodule');
  await expect(active(segue)).toContainText(t('found.nowhere'));
  await expect(hint(segue)).toContainText(t('palette.hint.add', { name: 'Empty for now' }));
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('toast')).toContainText('Added “Nightmare Nodule” to “Empty for now”');
  await page.keyboard.press('Control+K');
  await page.getByRole('combobox').fill('freeway kurt');
  await expect(active(segue)).toContainText('in ');
  await expect(hint(segue)).toContainText(t('palette.hint.show', { name: 'Kitchen, Sunday' }));
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => titlesOf(window, 2)).toEqual(['Nightmare Nodule', 'Freeway']);
});

test('a command runs on what was picked before', async ({ segue }) => {
  const { page, window } = segue;
  await window.tracks.press('Home');
  await page.keyboard.press('Control+K');
  await page.getByRole('combobox').fill('remove fr');
  await expect(active(segue)).toContainText(t('command.tracks.remove'));
  await expect(hint(segue)).toContainText(t('palette.hint.run'));
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('toast')).toContainText('Removed “Freeway”');
  await page.keyboard.press('Control+K');
  await page.getByRole('combobox').fill('filter');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-filter]')).toBeFocused();
});

test('the field of the sidebar filters playlists and leads on to everything', async ({ segue }) => {
  const { page, window } = segue;
  const field = page.getByRole('navigation').getByRole('textbox');
  await field.fill('RÖAD');
  await expect(page.getByText(t('playlists.none'))).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox')).toHaveValue('RÖAD');
  await page.keyboard.press('Escape');
  await field.fill('Fólk for');
  await expect(window.playlists.getByTestId('playlist')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(heading(segue)).toHaveText('Folk for the train');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: `${t('palette.open')}, Ctrl+K`, exact: true }).click();
  await expect(page.getByRole('combobox')).toBeFocused();
});
