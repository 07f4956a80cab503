// axe on the dialogs of finding, naming, settings and the care of a library, in both themes and at the smallest window.

import { t } from '../shared/messages/index.ts';
import { expect, test } from './support/app.ts';
import { walk } from './support/axe.ts';
import { suggestionsReady } from './support/playlists.ts';

test.use({ library: 'demo' });
test.beforeEach(({ segue }) => suggestionsReady(segue.window));

test('finding and naming', async ({ segue }) => {
  await walk(segue, {
    'the palette': async ({ page }) => {
      await page.keyboard.press('Control+K');
      await page.keyboard.type('fr');
      await expect(page.locator('[data-kind="track"]').first()).toBeVisible();
    },
    'the palette with nothing found': async ({ page }) => {
      await page.keyboard.press('Control+K');
      await page.keyboard.type('zzzq');
      await expect(page.getByText(t('palette.none'), { exact: true })).toBeVisible();
    },
    'the search for tracks': async ({ page, window }) => {
      await window.tracks.press('End');
      await page.keyboard.press('Control+Shift+F');
      await page.keyboard.type('night');
      await page.getByTestId('result').first().click();
    },
    'a search that found nothing': async ({ page }) => {
      await page.keyboard.press('Control+Shift+F');
      await page.keyboard.type('zzzq');
      await expect(page.getByText(t('search.none', { text: 'zzzq' }))).toBeVisible();
    },
    'the name dialog': async ({ page }) => {
      await page.keyboard.press('Control+N');
      await expect(page.getByRole('dialog')).toBeVisible();
    },
    'the playlist dialog': async ({ page, window }) => {
      await window.tracks.press('Home');
      await page.keyboard.press('Control+Shift+P');
      await expect(page.getByRole('dialog')).toBeVisible();
    },
    'the shortcuts sheet': async ({ page }) => {
      await page.keyboard.press('Control+/');
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  });
});

test('settings', async ({ segue }) => {
  await walk(segue, {
    'the settings menu': async ({ page }) => {
      await page.getByRole('button', { name: t('playlists.settings') }).click();
      await expect(page.getByRole('menu')).toBeVisible();
    },
    'the settings': async ({ page }) => {
      await page.keyboard.press('Control+,');
      await expect(page.getByTestId('setting-index')).toContainText(/1.125/);
    },
    'how good suggestions are': async ({ page }) => {
      await page.keyboard.press('Control+Shift+M');
      await page.keyboard.press('Enter');
      await expect(page.getByTestId('evaluation')).toBeVisible({ timeout: 60_000 });
      await page.getByTestId('evaluation-runs').scrollIntoViewIfNeeded();
    },
    'what was learned': async ({ page, window }) => {
      await page.evaluate(() => globalThis.window.segue.calls.settingsSet({ learn: true }));
      await page.reload();
      await suggestionsReady(window);
      await window.suggestions.press('Home');
      for (const key of ['ArrowDown', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
      await expect(page.getByTestId('toast')).toBeVisible();
      await page.keyboard.press('Control+,');
      await page.getByTestId('learned').scrollIntoViewIfNeeded();
      await page.getByRole('button', { name: t('learned.forget') }).click();
    },
  });
});

test('the care of a library', async ({ segue }) => {
  await walk(segue, {
    'where a track is': async ({ page, window }) => {
      await window.tracks.press('Home');
      await page.keyboard.press('Control+U');
      await expect(page.getByTestId('where-used').getByRole('button').first()).toBeVisible();
    },
    'where a track’s features come from': async ({ page, window }) => {
      await window.tracks.press('Home');
      await page.keyboard.press('Control+U');
      await page.getByRole('button', { name: t('where.features.show') }).click();
      await page.getByTestId('track-features').getByRole('row').last().scrollIntoViewIfNeeded();
    },
    'copies in playlists': async ({ page }) => {
      await page.evaluate(async () => {
        const { calls } = globalThis.window.segue;
        await calls.edit({ kind: 'create', name: 'Copies', trackIds: [1, 2, 1] });
      });
      await page.keyboard.press('Control+Shift+K');
      await expect(page.getByTestId('care-duplicates')).toBeVisible();
      await expect(page.getByRole('dialog').locator('[aria-busy="true"]')).toHaveCount(0);
    },
    'what a clean-up removes': async ({ page }) => {
      await page.keyboard.press('Control+Shift+K');
      await page.getByRole('button', { name: t('care.review') }).click();
      await expect(page.getByTestId('care-review')).toBeFocused();
    },
    'tracks in no playlist': async ({ page }) => {
      await page.keyboard.press('Control+Shift+K');
      await page.getByRole('radio', { name: t('care.unused') }).check();
      await page.getByTestId('care-unused').locator('[data-heading="false"]').first().click();
    },
    'sources of audio features': async ({ page }) => {
      await page.keyboard.press('Control+Shift+U');
      await expect(page.getByTestId('feature-source')).toHaveCount(3);
    },
    'the question before anything is sent': async ({ page }) => {
      await page.keyboard.press('Control+Shift+U');
      await page.getByTestId('feature-source').getByRole('switch').click();
      await expect(page.getByRole('dialog', { name: t('features.ask.title') })).toBeVisible();
    },
  });
});
