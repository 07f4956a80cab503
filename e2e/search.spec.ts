// "Add tracks…": from the end of a playlist to any track of the library, found, marked, added and dragged.

import { t } from '../shared/messages/index.ts';
import { expect, type Segue, test } from './support/app.ts';
import { dragTo, openPlaylist, titleOfSuggestion, titlesOf } from './support/playlists.ts';

test.use({ library: 'demo' });

async function find({ page }: Segue, text: string): Promise<void> {
  await page.keyboard.press('Control+Shift+F');
  await page.locator('[data-search]').fill(text);
  await expect(page.getByTestId('result').first()).toBeVisible();
}

test('the row below the last track opens it, Escape leads back', async ({ segue: { page, window } }) => {
  await window.tracks.press('End');
  await page.getByTestId('add-tracks').click();
  const field = page.locator('[data-search]');
  await expect(field).toBeFocused();
  await expect(page.getByText(t('search.start'), { exact: true })).toBeVisible();
  await page.keyboard.type('zzzq');
  await expect(page.getByText(t('search.none', { text: 'zzzq' }))).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(field).toHaveValue('');
  await page.keyboard.press('Escape');
  await expect(field).toHaveCount(0);
  await expect(window.tracks).toBeFocused();
  await expect(page.getByRole('complementary', { name: t('next.heading') })).toBeVisible();
});

test('undo is the app’s while its field is empty, and it goes when another playlist is opened', async ({
  segue: { page, window },
}) => {
  const before = await page.getByTestId('playlist').first().textContent();
  await window.tracks.press('Home');
  await window.tracks.press('Delete');
  await expect(page.getByTestId('playlist').first()).not.toHaveText(before ?? '');
  await find({ page, window } as Segue, 'night');
  const field = page.locator('[data-search]');
  await field.press('Escape');
  await expect(field).toHaveValue('');
  await field.press('Control+Z');
  await expect(page.getByTestId('playlist').first()).toHaveText(before ?? '');
  await expect(field).toBeVisible();
  await openPlaylist(window, 'Late, instrumental');
  await expect(field).toHaveCount(0);
});

test('an empty playlist offers it, and what is added is marked', async ({ segue: { page, window } }) => {
  await openPlaylist(window, 'Empty for now');
  await page
    .getByRole('main')
    .getByRole('button', { name: t('command.tracks.find') })
    .click();
  await page.keyboard.type('KÜRT vile freew');
  const result = page.getByTestId('result');
  await expect(result).toHaveCount(1);
  await expect(result).not.toContainText(t('found.here'));
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-part="results"]')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('toast')).toContainText('Added “Freeway” to “Empty for now”');
  await expect(result).toContainText(t('found.here'));
  expect(await titlesOf(window, 1)).toEqual(['Freeway']);
  await page.keyboard.press('Control+Z');
  await expect(result).not.toContainText(t('found.here'));
});

test('several are dragged to a place at once', async ({ segue }) => {
  const { page, window } = segue;
  const [first, second] = await titlesOf(window, 2);
  await find(segue, 'night');
  const results = page.getByTestId('result');
  const wanted = [await titleOfSuggestion(results.nth(0)), await titleOfSuggestion(results.nth(1))];
  await results.nth(0).click();
  await results.nth(1).click({ modifiers: ['Shift'] });
  await dragTo(window, results.nth(1), page.getByTestId('track-row').nth(1), 2);
  await expect(page.getByTestId('insertion-line')).toContainText('2 tracks');
  await page.mouse.up();
  await expect.poll(() => titlesOf(window, 4)).toEqual([first, ...wanted, second]);
});

test('the keyboard places what was found', async ({ segue }) => {
  const { page, window } = segue;
  const [first, second] = await titlesOf(window, 2);
  await find(segue, 'night');
  const wanted = await titleOfSuggestion(page.getByTestId('result').first());
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByTestId('insertion-line')).toBeVisible();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(() => titlesOf(window, 3)).toEqual([first, wanted, second]);
});

test('“more like this” and “go to suggestions” lead from the search to the suggestions', async ({
  segue,
}) => {
  const { page, window } = segue;
  await find(segue, 'night');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Control+L');
  await expect(page.getByRole('heading', { name: 'More like “Nightmare Nodule”' })).toBeVisible();
  await expect(window.suggestions).toBeFocused();
  await find(segue, 'night');
  await page.keyboard.press('Control+3');
  await expect(window.suggestions).toBeFocused();
});
