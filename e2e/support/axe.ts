// What axe finds wrong with the window as it is, and a walk through several screens in one app.

import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import type { Segue } from './app.ts';
import { pictured, takePictures } from './pictures.ts';

export type Theme = 'dark' | 'light';

/** Themes differ in colours alone: what else there is to look at is looked at in the dark one. */
export async function expectNoViolations(segue: Segue, theme: Theme): Promise<void> {
  if (pictured !== null) return theme === 'dark' ? takePictures(segue) : undefined;
  const { page } = segue;
  const axe = new AxeBuilder({ page })
    // Electron has no second page for axe to finish in.
    .setLegacyMode(true)
    // What passes is counted by nobody, and describing it takes most of the time.
    .options({ resultTypes: ['violations'] })
    // The menu library's sentinels, which hand the focus on the moment they get it.
    .exclude('[data-base-ui-focus-guard]');
  const { violations } = await (theme === 'light'
    ? axe.withRules(['color-contrast', 'link-in-text-block'])
    : // A best practice for documents; menus and messages live outside the landmarks on purpose.
      axe.disableRules(['region'])
  ).analyze();
  const found = violations.map(({ id, nodes }) => ({
    id,
    nodes: nodes.map(({ html, failureSummary }) => `${html}\n${failureSummary}`),
  }));
  expect(found, `axe, ${theme}`).toEqual([]);
}

export async function showTheme({ page }: Segue, theme: Theme): Promise<void> {
  await page.evaluate((wanted) => window.segue.calls.settingsSet({ theme: wanted }), theme);
  await page.waitForFunction((wanted) => matchMedia(`(prefers-color-scheme: ${wanted})`).matches, theme);
}

/** The same screen in both themes; it is left in the dark one. */
export async function expectNoViolationsInBoth(segue: Segue): Promise<void> {
  await showTheme(segue, 'dark');
  await expectNoViolations(segue, 'dark');
  await showTheme(segue, 'light');
  await expectNoViolations(segue, 'light');
  await showTheme(segue, 'dark');
}

/** How each screen is reached from where the one before has left the app, whose dialogs and menus are closed. */
export type Screens = Record<string, (segue: Segue) => Promise<unknown>>;

/** Looks at one screen after the other, in both themes and in the smallest window. */
export async function walk(segue: Segue, screens: Screens): Promise<void> {
  const { page, window } = segue;
  await window.setContentSize(900, 600);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const [name, show] of Object.entries(screens)) {
    await test.step(name, async () => {
      await show(segue);
      await expectNoViolationsInBoth(segue);
      await closeAll(segue);
    });
  }
}

/** What lies over the library is closed as its user would: some need a second Escape, for a list within. */
async function closeAll({ page }: Segue): Promise<void> {
  const over = page.locator('[role="dialog"], [role="alertdialog"], [role="menu"]');
  await expect(async () => {
    if ((await over.count()) > 0) await page.keyboard.press('Escape');
    expect(await over.count()).toBe(0);
  }).toPass();
}
