// Flow: suggestions in an order that flows, a track placed where it fits best, an order for the whole playlist.

import type { Page } from '@playwright/test';
import { t } from '../shared/messages/index.ts';
import { expect, launch, type Segue, test } from './support/app.ts';
import {
  openPlaylist,
  savedTitles,
  suggestionsReady,
  titleOfSuggestion,
  titlesOf,
} from './support/playlists.ts';

test.use({ library: 'demo' });

const begin = async ({ window }: Segue) => {
  await suggestionsReady(window);
};
/** The first suggestions, of which more than so few may not be drawn. */
const first = (page: Page, count: number) =>
  Array.from({ length: count }, (_, at) =>
    page.locator(`[data-testid="suggestion"][aria-rowindex="${at + 1}"]`),
  );
const firstIds = ({ page }: Segue): Promise<(string | null)[]> =>
  Promise.all(first(page, 3).map((row) => row.getAttribute('data-track-id')));
const toast = ({ page }: Segue) => page.getByTestId('toast').first();
const KITCHEN = 'Kitchen, Sunday';

test('suggestions flow from the last tracks, say how, and go back to the order by fit', async ({ segue }) => {
  const { page, window } = segue;
  await begin(segue);
  const byFit = await firstIds(segue);
  await expect(page.getByTestId('transition')).toHaveCount(0);
  await page.getByRole('radio', { name: t('flow.order.fit') }).focus();
  await page.keyboard.press('ArrowRight');
  const chart = page.getByTestId('flow-chart');
  await expect(chart.getByRole('img', { name: 'first 24 suggestions by flow' })).toBeVisible();
  await expect(chart.getByRole('img', { name: /tempo ±\d+ %, energy ±0\.\d\d/ })).toBeVisible();
  await expect(page.getByRole('radio', { name: t('flow.order.flow') })).toBeFocused();
  await expect.poll(() => firstIds(segue)).not.toEqual(byFit);
  await expect(window.suggestions).toHaveAttribute('aria-rowcount', '100');

  const lines = first(page, 3).map((row) => row.getByTestId('transition'));
  const texts = await Promise.all(lines.map((line) => line.textContent()));
  const tempos = texts.map((text) => /(\d+) → (\d+) BPM/.exec(text ?? '')?.slice(1) ?? []);
  expect(tempos.flat()).toHaveLength(6);
  expect(tempos.slice(1).map(([from]) => from)).toEqual(tempos.slice(0, -1).map(([, to]) => to));
  await window.suggestions.press('Home');
  await expect(chart.getByTestId('flow-mark').first()).toBeAttached();

  const title = await titleOfSuggestion(page.getByTestId('suggestion').first());
  await page.keyboard.press('Enter');
  await expect(toast(segue)).toContainText(`Added “${title}”`);
  await suggestionsReady(window);
  await page.keyboard.press('Control+Z');
  await expect(toast(segue)).toContainText('Undone');
  await suggestionsReady(window);
  await page.keyboard.press('Control+Shift+E');
  await expect(chart).toHaveCount(0);
  await expect.poll(() => firstIds(segue)).toEqual(byFit);
});

test('the order by flow is kept for the next start', async ({ profile }) => {
  const first = await launch({ profile });
  await begin(first);
  await first.page.keyboard.press('Control+Shift+E');
  await expect(first.page.getByTestId('flow-chart')).toBeVisible();
  await first.close();
  const second = await launch({ profile });
  await expect(second.page.getByTestId('flow-chart')).toBeVisible();
  await second.close();
});

test('a suggestion goes where it fits best by keyboard, with the reasons, and back by undo', async ({
  segue,
}) => {
  const { page, window } = segue;
  await begin(segue);
  const before = await savedTitles(segue.window, KITCHEN);
  await window.suggestions.press('Home');
  const title = await titleOfSuggestion(page.getByTestId('suggestion').first());
  await page.keyboard.press('Control+B');
  await expect(toast(segue)).toContainText(`Added “${title}” at place`);
  await expect(toast(segue)).toContainText(/(After|Before) “.+”: \d+ → \d+ BPM/);
  await expect(toast(segue)).toContainText(/Next best: places \d+, \d+\./);
  const place = Number(/at place (\d+)/.exec((await toast(segue).textContent()) ?? '')?.[1]);
  const after = await savedTitles(segue.window, KITCHEN);
  expect(after).toEqual(before.toSpliced(place - 1, 0, title));
  await expect(window.suggestions).toBeFocused();
  await page.keyboard.press('Control+Z');
  await expect(toast(segue)).toContainText('Undone');
  expect(await savedTitles(segue.window, KITCHEN)).toEqual(before);
});

