// Commands that show the window otherwise.

import { expect } from '@playwright/test';
import { t } from '../../shared/messages/index.ts';
import type { Segue } from '../support/app.ts';
import { run, selectSuggestion, type Trials } from './trial.ts';

const theme =
  (wanted: string) =>
  ({ app }: Segue) =>
    expect.poll(() => app.evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe(wanted);

const zoom =
  (wanted: number) =>
  ({ app }: Segue) =>
    expect
      .poll(() =>
        app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.webContents.getZoomFactor()),
      )
      .toBeCloseTo(wanted, 2);

export const views = {
  'view.palette': { shows: ({ page }) => expect(page.getByRole('combobox')).toBeFocused() },
  'view.filter': { shows: ({ page }) => expect(page.locator('[data-filter]')).toBeFocused() },
  'view.savedOrder': {
    before: async ({ page }) => {
      await page.keyboard.press('Control+F');
      await page.keyboard.type('zzz');
      await expect(page.getByTestId('track-row')).toHaveCount(0);
    },
    shows: ({ page }) => expect(page.getByTestId('track-row').first()).toBeVisible(),
  },
  'view.playlists': { shows: ({ window }) => expect(window.playlists).toBeFocused() },
  'view.tracks': { shows: ({ window }) => expect(window.tracks).toBeFocused() },
  'view.suggestions': {
    before: async (segue) => {
      await selectSuggestion(segue);
      await segue.window.tracks.focus();
    },
    shows: ({ window }) => expect(window.suggestions).toBeFocused(),
  },
  'view.tabTracks': {
    before: ({ page }) => page.keyboard.press('Control+Alt+2'),
    shows: ({ window }) => expect(window.tracks).toBeVisible(),
  },
  'view.tabShape': { shows: ({ page }) => expect(page.getByTestId('spread')).toBeVisible() },
  'view.tabHistory': { shows: ({ page }) => expect(page.getByText(t('history.empty'))).toBeVisible() },
  'view.themeSystem': { before: (segue) => run(segue, 'view.themeDark'), shows: theme('system') },
  'view.themeLight': { shows: theme('light') },
  'view.themeDark': { shows: theme('dark') },
  'view.zoomIn': { shows: zoom(1.1) },
  'view.zoomOut': { shows: zoom(0.9) },
  'view.zoomReset': {
    before: async (segue) => {
      await run(segue, 'view.zoomIn');
      await zoom(1.1)(segue);
    },
    shows: zoom(1),
  },
  'view.density': {
    shows: ({ page }) => expect(page.locator('html')).toHaveAttribute('data-density', 'compact'),
  },
  'view.columns': {
    shows: ({ page }) => expect(page.getByRole('menu', { name: t('columns.menu') })).toBeVisible(),
  },
  'view.resetColumns': {
    before: async ({ page }) => {
      await page.evaluate(() => window.segue.calls.settingsSet({ columns: ['year'] }));
      await page.reload();
      await expect(page.getByRole('columnheader')).toHaveCount(3);
    },
    shows: ({ page }) => expect(page.getByRole('columnheader')).toHaveCount(8),
  },
} satisfies Trials;
