// Working on playlists: moving rows, dropping on the list, copies, names, history, filter and sort.

import { t } from '../shared/messages/index.ts';
import { expect, test } from './support/app.ts';
import { dragTo, openPlaylist, suggestionsReady, titleOfSuggestion, titlesOf } from './support/playlists.ts';

test.use({ library: 'demo' });

test('rows move within the table, by mouse and by keyboard', async ({ segue: { page, window } }) => {
  const [first, second, third, fourth] = await titlesOf(window, 4);
  const rows = page.getByTestId('track-row');
  await dragTo(window, rows.nth(0), rows.nth(3), 2);
  await page.mouse.up();
  await expect.poll(() => titlesOf(window, 4)).toEqual([second, third, first, fourth]);
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(() => titlesOf(window, 4)).toEqual([second, first, third, fourth]);
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(() => titlesOf(window, 4)).toEqual([first, second, third, fourth]);
  await page.keyboard.press('Alt+ArrowUp');
  await expect(page.getByTestId('announcer')).toContainText(t('carry.alreadyFirst'));
});

test('a drag to the edge scrolls the table', async ({ segue: { page, window } }) => {
  await openPlaylist(window, 'Loud and short');
  const rows = page.getByTestId('track-row');
  const [moved] = await titlesOf(window, 1);
  await rows.nth(0).hover();
  await page.mouse.down();
  const box = await window.tracks.boundingBox();
  if (!box) throw new Error('no table');
  const bottom = box.y + box.height - 8;
  await page.mouse.move(box.x + 200, bottom - 60, { steps: 4 });
  // Held at the edge, moving a little as a hand does, until the last row is in sight.
  await expect(async () => {
    await page.mouse.move(box.x + 200 + Math.random() * 10, bottom);
    await expect(page.locator('[data-testid="track-row"][aria-rowindex="41"]')).toBeVisible({ timeout: 100 });
  }).toPass({ timeout: 15_000 });
  await page.mouse.up();
  await expect(page.getByTestId('toast')).toContainText(`Moved “${moved}”`);
});

test('suggestions and rows can be dropped on another playlist', async ({ segue: { page, window } }) => {
  await suggestionsReady(window);
  const title = await titleOfSuggestion(page.getByTestId('suggestion').first());
  const [row] = await titlesOf(window, 1);
  const target = await window.revealPlaylist('Empty for now');
  await dragTo(window, page.getByTestId('suggestion').first(), target, 18);
  await page.mouse.up();
  await expect(page.getByTestId('toast')).toContainText(`Added “${title}” to “Empty for now”`);
  await dragTo(window, page.getByTestId('track-row').first(), target, 18);
  await page.mouse.up();
  await expect(target).toContainText('2');
  await openPlaylist(window, 'Empty for now');
  expect(await titlesOf(window, 2)).toEqual([title, row]);
});

test('one copy or all copies of a track are removed', async ({ segue: { page, window } }) => {
  await openPlaylist(window, 'Freeway, both ways');
  const facts = page.getByRole('main').getByText(/^\d+ tracks/);
  await expect(facts).toContainText('23 tracks');
  await window.tracks.press('End');
  await window.tracks.press('Delete');
  await expect(facts).toContainText('22 tracks');
  await page.keyboard.press('Control+Z');
  await expect(facts).toContainText('23 tracks');
  await window.tracks.press('Home');
  await window.tracks.press('Shift+Delete');
  await expect(facts).toContainText('21 tracks');
  await page.keyboard.press('Control+Z');
  await expect(facts).toContainText('23 tracks');
});

