// Where messages stand, and when they go: they cover neither the end of the list nor a menu, and nothing untrue stays.

import { t } from '../shared/messages/index.ts';
import { expect, test } from './support/app.ts';
import { suggestionsReady } from './support/playlists.ts';

test.use({ library: 'demo' });

test.beforeEach(async ({ segue: { window } }) => {
  await suggestionsReady(window);
});

test('a message leaves the list’s end, the ways to undo and every menu free', async ({
  segue: { page, window },
}) => {
  const toast = page.getByTestId('toast');
  for (const [width, height] of [
    [1280, 800],
    [900, 600],
  ] as const) {
    await window.setContentSize(width, height);
    await window.suggestions.press('Enter');
    await expect(toast).toContainText('Added');
    await window.tracks.press('End');
    const covered = await toast.evaluate((element) => {
      const box = element.getBoundingClientRect();
      const rows = [...document.querySelectorAll<HTMLElement>('[data-testid="track-row"]')];
      const place = (row: Element) => Number(row.getAttribute('aria-rowindex'));
      const last = rows.sort((a, b) => place(b) - place(a)).slice(0, 1);
      const kept = document.querySelectorAll('[data-testid="add-tracks"], [role="tab"], header button');
      return [...last, ...kept]
        .map((other) => ({ other, at: other.getBoundingClientRect() }))
        .filter(({ at }) => at.top < box.bottom && at.bottom > box.top)
        .filter(({ at }) => at.left < box.right && at.right > box.left)
        .map(({ other }) => other.textContent);
    });
    expect(covered).toEqual([]);
    await page.keyboard.press('Shift+F10');
    await expect(page.getByRole('menu')).toBeVisible();
    const layer = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => {
          let top = 0;
          for (let at: Element | null = element; at; at = at.parentElement) {
            top = Math.max(top, Number(getComputedStyle(at).zIndex) || 0);
          }
          return top;
        });
    expect(await layer('[role="menu"]')).toBeGreaterThan(await layer('[data-testid="toast"]'));
    await page.keyboard.press('Escape');
  }
});

test('what is said of a sorted table goes when the saved order is there', async ({
  segue: { page, window },
}) => {
  const toast = page.getByTestId('toast');
  await page.getByRole('columnheader', { name: 'Title' }).getByRole('button').click();
  await window.tracks.press('Home');
  await page.keyboard.press('Alt+ArrowDown');
  await expect(toast).toContainText(t('tracks.needsSavedOrder'));
  await page.keyboard.press('Control+Shift+O');
  await expect(toast).toHaveCount(0, { timeout: 2000 });
});
