// Drawn at twice its size the window is half as wide: everything is still there, whole and within reach. By keyboard,
// since Playwright's mouse does not know of the zoom.

import type { Locator } from '@playwright/test';
import { t } from '../shared/messages/index.ts';
import { expect, launch, type Segue, test } from './support/app.ts';
import { suggestionsReady } from './support/playlists.ts';

const zoomTo = async ({ page }: Segue, zoom: number, width: number): Promise<void> => {
  await page.evaluate((wanted) => window.segue.calls.settingsSet({ zoom: wanted }), zoom);
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(width);
};

/** What keeps these from being used where they are: outside the window, cut, or under something else. */
const faultsOf = (controls: Locator): Promise<string[]> =>
  controls.evaluateAll((elements) =>
    elements.flatMap((element) => {
      const { left, right, top, bottom, width, height } = element.getBoundingClientRect();
      const name = element.getAttribute('aria-label') ?? element.textContent ?? element.tagName;
      if (width < 8 || height < 8) return `${name}: ${width}x${height}`;
      if (left < 0 || top < 0 || right > innerWidth + 0.5 || bottom > innerHeight + 0.5)
        return `${name}: outside, ${Math.round(left)},${Math.round(top)} to ${Math.round(right)},${Math.round(bottom)}`;
      const there = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      return there && (element.contains(there) || there.contains(element)) ? [] : `${name}: covered`;
    }),
  );
async function expectInReach(...controls: Locator[]): Promise<void> {
  for (const control of controls) {
    await expect(control.first()).toBeVisible();
    await expect.poll(() => faultsOf(control)).toEqual([]);
  }
}
/** For what scrolls within a dialog: each control alone, when the keyboard has come to it. */
async function expectEachInReach(controls: Locator): Promise<void> {
  for (const control of await controls.all()) {
    await control.focus();
    await expectInReach(control);
  }
}

test('the size is kept, shown in the settings, and set back', async ({ profile }) => {
  const first = await launch({ profile });
  await expect(first.page.getByRole('heading', { name: t('welcome.title') })).toBeVisible();
  const width = await first.page.evaluate(() => innerWidth);
  await first.page.keyboard.press('Control+=');
  await expect.poll(() => first.page.evaluate(() => innerWidth)).toBe(Math.round(width / 1.1));
  await first.close();

  const second = await launch({ profile });
  await expect(second.page.getByRole('heading', { name: t('welcome.title') })).toBeVisible();
  await expect.poll(() => second.page.evaluate(() => innerWidth)).toBe(Math.round(width / 1.1));
  await second.page.keyboard.press('Control+,');
  await expect(second.page.getByTestId('setting-zoom')).toContainText('110 %');
  // Heard in a dialog too, where it is seen best what it does.
  await second.page.keyboard.press('Control+0');
  await expect(second.page.getByTestId('setting-zoom')).toContainText('100 %');
  await expect.poll(() => second.page.evaluate(() => innerWidth)).toBe(width);
  await second.close();
});

test('every part is within reach at 200 %', async ({ segue }) => {
  const { page, window } = segue;
  await window.setContentSize(1280, 800);
  await window.loadDemo();
  await suggestionsReady(window);
  await page.keyboard.press('Control+Shift+S');
  const steering = page.getByRole('dialog', { name: t('steer.title') });
  await expect(steering).toBeVisible();
  await zoomTo(segue, 2, 640);
  // What was open beside a column goes to where there is room.
  await expectInReach(steering.getByRole('heading', { level: 2 }), steering.getByLabel(t('steer.close')));
  await page.keyboard.press('Escape');
  await expect(steering).toHaveCount(0);
  const button = (name: string) => page.getByRole('button', { name });
  const panes = page.getByTestId('pane-switch').getByRole('radio');

  await page.keyboard.press('Control+2');
  await expect(window.tracks).toBeFocused();
  await expectInReach(panes, page.getByRole('tab'), page.getByRole('heading', { level: 1 }));
  await expectInReach(button(t('playlist.more')), page.locator('[data-filter]'));
  await expectInReach(page.getByTestId('track-row').first(), page.getByRole('columnheader'));

  await page.keyboard.press('Control+1');
  await expect(window.playlists).toBeFocused();
  await expectInReach(page.getByTestId('playlist').first(), button(t('playlists.settings')));
  await expectInReach(page.getByRole('navigation').getByRole('textbox'));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Late, instrumental');
  await expectInReach(page.getByTestId('track-row').first());
  await expect(window.tracks).toBeFocused();

  await page.keyboard.press('Control+3');
  await suggestionsReady(window);
  const card = page.getByTestId('suggestion').first();
  await window.suggestions.press('Home');
  await expectInReach(card.getByRole('button'));
  await page.getByRole('slider', { name: t('next.steer') }).focus();
  await expectInReach(page.getByRole('slider', { name: t('next.steer') }).locator('..'));
  await window.suggestions.press('Home');
  await page.keyboard.press('Enter');
  await expectInReach(page.getByTestId('toast').getByRole('button'));

  await page.keyboard.press('Control+Shift+F');
  await page.keyboard.type('night');
  await expectInReach(page.locator('[data-search]'), page.getByTestId('result').first());
  await page.keyboard.press('Control+2');

  for (const shortcut of ['Control+,', 'Control+N']) {
    await page.keyboard.press(shortcut);
    const dialog = page.getByRole('dialog');
    await expectInReach(dialog.getByRole('heading', { level: 2 }), dialog.getByLabel(t('dialog.close')));
    await expectEachInReach(dialog.locator('button, input:not([type="radio"])'));
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  }
  await page.keyboard.press('Control+K');
  await expectInReach(page.getByRole('combobox'), page.getByTestId('palette-entry').first());
  await page.keyboard.press('Escape');

  for (const tab of ['2', '3']) {
    await page.keyboard.press(`Control+Alt+${tab}`);
    await expectInReach(page.getByRole('tabpanel'));
    expect(await page.getByRole('tabpanel').evaluate((panel) => panel.scrollWidth - panel.clientWidth)).toBe(
      0,
    );
  }
});
