// axe on whatever the window shows.

import AxeBuilder from '@axe-core/playwright';
import { expect, type Segue } from './app.ts';

type Theme = 'dark' | 'light';

/** Themes differ in colours alone: what else there is to look at is looked at in the dark one. */
export async function expectNoViolations({ page }: Segue, theme: Theme): Promise<void> {
  const axe = new AxeBuilder({ page })
    // Electron has no second page for axe to finish in.
    .setLegacyMode(true)
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
  expect(found).toEqual([]);
}
