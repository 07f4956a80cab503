// "Why this?": the parts of a suggestion's match, by keyboard and mouse, and that they add up.

import type { Page } from '@playwright/test';
import { t } from '../shared/messages/index.ts';
import { expect, test } from './support/app.ts';
import { looksAt } from './support/looks.ts';
import { openPlaylist, suggestionsReady, titleOfSuggestion } from './support/playlists.ts';
import { openPanel, panel } from './support/steering.ts';

test.use({ library: 'demo' });

test.beforeEach(async ({ segue: { window } }) => {
  await suggestionsReady(window);
});

const tenthsOf = (text: string): number => Math.round(10 * Number(text.replace('−', '-')));
async function shownTenths(page: Page): Promise<{ parts: number[]; sum: number }> {
  await expect(page.getByTestId('why-sum')).toBeVisible();
  const parts = await page.getByTestId('why-points').allTextContents();
  return {
    parts: parts.map(tenthsOf),
    sum: tenthsOf((await page.getByTestId('why-sum').textContent()) ?? ''),
  };
}

test('every suggestion’s parts add up to its match, by keyboard', async ({ segue: { page, window } }) => {
  const card = page.locator('[data-testid="suggestion"][data-active="true"]');
  let negative = 0;
  await window.suggestions.press('Home');
  for (let place = 0; place < 15; place++) {
    await expect(card).toHaveAttribute('aria-rowindex', String(place + 1));
    const score = Number(await card.getByTestId('score').textContent());
    await page.keyboard.press('Alt+Enter');
    await expect(
      page.getByRole('dialog', { name: t('why.title', { title: await titleOfSuggestion(card) }) }),
    ).toBeVisible();
    const { parts, sum } = await shownTenths(page);
    expect(parts.reduce((total, part) => total + part, 0)).toBe(sum);
    expect(Math.abs(sum / 10 - score)).toBeLessThanOrEqual(0.55);
    negative += parts.filter((part) => part < 0).length;
    await page.keyboard.press('Escape');
    await expect(window.suggestions).toBeFocused();
    await page.keyboard.press('ArrowDown');
  }
  expect(negative).toBeGreaterThan(0);
});

test('by its button and its menu, with the values behind the parts as a table', async ({
  segue: { page, window },
}) => {
  const card = page.getByTestId('suggestion').nth(2);
  const title = await titleOfSuggestion(card);
  await card.hover();
  await card.getByRole('button', { name: `${t('command.suggestions.why')}: ${title}` }).click();
  const dialog = page.getByRole('dialog', { name: t('why.title', { title }) });
  const table = dialog.getByRole('table');
  await expect(table).toBeVisible();
  const rows = table.getByRole('row').filter({ has: page.getByRole('rowheader') });
  expect(await rows.count()).toBeGreaterThan(4);
  await expect(table.getByRole('rowheader', { name: /nearer than \d+ % of the candidates/ })).toBeVisible();
  await expect(rows.last()).toContainText(t('why.sum'));
  await page.keyboard.press('Escape');
  await expect(window.suggestions).toBeFocused();

  await card.click({ button: 'right' });
  await page.getByRole('menuitem', { name: t('command.suggestions.why') }).click();
  await expect(dialog).toBeVisible();
});

test('of a track that is like another one, and of an empty playlist', async ({ segue: { page, window } }) => {
  await page.getByTestId('track-row').first().click();
  await page.keyboard.press('Control+L');
  await expect(page.getByRole('heading', { name: 'More like' })).toBeVisible();
  await suggestionsReady(window);
  await window.suggestions.press('Home');
  await page.keyboard.press('Alt+Enter');
  const like = await shownTenths(page);
  expect(like.parts.reduce((total, part) => total + part, 0)).toBe(like.sum);
  await page.keyboard.press('Escape');

  await openPlaylist(window, 'Empty for now');
  await suggestionsReady(window);
  await window.suggestions.press('Home');
  await page.keyboard.press('Alt+Enter');
  await expect(page.getByTestId('why')).toHaveAttribute('aria-busy', 'false');
  await expect(page.getByTestId('why').getByRole('rowheader').first()).toContainText(t('part.popularity'));
});

test('a part whose points say the opposite of its fact says so', async ({ segue }, info) => {
  const { page, window } = segue;
  await openPlaylist(window, 'For Nora');
  await suggestionsReady(window);
  await window.suggestions.press('Home');
  await page.keyboard.press('Alt+Enter');
  const album = page.getByTestId('why-part').filter({ hasText: t('part.album') });
  await expect(album).toContainText(t('fact.album-none'));
  await expect(album).toContainText(t('why.contrary.for'));
  await looksAt(segue, info)('why-contrary');
});

test('a simpler method has one part, how near it takes a track to be', async ({ segue }, info) => {
  const { page, window } = segue;
  const steering = await openPanel(segue);
  await steering.getByRole('button', { name: t('steer.strategy') }).press('Enter');
  await page.getByRole('menuitemcheckbox', { name: t('steer.strategy.centroid') }).press('Enter');
  await page.keyboard.press('Escape');
  await expect(panel(segue)).toHaveCount(0);
  await suggestionsReady(window);
  await window.suggestions.press('Home');
  await page.keyboard.press('Alt+Enter');
  await expect(page.getByTestId('why-part')).toHaveCount(1);
  await expect(page.getByTestId('why-part')).toContainText(t('fact.near-centroid'));
  const { parts, sum } = await shownTenths(page);
  expect(parts).toEqual([sum]);
  expect(sum).toBeGreaterThan(0);
  await looksAt(segue, info)('why-near');
});
