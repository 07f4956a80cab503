// A library of three hundred playlists: only those in sight exist, and each is reached by keyboard, search and palette.

import { t } from '../shared/messages/index.ts';
import { expect, test } from './support/app.ts';
import { openPlaylist, suggestionsReady } from './support/playlists.ts';

test.use({ library: 'demo' });

const MADE = 300;

test('three hundred playlists are listed, reached and left as quickly as twenty-five', async ({ segue }) => {
  const { page, window } = segue;
  await suggestionsReady(window);
  const demo = Number(await window.playlists.getByTestId('playlist').first().getAttribute('aria-setsize'));
  await page.evaluate(async (count) => {
    for (let n = 1; n <= count; n++) {
      const made = await globalThis.window.segue.calls.edit({
        kind: 'create',
        name: `List ${n}`,
        trackIds: [],
      });
      if (!made.ok) throw new Error(made.error.code);
    }
  }, MADE);
  const entries = window.playlists.getByTestId('playlist');
  await expect(entries.first()).toHaveAttribute('aria-setsize', String(demo + MADE));
  expect(await entries.count()).toBeLessThan(60);

  await openPlaylist(window, 'List 217');
  await window.playlists.press('End');
  const last = entries.last();
  await expect(last).toHaveAttribute('aria-posinset', String(demo + MADE));
  const name = (await last.locator('bdi').first().textContent()) ?? '';
  await window.playlists.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  expect(await entries.count()).toBeLessThan(60);

  await page.keyboard.press('Control+K');
  await page.getByRole('combobox', { name: t('palette.label') }).fill('List 300');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('List 300');
  await expect(window.playlist('List 300')).toHaveAttribute('aria-selected', 'true');
});
