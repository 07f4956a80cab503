// German: chosen by keyboard, spoken at once by the window and the native menu, and from the first frame of the next start.

import { speak, t } from '../shared/messages/index.ts';
import { LANGUAGE_NAMES } from '../shared/messages/languages.ts';
import { expect, launch, type Segue, test } from './support/app.ts';
import { suggestionsReady } from './support/playlists.ts';

const menuTitles = ({ app }: Segue): Promise<string[] | undefined> =>
  app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label));
const inGerman = () => [t('menu.file'), t('menu.edit'), t('menu.view'), t('menu.playlist'), t('menu.help')];

// What these tests expect is said by the language they ask for; every other file's tests speak English.
test.afterEach(() => speak('en'));

test('German is chosen, spoken everywhere at once, and there from the start next time', async ({
  profile,
}) => {
  const first = await launch({ profile });
  const { page, window } = first;
  await window.loadDemo();
  await suggestionsReady(window);
  await page.keyboard.press('Control+,');
  await expect(page.getByRole('radio', { name: t('settings.language.system') }).first()).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');

  await speak('de');
  await expect(page.getByRole('dialog', { name: t('settings.title') })).toBeVisible();
  await expect(page.getByRole('radio', { name: LANGUAGE_NAMES.de })).toBeFocused();
  await expect(page.getByTestId('setting-index')).toContainText('1.125');
  await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toMatch(/^de/);
  await expect.poll(() => menuTitles(first)).toEqual(inGerman());
  await page.keyboard.press('Escape');
  await suggestionsReady(window);
  await window.suggestions.press('Enter');
  await expect(page.getByTestId('toast')).toContainText('hinzugefügt');
  await first.close();

  const second = await launch({ profile });
  await expect(second.page.getByRole('tab', { name: t('tab.shape') })).toBeVisible();
  await expect.poll(() => menuTitles(second)).toEqual(inGerman());
  await second.page.keyboard.press('Control+,');
  await expect(second.page.getByRole('radio', { name: LANGUAGE_NAMES.de })).toBeChecked();
  await second.page.getByRole('radio', { name: LANGUAGE_NAMES.en }).click();
  await speak('en');
  await expect(second.page.getByRole('dialog', { name: t('settings.title') })).toBeVisible();
  await second.close();
});
