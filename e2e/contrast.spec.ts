// High contrast: chosen by keyboard or wished for by the system, in both themes, and readable where colours are forced.

import { t } from '../shared/messages/index.ts';
import { expect, launch, type Segue, test } from './support/app.ts';
import { expectNoViolations, type Theme } from './support/axe.ts';
import { suggestionsReady } from './support/playlists.ts';

const contrast = ({ page }: Segue) => page.evaluate(() => document.documentElement.dataset.contrast);
const setTheme = ({ app }: Segue, theme: Theme) =>
  app.evaluate(({ nativeTheme }, source) => {
    nativeTheme.themeSource = source;
  }, theme);
const dash = ({ page }: Segue) =>
  page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--dash-focus'));

test('high contrast is chosen, holds in both themes and comes from the system too', async ({ profile }) => {
  const first = await launch({ profile });
  await first.window.loadDemo();
  await suggestionsReady(first.window);
  expect([await contrast(first), await dash(first)]).toEqual(['usual', '']);
  await first.page.keyboard.press('Control+,');
  await first.page
    .getByRole('radiogroup', { name: t('settings.contrast') })
    .getByRole('radio')
    .first()
    .focus();
  await first.page.keyboard.press('ArrowRight');
  await expect.poll(() => contrast(first)).toBe('more');
  expect(await dash(first)).not.toBe('');
  for (const theme of ['dark', 'light'] as const) {
    await setTheme(first, theme);
    await expectNoViolations(first, theme);
  }
  await first.page.keyboard.press('Escape');
  await first.window.suggestions.press('Home');
  await expectNoViolations(first, 'light');
  await setTheme(first, 'dark');
  await expectNoViolations(first, 'dark');
  await first.close();

  const second = await launch({ profile });
  await expect.poll(() => contrast(second)).toBe('more');
  await second.page.keyboard.press('Control+,');
  await second.page
    .getByRole('radiogroup', { name: t('settings.contrast') })
    .getByRole('radio')
    .first()
    .click();
  await expect.poll(() => contrast(second)).toBe('usual');
  await second.page.emulateMedia({ contrast: 'more' });
  await expect.poll(() => contrast(second)).toBe('more');
  await second.page.emulateMedia({ contrast: null, forcedColors: 'active' });
  await expect.poll(() => contrast(second)).toBe('usual');
  expect(await dash(second)).not.toBe('');
  await second.close();
});
