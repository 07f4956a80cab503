// The main job from the first screen on: open a playlist, drag suggestions in, undo, redo, restart.

import { t } from '../shared/messages/index.ts';
import { expect, launch, newProfile, removeProfile, type Segue, test } from './support/app.ts';
import { dragTo, openPlaylist, suggestionsReady, titleOfSuggestion, titlesOf } from './support/playlists.ts';

const PLAYLIST = 'Late, instrumental';

async function pickThree({ page, window }: Segue): Promise<string[]> {
  await suggestionsReady(window);
  const rows = page.getByTestId('suggestion');
  const titles = await Promise.all([0, 1, 2].map((index) => titleOfSuggestion(rows.nth(index))));
  await rows.nth(0).click();
  await rows.nth(2).click({ modifiers: ['Shift'] });
  return titles;
}

test('the first screen leads to playlists, their shape and suggestions with reasons', async ({ segue }) => {
  const { page, window } = segue;
  await window.loadDemo();
  expect(await window.playlists.getByRole('option').count()).toBeGreaterThanOrEqual(12);
  await suggestionsReady(window);
  await expect(window.suggestions).toHaveAttribute('aria-rowcount', '100');
  await expect(page.getByTestId('suggestion').nth(4)).toBeVisible();
  for (const row of await page.getByTestId('suggestion').all()) {
    await expect(row.getByTestId('reason')).not.toHaveCount(0);
  }
  await expect(page.getByTestId('shape-summary')).toContainText('than most of your library');
  await page.getByRole('button', { name: t('radar.showTable') }).click();
  await expect(page.getByRole('table').getByRole('rowheader')).toHaveCount(7);
});

test('three suggestions dragged to place 5 survive undo, redo and a restart', async () => {
  const profile = await newProfile();
  const first = await launch({ profile });
  await first.window.loadDemo();
  await openPlaylist(first.window, PLAYLIST);
  const before = await titlesOf(first.window, 8);
  const dragged = await pickThree(first);
  const target = first.page.getByTestId('track-row').nth(4);
  await dragTo(first.window, first.page.getByTestId('suggestion').nth(1), target, 2);
  await expect(first.page.getByTestId('insertion-line')).toHaveAttribute('data-at', '4');
  await expect(first.page.getByTestId('insertion-line')).toContainText('3 tracks');
  await first.page.mouse.up();

  const after = [...before.slice(0, 4), ...dragged, before[4]];
  await expect.poll(() => titlesOf(first.window, 8)).toEqual(after);
  await expect(first.page.getByTestId('toast')).toContainText('Added 3 tracks');
  await first.page
    .getByTestId('toast')
    .getByRole('button', { name: t('command.edit.undo') })
    .click();
  await expect.poll(() => titlesOf(first.window, 8)).toEqual(before);
  await first.page.keyboard.press('Control+Shift+Z');
  await expect.poll(() => titlesOf(first.window, 8)).toEqual(after);
  await first.close();

  const second = await launch({ profile });
  await expect(second.page.getByRole('heading', { level: 1 })).toHaveText(PLAYLIST);
  expect(await titlesOf(second.window, 8)).toEqual(after);
  await second.page.keyboard.press('Control+Z');
  await expect.poll(() => titlesOf(second.window, 8)).toEqual(before);
  await second.close();
  await removeProfile(profile);
});

test('the same by keyboard only, said aloud', async ({ segue }) => {
  const { page, window } = segue;
  await expect(page.getByTestId('start-demo')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(window.playlists.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Control+1');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(PLAYLIST);
  const before = await titlesOf(window, 8);
  await suggestionsReady(window);
  const dragged = await Promise.all(
    [0, 1, 2].map((index) => titleOfSuggestion(page.getByTestId('suggestion').nth(index))),
  );
  await page.keyboard.press('Control+3');
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByTestId('announcer')).toContainText('Picked up 3 tracks. At the end.');
  await page.keyboard.press('Home');
  for (let step = 0; step < 4; step++) await page.keyboard.press('ArrowDown');
  await expect(page.getByTestId('announcer')).toContainText('Before place 5 of 23');
  await page.keyboard.press('Enter');
  await expect.poll(() => titlesOf(window, 8)).toEqual([...before.slice(0, 4), ...dragged, before[4]]);
  await expect(window.tracks).toBeFocused();
  await page.keyboard.press('Control+Z');
  await expect.poll(() => titlesOf(window, 8)).toEqual(before);
});

test('Escape ends a drag and a pick-up without a change', async ({ segue }) => {
  const { page, window } = segue;
  await window.loadDemo();
  const before = await titlesOf(window, 8);
  await pickThree(segue);
  await dragTo(window, page.getByTestId('suggestion').nth(1), page.getByTestId('track-row').nth(3), 2);
  await expect(page.getByTestId('insertion-line')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(page.getByTestId('insertion-line')).toHaveCount(0);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByTestId('insertion-line')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('insertion-line')).toHaveCount(0);
  expect(await titlesOf(window, 8)).toEqual(before);
  await expect(page.getByTestId('toast')).toHaveCount(0);
});