test('playlists are made, renamed, deleted and brought back', async ({ segue: { page, window } }) => {
  await page.keyboard.press('Control+N');
  await page.getByRole('dialog').getByRole('textbox').fill('عند الغروب 🌇');
  await page.keyboard.press('Enter');
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText('عند الغروب 🌇');
  await page.keyboard.press('F2');
  await page.getByRole('dialog').getByRole('textbox').fill('At dusk');
  await page.keyboard.press('Enter');
  await expect(heading).toHaveText('At dusk');
  await page.getByRole('button', { name: t('playlist.more') }).click();
  await page.getByRole('menuitem', { name: t('command.playlist.delete') }).click();
  await expect(window.playlist('At dusk')).toHaveCount(0);
  await expect(heading).toHaveText('Empty for now');
  await page.keyboard.press('Control+Z');
  await expect(heading).toHaveText('At dusk');
});

test('history has both names of a renaming, and marks what was undone', async ({
  segue: { page, window },
}) => {
  await window.playlists.press('F2');
  await page.getByRole('dialog').getByRole('textbox').fill('Brunch');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('toast')).toContainText('Renamed to “Brunch”');
  await page.keyboard.press('Control+Alt+3');
  const renamed = page
    .getByRole('listitem')
    .filter({ hasText: /^Renamed from .?Kitchen, Sunday.? to .?Brunch/ });
  await expect(renamed).toBeVisible();
  await expect(renamed).not.toContainText(t('history.undone'));
  await page.keyboard.press('Control+Z');
  await page.keyboard.press('Control+Alt+3');
  await expect(renamed).toContainText(t('history.undone'));
  await expect(page.getByRole('listitem').filter({ hasText: 'Backup: the 25 tracks it had' })).toBeVisible();
});

test('history keeps the order of before the first edit and puts it back', async ({
  segue: { page, window },
}) => {
  const before = await titlesOf(window, 5);
  await window.tracks.press('Home');
  await window.tracks.press('Delete');
  await expect(page.getByTestId('toast')).toContainText('Removed');
  await window.tracks.press('Alt+ArrowDown');
  await page.getByRole('tab', { name: t('tab.history') }).click();
  const history = page.getByTestId('history');
  await expect(history.getByRole('listitem')).toHaveCount(3);
  await history.getByRole('button', { name: t('history.restoreOrder') }).click();
  await page.getByRole('tab', { name: t('tab.tracks') }).click();
  await expect.poll(() => titlesOf(window, 5)).toEqual(before);
});

test('filter and sort show and never change the saved order', async ({ segue: { page, window } }) => {
  const before = await titlesOf(window, 8);
  const rows = page.getByTestId('track-row');
  await page.keyboard.press('Control+F');
  await page.keyboard.type('KÜRT vile');
  await expect(rows).toHaveCount(1);
  await page.keyboard.type(' and nobody else');
  await expect(page.getByText('No track matches')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect.poll(() => titlesOf(window, 8)).toEqual(before);

  const header = page.getByRole('columnheader', { name: t('column.tempo') });
  await header.getByRole('button').click();
  await expect(header).toHaveAttribute('aria-sort', 'ascending');
  const tempos = async () =>
    (await page.locator('[data-column="tempo"]').allInnerTexts()).map(Number).filter(Number.isFinite);
  await expect
    .poll(async () => (await tempos()).slice(0, 8))
    .toEqual([...(await tempos())].sort((a, b) => a - b).slice(0, 8));
  await page.getByRole('button', { name: t('tracks.backToSaved') }).click();
  await expect.poll(() => titlesOf(window, 8)).toEqual(before);
});

test('what nobody measured is said to be unknown, and an empty or tiny playlist is at home', async ({
  segue: { page, window },
}) => {
  await openPlaylist(window, 'Tapes and demos');
  await expect(page.getByRole('main').getByText('audio features for 25 of 41')).toBeVisible();
  await openPlaylist(window, 'For Nora');
  await suggestionsReady(window);
  await openPlaylist(window, 'Empty for now');
  await expect(page.getByText(t('tracks.empty'), { exact: true })).toBeVisible();
  await expect(page.getByTestId('shape-summary')).toHaveText(t('radar.empty'));
  await suggestionsReady(window);
  await expect(page.getByText(t('next.unseeded'))).toBeVisible();
});