test('a row is moved where it fits best, once; a found track is added there', async ({ segue }) => {
  const { page, window } = segue;
  await begin(segue);
  const before = await savedTitles(segue.window, KITCHEN);
  await window.tracks.press('Home');
  await page.keyboard.press('Control+B');
  await expect(toast(segue)).toContainText('Moved “Freeway” to place');
  const after = await savedTitles(segue.window, KITCHEN);
  expect([...after].sort()).toEqual([...before].sort());
  expect(after).not.toEqual(before);
  await expect(window.tracks).toBeFocused();
  await page.keyboard.press('Control+B');
  await expect(toast(segue)).toContainText('“Freeway” is already where it fits best');
  expect(await savedTitles(segue.window, KITCHEN)).toEqual(after);

  await page.keyboard.press('Control+Shift+F');
  await page.keyboard.type('night');
  await expect(page.getByTestId('result').first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Control+B');
  await expect(toast(segue)).toContainText('Added “Nightmare Nodule” at place');
});

test('nothing is placed that nothing is known of, nor in a sorted table', async ({ segue }) => {
  const { page, window } = segue;
  await begin(segue);
  await openPlaylist(window, 'Tapes and demos');
  const before = await savedTitles(segue.window, 'Tapes and demos');
  const unknown = page
    .getByTestId('track-row')
    .filter({ has: page.locator('[data-column="tempo"]', { hasText: '–' }) });
  await unknown.first().click();
  await page.keyboard.press('Control+B');
  await expect(toast(segue)).toContainText('Nothing is known of the tempo, key or energy of');
  expect(await savedTitles(segue.window, 'Tapes and demos')).toEqual(before);
  await page.getByRole('columnheader', { name: 'Title' }).getByRole('button').click();
  for (const keys of ['Control+B', 'Control+Shift+B']) {
    await window.tracks.press('Home');
    await page.keyboard.press(keys);
    await expect(toast(segue)).toContainText(t('tracks.needsSavedOrder'));
  }
});

test('an order is shown, applied as one edit, undone, and can be undone after a restart', async ({
  profile,
}) => {
  const first = await launch({ profile });
  const { page, window } = first;
  await begin(first);
  const before = await savedTitles(first.window, KITCHEN);
  await window.tracks.press('Home');
  await page.keyboard.press('Control+Shift+B');
  const dialog = page.getByRole('dialog', { name: t('order.title') });
  await expect(dialog.getByRole('checkbox', { name: t('order.keepFirst') })).toBeFocused();
  await expect(dialog.getByTestId('order-sentences')).toContainText(
    /Tempo changes by \d+ % from track to track, instead of \d+ %/,
  );
  await expect(dialog.getByTestId('flow-lines')).toHaveCount(2);
  await expect(dialog).toContainText('key of all 25');
  await expect(dialog.getByTestId('order-moves').getByRole('listitem').first()).toContainText(
    /from place \d+ to \d+/,
  );

  // Cancelled, nothing has changed and the keyboard is back in the table.
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(window.tracks).toBeFocused();
  expect(await savedTitles(first.window, KITCHEN)).toEqual(before);

  await page.keyboard.press('Control+Shift+B');
  await expect(dialog.getByTestId('order-moves')).toBeVisible();
  const heading = await dialog.getByRole('heading', { name: 'tracks move' }).textContent();
  const moved = Number(/^(\d+) of 25/.exec(heading ?? '')?.[1]);
  await dialog.getByRole('button', { name: t('order.apply') }).focus();
  await page.keyboard.press('Enter');
  await expect(toast(first)).toContainText(t('edit.reorder', { count: moved, name: KITCHEN }));
  await expect(window.tracks).toBeFocused();
  const ordered = await savedTitles(first.window, KITCHEN);
  expect(ordered).not.toEqual(before);
  expect(ordered[0]).toBe(before[0]);
  expect([...ordered].sort()).toEqual([...before].sort());
  expect((await titlesOf(window, 5)).slice(0, 5)).toEqual(ordered.slice(0, 5));
  await page.keyboard.press('Control+Alt+3');
  await expect(page.getByTestId('history')).toContainText(t('history.reorder', { count: moved }));
  await page.keyboard.press('Control+Z');
  await expect(toast(first)).toContainText('Undone: Reordered');
  expect(await savedTitles(first.window, KITCHEN)).toEqual(before);
  await page.keyboard.press('Control+Shift+Z');
  await expect(toast(first)).toContainText('Redone: Reordered');
  await first.close();

  const second = await launch({ profile });
  await titlesOf(second.window, 5);
  expect(await savedTitles(second.window, KITCHEN)).toEqual(ordered);
  await second.page.keyboard.press('Control+Z');
  await expect(toast(second)).toContainText('Undone: Reordered');
  expect(await savedTitles(second.window, KITCHEN)).toEqual(before);
  await second.close();
});

test('an order without the first track, and one that cannot be better', async ({ segue }) => {
  const { page, window } = segue;
  await begin(segue);
  await page.keyboard.press('Control+Shift+B');
  const dialog = page.getByRole('dialog', { name: t('order.title') });
  const moves = dialog.getByTestId('order-moves').getByRole('listitem');
  await expect(moves.first()).toBeVisible();
  await page.keyboard.press('Space');
  await expect(dialog.getByRole('checkbox')).not.toBeChecked();
  await expect(dialog.locator('[aria-busy="false"]')).toBeVisible();
  await dialog.getByRole('button', { name: t('order.apply') }).click();
  await expect(toast(segue)).toContainText('Reordered “Kitchen, Sunday”');
  await openPlaylist(window, 'Empty for now');
  await page.keyboard.press('Control+Shift+B');
  await expect(dialog.getByRole('status')).toHaveText(t('order.none'));
  await expect(dialog.getByRole('button', { name: t('order.apply') })).toBeDisabled();
});

test('tracks of which nothing is known stay in their places, and that is said', async ({ segue }) => {
  const { page, window } = segue;
  await begin(segue);
  await openPlaylist(window, 'Tapes and demos');
  await page.keyboard.press('Control+Shift+B');
  const dialog = page.getByRole('dialog', { name: t('order.title') });
  await expect(dialog).toContainText(t('order.stay', { count: 16 }));
});
