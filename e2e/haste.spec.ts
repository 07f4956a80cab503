// A hurried hand: keys held down, clicks doubled, playlists changed in mid-air. Each press acts on what is there when
// its turn comes, and nothing lands in the wrong playlist.

import { t } from '../shared/messages/index.ts';
import { expect, test } from './support/app.ts';
import { openPlaylist, suggestionsReady, titleOfSuggestion, titlesOf } from './support/playlists.ts';

test.use({ library: 'demo' });

test.beforeEach(async ({ segue: { window } }) => {
  await suggestionsReady(window);
});

/** Presses a key several times without waiting for anything in between. */
const hurry = (page: import('@playwright/test').Page, key: string, times: number) =>
  Promise.all(Array.from({ length: times }, () => page.keyboard.press(key)));

test('Enter three times adds three different suggestions', async ({ segue: { page, window } }) => {
  await openPlaylist(window, 'For Nora');
  await suggestionsReady(window);
  await window.suggestions.press('Home');
  await hurry(page, 'Enter', 3);
  await expect(page.getByTestId('track-row')).toHaveCount(4);
  expect(new Set(await titlesOf(window, 4)).size).toBe(4);
});

test('a double click on + adds one', async ({ segue: { page } }) => {
  const row = page.getByTestId('suggestion').first();
  await row.getByRole('button', { name: t('next.add', { title: await titleOfSuggestion(row) }) }).dblclick();
  await expect(page.getByRole('main').getByText('26 tracks')).toBeVisible();
  await expect(page.getByTestId('toast')).toContainText('Added “');
});

test('Alt+Down five times moves five places, Delete three times removes three', async ({
  segue: { page, window },
}) => {
  const before = await titlesOf(window, 9);
  await window.tracks.press('Home');
  await hurry(page, 'Alt+ArrowDown', 5);
  await expect.poll(() => titlesOf(window, 6)).toEqual([...before.slice(1, 6), before[0]]);
  await window.tracks.press('Home');
  await hurry(page, 'Delete', 3);
  await expect.poll(() => titlesOf(window, 4)).toEqual([before[4], before[5], before[0], before[6]]);
});

test('the list’s menu and keys mean the playlist they are on, not the open one', async ({
  segue: { page, window },
}) => {
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText('Kitchen, Sunday');
  await window.playlist('Slow build').click({ button: 'right' });
  await page.getByRole('menuitem', { name: t('command.playlist.delete') }).click();
  await expect(window.playlist('Slow build')).toHaveCount(0);
  await expect(heading).toHaveText('Kitchen, Sunday');
  await window.playlists.press('Home');
  await window.playlists.press('ArrowDown');
  await window.playlists.press('F2');
  await expect(page.getByRole('dialog').getByRole('textbox')).toHaveValue('Late, instrumental');
});

test('suggestions asked for by an edit do not follow to another playlist', async ({
  segue: { app, page, window },
}) => {
  // The library's answer about the shape is held up, so that the edit's refresh ends after the next playlist opened.
  await app.evaluate(({ ipcMain }) => {
    const handlers = (ipcMain as unknown as { _invokeHandlers: Map<string, (...args: unknown[]) => unknown> })
      ._invokeHandlers;
    const shape = handlers.get('call:shape');
    handlers.set('call:shape', async (...args) => {
      await new Promise((resolve) => setTimeout(resolve, 500));
      return shape?.(...args);
    });
  });
  await window.suggestions.press('Home');
  await window.suggestions.press('Enter');
  await expect(page.getByRole('main').getByText('26 tracks')).toBeVisible();
  await openPlaylist(window, 'Hip-Hop, dusty');
  await page.waitForTimeout(1500);
  await suggestionsReady(window);
  const ids = () =>
    page
      .getByTestId('suggestion')
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-track-id')));
  const shown = await ids();
  await openPlaylist(window, 'Slow build');
  await openPlaylist(window, 'Hip-Hop, dusty');
  await page.waitForTimeout(1500);
  await suggestionsReady(window);
  expect(await ids()).toEqual(shown);
});

test('tracks picked up are put back when another playlist opens', async ({ segue: { page, window } }) => {
  await window.suggestions.press('Home');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByTestId('insertion-line')).toBeVisible();
  await openPlaylist(window, 'Slow build');
  await expect(page.getByTestId('insertion-line')).toHaveCount(0);
});
