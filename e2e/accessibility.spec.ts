// axe on every screen, dialog and menu, in both themes and at the smallest window.

import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { wav } from '../electron/audio-files/test-files.ts';
import { t } from '../shared/messages/index.ts';
import { expect, launch, type Segue, test } from './support/app.ts';
import { expectNoViolations } from './support/axe.ts';
import { garbage, libraryOf } from './support/faults.ts';
import { chooseFiles, drop, fixture, importDialog, runToEnd } from './support/imports.ts';
import { addMusic, makeMusic, songPlaying } from './support/music.ts';
import { openPlaylist, suggestionsReady } from './support/playlists.ts';

const screens: Record<string, (segue: Segue) => Promise<void>> = {
  'the library': async ({ page }) => {
    await page.getByTestId('suggestion').nth(1).hover();
  },
  'the shape as a table': async ({ page }) => {
    await page.getByRole('button', { name: t('radar.showTable') }).click();
  },
  'an empty playlist': async ({ window }) => {
    await openPlaylist(window, 'Empty for now');
    await suggestionsReady(window);
  },
  'tracks nobody measured': ({ window }) => openPlaylist(window, 'Tapes and demos'),
  'a filter without a match': async ({ page }) => {
    await page.keyboard.press('Control+F');
    await page.keyboard.type('zzz');
    await expect(page.getByText('No track matches')).toBeVisible();
  },
  'history and a message': async ({ page, window }) => {
    await window.tracks.press('Home');
    await window.tracks.press('Delete');
    await expect(page.getByTestId('toast')).toBeVisible();
    await page.getByRole('tab', { name: t('tab.history') }).click();
    await expect(page.getByTestId('history')).toBeVisible();
  },
  'the shape of a playlist': async ({ page, window }) => {
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
  'the comparison dialog': async ({ page }) => {
    await page.keyboard.press('Control+Shift+C');
    await expect(page.getByRole('dialog')).toBeVisible();
  },
  'suggestions by flow': async ({ page, window }) => {
    await page.keyboard.press('Control+Shift+E');
    await expect(page.getByTestId('flow-chart')).toBeVisible();
    await window.suggestions.press('Home');
  },
  'a suggested order': async ({ page }) => {
    await page.keyboard.press('Control+Shift+B');
    await expect(page.getByTestId('order-moves')).toBeVisible();
  },
  'a track placed where it fits best': async ({ page, window }) => {
    await window.suggestions.press('Home');
    await page.keyboard.press('Control+B');
    await expect(page.getByTestId('toast')).toContainText('where it fits best');
  },
  'tracks picked up': async ({ page, window }) => {
    await window.tracks.press('Home');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByTestId('insertion-line')).toBeVisible();
  },
  'a context menu': async ({ page }) => {
    await page.getByTestId('track-row').first().click({ button: 'right' });
    await expect(page.getByRole('menu')).toBeVisible();
  },
  'the columns menu': async ({ page }) => {
    await page.keyboard.press('Control+J');
    await expect(page.getByRole('menu', { name: t('columns.menu') })).toBeVisible();
  },
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
  'the settings menu': async ({ page }) => {
    await page.getByRole('button', { name: t('playlists.settings') }).click();
    await expect(page.getByRole('menu')).toBeVisible();
  },
  'the settings': async ({ page }) => {
    await page.keyboard.press('Control+,');
    await expect(page.getByTestId('setting-index')).toContainText('Built');
  },
  'why a track is suggested': async ({ page, window }) => {
    await window.suggestions.press('Home');
    await page.keyboard.press('Alt+Enter');
    await expect(page.getByTestId('why-sum')).toBeVisible();
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
  'how good suggestions are': async ({ page }) => {
    await page.keyboard.press('Control+Shift+M');
    await page.keyboard.press('Enter');
    await expect(page.getByTestId('evaluation')).toBeVisible({ timeout: 60_000 });
    await page.getByTestId('evaluation-runs').scrollIntoViewIfNeeded();
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
  'everything there is to steer': async ({ page }) => {
    await page.keyboard.press('Control+Shift+S');
    const steering = page.getByRole('dialog', { name: t('steer.title') });
    await steering.getByRole('combobox', { name: t('steer.only.add') }).fill('rock');
    await expect(steering.getByRole('option').first()).toBeVisible();
  },
  'steered suggestions': async ({ page }) => {
    await page.keyboard.press('Control+Shift+S');
    await page.getByRole('textbox', { name: 'Years from' }).fill('2009');
    await page.getByRole('textbox', { name: 'Years from' }).press('Enter');
    await page.getByRole('slider', { name: t('steer.shape.handle', { axis: 'Energy' }) }).press('End');
    await page.keyboard.press('Escape');
    await expect(page.getByTestId('left-out')).toBeVisible();
  },
  'filters that leave nothing': async ({ page }) => {
    await page.keyboard.press('Control+Shift+S');
    await page.getByRole('textbox', { name: 'Years to' }).fill('1901');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await expect(page.getByText(t('next.filtered'))).toBeVisible();
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
  'the beginning of an import': async (segue) => {
    await segue.page.keyboard.press('Control+O');
    await expect(importDialog(segue)).toBeVisible();
  },
  'files that are to be imported': (segue) =>
    drop(segue, ['exportify-net.csv', 'Playlist1.json', 'nothing-known.csv'].map(fixture)).then(() =>
      expect(importDialog(segue).getByTestId('import-file')).toBeVisible(),
    ),
  'how columns are read': async (segue) => {
    await chooseFiles(segue, [fixture('tidytuesday.csv')]);
    await importDialog(segue)
      .getByRole('button', { name: t('import.columns.show') })
      .click();
  },
  'an import with rows that were not read': async (segue) => {
    await chooseFiles(segue, [fixture('playlists.jsonl')]);
    await runToEnd(segue);
  },
  'the export': async ({ page, window }) => {
    await window.tracks.press('Home');
    await window.tracks.press('Shift+ArrowDown');
    await page.keyboard.press('Control+S');
    await expect(page.getByRole('dialog', { name: t('export.title') })).toBeVisible();
  },
  'the export of the library': async ({ page }) => {
    await page.keyboard.press('Control+Alt+S');
    await expect(page.getByRole('dialog', { name: t('libraryExport.title') })).toBeVisible();
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
  'sources of audio features': async ({ page }) => {
    await page.keyboard.press('Control+Shift+U');
    await expect(page.getByTestId('feature-source')).toHaveCount(3);
  },
  'the question before anything is sent': async ({ page }) => {
    await page.keyboard.press('Control+Shift+U');
    await page.getByTestId('feature-source').getByRole('switch').click();
    await expect(page.getByRole('dialog', { name: t('features.ask.title') })).toBeVisible();
  },
  'what a clean-up removes': async ({ page }) => {
    await page.evaluate(async () => {
      const { calls } = globalThis.window.segue;
      await calls.edit({ kind: 'create', name: 'Copies', trackIds: [1, 2, 1] });
    });
    await page.keyboard.press('Control+Shift+K');
    await page.getByRole('button', { name: t('care.review') }).click();
    await expect(page.getByTestId('care-review')).toBeFocused();
  },
  'tracks in no playlist': async ({ page }) => {
    await page.keyboard.press('Control+Shift+K');
    await page.getByRole('radio', { name: t('care.unused') }).check();
    await page.getByTestId('care-unused').locator('[data-heading="false"]').first().click();
  },
  'where a track is': async ({ page, window }) => {
    await window.tracks.press('Home');
    await page.keyboard.press('Control+U');
    await expect(page.getByTestId('where-used').getByRole('button').first()).toBeVisible();
  },
  'music folders': async (segue) => {
    const { page } = segue;
    const folder = await makeMusic(segue);
    await writeFile(path.join(folder, 'notes.mp3'), 'no music');
    await addMusic(segue, folder);
    await page.keyboard.press('Control+Shift+A');
    await expect(page.getByTestId('music-folder')).toBeVisible();
  },
  'files that were not read': async (segue) => {
    const { page } = segue;
    const folder = await makeMusic(segue);
    await writeFile(path.join(folder, 'notes.mp3'), 'no music');
    await addMusic(segue, folder);
    await page.keyboard.press('Control+Shift+A');
    await page
      .getByRole('dialog')
      .getByRole('radio', { name: t('files.unreadable') })
      .check();
    await expect(page.getByTestId('file-unreadable')).toBeVisible();
  },
  'matched files': async (segue) => {
    const { page } = segue;
    const folder = await makeMusic(segue);
    const tags = { TIT2: 'Waiting by the Gate', TPE1: 'Samara Lubelski' };
    await writeFile(path.join(folder, 'gate.wav'), wav(198, tags));
    await addMusic(segue, folder);
    await page.keyboard.press('Control+Shift+A');
    await page
      .getByRole('dialog')
      .getByRole('radio', { name: t('files.matches') })
      .check();
    await expect(page.getByTestId('file-match')).toBeVisible();
  },
  'the player': songPlaying,
  'the shortcuts sheet': async ({ page }) => {
    await page.keyboard.press('Control+/');
    await expect(page.getByRole('dialog')).toBeVisible();
  },
};

/** Its own start: the library is damaged before it is opened. */
for (const theme of ['dark', 'light'] as const) {
  test(`a library that cannot be opened, ${theme}`, async ({ profile }) => {
    await writeFile(path.join(profile, 'settings.json'), JSON.stringify({ theme }));
    garbage(libraryOf(profile));
    const segue = await launch({ profile });
    await expect(segue.page.getByTestId('trouble').getByRole('button').first()).toBeVisible();
    await expectNoViolations(segue, theme);
    await segue.close();
  });
}

for (const theme of ['dark', 'light'] as const) {
  test.describe(theme, () => {
    test.beforeEach(async ({ segue }) => {
      await segue.page.evaluate((wanted) => window.segue.calls.settingsSet({ theme: wanted }), theme);
      await segue.window.setContentSize(900, 600);
      await segue.page.emulateMedia({ reducedMotion: 'reduce' });
    });

    test('the first screen', ({ segue }) => expectNoViolations(segue, theme));

    for (const [name, show] of Object.entries(screens)) {
      test(name, async ({ segue }) => {
        await segue.window.loadDemo();
        await suggestionsReady(segue.window);
        await show(segue);
        await expectNoViolations(segue, theme);
      });
    }
  });
}
