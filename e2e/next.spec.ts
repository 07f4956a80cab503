// The Next panel: following edits, steering, more like this, not this, listening, links.

import { t } from '../shared/messages/index.ts';
import { expect, test } from './support/app.ts';
import { openPlaylist, suggestionsReady, titleOfSuggestion } from './support/playlists.ts';

test.use({ library: 'demo' });

test.beforeEach(async ({ segue: { window } }) => {
  await suggestionsReady(window);
});

const idsOf = (locator: import('@playwright/test').Locator): Promise<string[]> =>
  locator.evaluateAll((rows) => rows.map((row) => row.getAttribute('data-track-id') ?? ''));

test('an added suggestion leaves the list, and the list follows', async ({ segue: { page, window } }) => {
  const rows = page.getByTestId('suggestion');
  const [first] = await idsOf(rows);
  const title = await titleOfSuggestion(rows.first());
  await rows
    .first()
    .getByRole('button', { name: t('next.add', { title }) })
    .click();
  await expect(page.getByTestId('toast')).toContainText(`Added “${title}”`);
  await expect.poll(() => idsOf(rows)).not.toContain(first);
  await expect(window.suggestions).toBeFocused();
});

test('all hundred are walked, and few are drawn', async ({ segue: { page, window } }) => {
  await suggestionsReady(window);
  const rows = page.getByTestId('suggestion');
  await window.suggestions.press('Home');
  await window.suggestions.press('End');
  await expect(rows.last()).toHaveAttribute('aria-rowindex', '100');
  await expect(rows.last()).toBeInViewport({ ratio: 1 });
  await expect(rows.last()).toHaveAttribute('data-active', 'true');
  expect(await rows.count()).toBeLessThan(20);
  const ids = new Set<string>();
  for (let place = 100; place > 0; place--) {
    const active = page.locator('[data-testid="suggestion"][data-active="true"]');
    await expect(active).toHaveAttribute('aria-rowindex', String(place));
    await expect(active).toBeInViewport({ ratio: 1 });
    ids.add((await active.getAttribute('data-track-id')) ?? '');
    await window.suggestions.press('ArrowUp');
  }
  expect(ids.size).toBe(100);
});

test('“not this” takes a track out for good, and undo brings it back', async ({
  segue: { page, window },
}) => {
  const rows = page.getByTestId('suggestion');
  const [first] = await idsOf(rows);
  await window.suggestions.press('Home');
  await window.suggestions.press('Delete');
  await expect(page.getByTestId('toast')).toContainText('Will not suggest');
  await expect.poll(() => idsOf(rows)).not.toContain(first);
  await page.keyboard.press('Control+Z');
  await expect.poll(() => idsOf(rows)).toContain(first);
});

test('“more like this” works from a row and from a suggestion, and leads back', async ({
  segue: { page, window },
}) => {
  const before = await idsOf(page.getByTestId('suggestion'));
  await page.getByTestId('track-row').first().click();
  await page.keyboard.press('Control+L');
  const heading = page.getByRole('complementary').getByRole('heading', { level: 2 });
  await expect(heading).toContainText('More like “Freeway”');
  await suggestionsReady(window);
  await expect.poll(() => idsOf(page.getByTestId('suggestion'))).not.toEqual(before);
  await page.getByRole('button', { name: t('next.backToPlaylist') }).click();
  await expect(heading).toHaveText(t('next.heading'));
  await expect.poll(() => idsOf(page.getByTestId('suggestion'))).toEqual(before);
});

test('the slider steers from the playlist’s own artists to new ones', async ({ segue: { page, window } }) => {
  const slider = page.getByRole('slider', { name: t('next.steer') });
  const own = page.getByTestId('reason').filter({ hasText: /also by|same album/ });
  await slider.press('Home');
  await expect(own.nth(1)).toBeVisible();
  await slider.press('End');
  await suggestionsReady(window);
  await expect(own).toHaveCount(0);
});

test('an empty playlist gets suggestions without a score, and is told why', async ({ segue }) => {
  const { page, window } = segue;
  await expect(page.getByTestId('score').first()).toBeVisible();
  await openPlaylist(window, 'Empty for now');
  await suggestionsReady(window);
  await expect(page.getByText(t('next.unseeded'))).toBeVisible();
  await expect(page.getByTestId('score')).toHaveCount(0);
});

test('links are copied and dragged, and Listen opens the track’s own page', async ({
  segue: { app, page },
}) => {
  await page.getByTestId('track-row').first().click();
  await page
    .getByTestId('track-row')
    .nth(1)
    .click({ modifiers: ['Shift'] });
  await page.keyboard.press('Control+C');
  await expect(page.getByTestId('toast')).toContainText('Copied 2 links');
  const copied = await app.evaluate(({ clipboard }) => clipboard.readText());
  expect(copied.split('\n')).toHaveLength(2);
  expect(copied).toMatch(/^https:\/\/freemusicarchive\.org\//);

  const dragged = page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        addEventListener('dragstart', (event) =>
          setTimeout(() => resolve(event.dataTransfer?.types.join(' ') ?? '')),
        );
      }),
  );
  await page.getByTestId('track-row').first().hover();
  await page.mouse.down();
  await page.mouse.move(600, 400, { steps: 4 });
  expect(await dragged).toContain('text/uri-list');
  await page.keyboard.press('Escape');
  await page.mouse.up();

  await app.evaluate(({ shell }) => {
    shell.openExternal = async (url) => void Object.assign(globalThis, { opened: url });
  });
  await page.locator('[data-part="tracks"]').press('Enter');
  await expect
    .poll(() => app.evaluate(() => (globalThis as { opened?: string }).opened))
    .toMatch(/^https:\/\/freemusicarchive\.org\/music\//);
});

test('a button held for a moment in a scrolled list is its own card’s, and the list stays', async ({
  segue,
}) => {
  const { page, window } = segue;
  await window.suggestions.evaluate((list) => list.scrollTo(0, 900));
  const top = () => window.suggestions.evaluate((list) => list.scrollTop);
  const rows = window.suggestionRows();
  // The sixth card is one of the first screen until the list is drawn where it was scrolled to: pinned by its track then.
  await expect(rows.first()).not.toHaveAttribute('aria-rowindex', '1');
  const [, , , , , id] = await idsOf(rows);
  const card = page.locator(`[data-testid="suggestion"][data-track-id="${id}"]`);
  const title = await titleOfSuggestion(card);
  const button = card.getByRole('button', { name: t('next.add', { title }) });
  await expect(button).toBeVisible();
  await button.scrollIntoViewIfNeeded();
  const before = await top();
  expect(before).toBeGreaterThan(500);
  await button.hover();
  await page.mouse.down();
  // As long as a hand does; the list would have gone to its first card by then.
  await expect(window.suggestions).toBeFocused();
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 150)));
  expect(await top()).toBe(before);
  await page.mouse.up();
  await expect(page.getByTestId('toast').first()).toContainText(`Added “${title}”`);
});
