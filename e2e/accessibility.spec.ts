// axe on every screen, in both themes and at the smallest window: the library, a playlist's tabs, the suggestions, and
// what there is without a library. Dialogs are in accessibility-dialogs.spec.ts and accessibility-files.spec.ts.

import { t } from '../shared/messages/index.ts';
import { expect, launch, test } from './support/app.ts';
import { expectNoViolationsInBoth, walk } from './support/axe.ts';
import { garbage, libraryOf } from './support/faults.ts';
import { openPlaylist, suggestionsReady } from './support/playlists.ts';

test('the first screen', ({ segue }) => walk(segue, { 'the first screen': async () => {} }));

test('a library that cannot be opened', async ({ profile }) => {
  garbage(libraryOf(profile));
  const segue = await launch({ profile });
  await expect(segue.page.getByTestId('trouble').getByRole('button').first()).toBeVisible();
  await expectNoViolationsInBoth(segue);
  await segue.close();
});

test.describe('with the demo library', () => {
  test.use({ library: 'demo' });
  test.beforeEach(({ segue }) => suggestionsReady(segue.window));

  test('the library, and the tracks of a playlist', async ({ segue }) => {
    await walk(segue, {
      'the library': async ({ page }) => {
        await page.getByTestId('suggestion').nth(1).hover();
      },
      'the shape as a table': async ({ page }) => {
        await page.getByRole('button', { name: t('radar.showTable') }).click();
      },
      'a context menu': async ({ page }) => {
        await page.getByTestId('track-row').first().click({ button: 'right' });
        await expect(page.getByRole('menu')).toBeVisible();
      },
      'the columns menu': async ({ page }) => {
        await page.keyboard.press('Control+J');
        await expect(page.getByRole('menu', { name: t('columns.menu') })).toBeVisible();
      },
      'tracks picked up': async ({ page, window }) => {
        await window.tracks.press('Home');
        await page.keyboard.press('Control+Enter');
        await expect(page.getByTestId('insertion-line')).toBeVisible();
      },
      'a filter without a match': async ({ page }) => {
        await page.keyboard.press('Escape');
        await page.keyboard.press('Control+F');
        await page.keyboard.type('zzz');
        await expect(page.getByText(t('tracks.noMatch', { filter: 'zzz' }))).toBeVisible();
      },
      'an empty playlist': async ({ window }) => {
        await openPlaylist(window, 'Empty for now');
        await suggestionsReady(window);
      },
      'tracks nobody measured': ({ window }) => openPlaylist(window, 'Tapes and demos'),
      'every column there is, sorted by one': async ({ page, window }) => {
        await window.setContentSize(1600, 900);
        await page.keyboard.press('Control+J');
        const menu = page.getByRole('menu', { name: t('columns.menu') });
        await menu.getByRole('menuitemcheckbox', { name: t('column.artist') }).click();
        await menu.getByRole('menuitemcheckbox', { name: t('column.genre') }).click();
        await page.keyboard.press('Escape');
        await page
          .getByRole('columnheader', { name: t('column.genre') })
          .getByRole('button')
          .click();
        await expect(page.getByText(t('tracks.sortedNote', { column: t('column.genre') }))).toBeVisible();
      },
    });
  });

  test('the other tabs', async ({ segue }) => {
    await walk(segue, {
      'the comparison dialog': async ({ page }) => {
        await page.keyboard.press('Control+Shift+C');
        await expect(page.getByRole('dialog')).toBeVisible();
      },
      'history and a message': async ({ page, window }) => {
        await window.tracks.press('Home');
        await window.tracks.press('Delete');
        await expect(page.getByTestId('toast')).toBeVisible();
        await page.getByRole('tab', { name: t('tab.history') }).click();
        await expect(page.getByTestId('history')).toBeVisible();
      },
      'the shape of a playlist': async ({ page, window }) => {
        await page.keyboard.press('Control+Alt+1');
        await window.tracks.press('Home');
        await page.getByRole('tab', { name: t('tab.shape') }).click();
        await expect(page.getByTestId('spread').locator('svg').first()).toBeVisible();
        await page.getByTestId('coverage').scrollIntoViewIfNeeded();
      },
      'the shape as tables': async ({ page, window }) => {
        await openPlaylist(window, 'Tapes and demos');
        await page.getByRole('tab', { name: t('tab.shape') }).click();
        for (const part of ['course', 'spread']) {
          await page
            .getByTestId(part)
            .getByRole('button', { name: t('shape.asTable') })
            .click();
        }
      },
      'two playlists compared': async ({ page }) => {
        await page.keyboard.press('Control+Shift+C');
        await page.getByRole('dialog').getByRole('textbox').fill('Loud');
        await page.keyboard.press('Enter');
        await expect(page.getByTestId('comparison').locator('svg.recharts-surface')).toBeVisible();
      },
    });
  });

  test('suggestions', async ({ segue }) => {
    await walk(segue, {
      'why a track is suggested': async ({ page, window }) => {
        await window.suggestions.press('Home');
        await page.keyboard.press('Alt+Enter');
        await expect(page.getByTestId('why-sum')).toBeVisible();
      },
      'everything there is to steer': async ({ page }) => {
        await page.keyboard.press('Control+Shift+S');
        const steering = page.getByRole('dialog', { name: t('steer.title') });
        await steering.getByRole('combobox', { name: t('steer.only.add') }).fill('rock');
        await expect(steering.getByRole('option').first()).toBeVisible();
      },
      'steered suggestions': async ({ page }) => {
        await page.keyboard.press('Control+Shift+S');
        await page.getByRole('textbox', { name: t('steer.from', { what: t('steer.years') }) }).fill('2009');
        await page.getByRole('textbox', { name: t('steer.from', { what: t('steer.years') }) }).press('Enter');
        await page
          .getByRole('slider', { name: t('steer.shape.handle', { axis: t('axis.energy') }) })
          .press('End');
        await page.keyboard.press('Escape');
        await expect(page.getByTestId('left-out')).toBeVisible();
      },
      'suggestions by flow': async ({ page, window }) => {
        await page.keyboard.press('Control+Shift+E');
        await expect(page.getByTestId('flow-chart')).toBeVisible();
        await window.suggestions.press('Home');
      },
      'a track placed where it fits best': async ({ page, window }) => {
        await window.suggestions.press('Home');
        await page.keyboard.press('Control+B');
        await expect(page.getByTestId('toast')).toBeVisible();
      },
      'a suggested order': async ({ page }) => {
        await page.keyboard.press('Control+Shift+B');
        await expect(page.getByTestId('order-moves')).toBeVisible();
      },
      'what is never suggested': async ({ page, window }) => {
        await window.suggestions.press('Home');
        await page.keyboard.press('Shift+Delete');
        await expect(page.getByTestId('toast')).toBeVisible();
        await page.keyboard.press('Control+Shift+Delete');
        await page.getByRole('button', { name: t('playlists.settings') }).click();
        await page.getByRole('menuitem', { name: t('command.steer.never') }).click();
        await expect(page.getByRole('dialog', { name: t('never.title') })).toBeVisible();
      },
      'filters that leave nothing': async ({ page }) => {
        await page.keyboard.press('Control+Shift+S');
        await page.getByRole('textbox', { name: t('steer.from', { what: t('steer.years') }) }).fill('');
        await page.getByRole('textbox', { name: t('steer.to', { what: t('steer.years') }) }).fill('1901');
        await page.keyboard.press('Enter');
        await page.keyboard.press('Escape');
        await expect(page.getByText(t('next.filtered'))).toBeVisible();
      },
    });
  });
});
