// The settings dialog: what is set applies at once, is kept, and can be set by keyboard alone.

import path from 'node:path';
import { t } from '../shared/messages/index.ts';
import { expect, launch, type Segue, test } from './support/app.ts';
import { suggestionsReady } from './support/playlists.ts';

const open = async ({ page }: Segue): Promise<void> => {
  await page.keyboard.press('Control+,');
  await expect(page.getByRole('dialog', { name: t('settings.title') })).toBeVisible();
};
const choice = ({ page }: Segue, group: string, name: string) =>
  page.getByRole('radiogroup', { name: group }).getByRole('radio', { name });
const themeSource = ({ app }: Segue) => app.evaluate(({ nativeTheme }) => nativeTheme.themeSource);
/** Of two rows that follow each other in the table, from top to top, px. */
const rowPitch = ({ page }: Segue): Promise<number> =>
  page.getByTestId('track-row').evaluateAll((rows) => {
    const tops = rows.map((row) => row.getBoundingClientRect().top).sort((a, b) => a - b);
    return tops[1]! - tops[0]!;
  });
const heightOf = async ({ page }: Segue, testId: string): Promise<number> =>
  (await page.getByTestId(testId).first().boundingBox())?.height ?? 0;
/** How long the dialog takes to appear; without motion 0s. */
const duration = ({ page }: Segue): Promise<string> =>
  page.getByRole('dialog').evaluate((element) => getComputedStyle(element).transitionDuration);

test('theme, rows and motion apply at once, by keyboard, and are there after a restart', async ({
  profile,
}) => {
  const first = await launch({ profile });
  await first.window.loadDemo();
  await suggestionsReady(first.window);
  const before = {
    row: await heightOf(first, 'track-row'),
    card: await heightOf(first, 'suggestion'),
    playlist: await heightOf(first, 'playlist'),
  };
  await open(first);
  await expect(choice(first, t('settings.language'), t('settings.language.system'))).toBeFocused();
  await first.page.keyboard.press('Tab');
  await expect(choice(first, t('settings.theme'), t('settings.theme.system'))).toBeFocused();
  await first.page.keyboard.press('ArrowRight');
  await expect.poll(() => themeSource(first)).toBe('light');
  await first.page.keyboard.press('ArrowRight');
  await expect.poll(() => themeSource(first)).toBe('dark');

  await first.page.keyboard.press('Tab');
  await expect(choice(first, t('settings.contrast'), t('settings.contrast.system'))).toBeFocused();
  await first.page.keyboard.press('Tab');
  await first.page.keyboard.press('ArrowRight');
  await expect(choice(first, t('settings.density'), t('settings.density.compact'))).toBeFocused();
  await expect.poll(() => heightOf(first, 'track-row')).toBe(32);
  expect(await rowPitch(first)).toBe(32);
  expect(before.row).toBe(42);
  expect(await heightOf(first, 'suggestion')).toBeLessThan(before.card);
  expect(await heightOf(first, 'playlist')).toBeLessThan(before.playlist);

  expect(await duration(first)).not.toMatch(/^0s(, 0s)*$/);
  await first.page.keyboard.press('Tab');
  await first.page.keyboard.press('ArrowRight');
  await expect.poll(() => duration(first)).toMatch(/^0s(, 0s)*$/);
  await first.page.keyboard.press('Escape');
  await expect(first.window.tracks).toBeFocused();
  await first.close();

  const second = await launch({ profile });
  await expect(second.page.getByTestId('track-row').first()).toBeVisible();
  expect(await heightOf(second, 'track-row')).toBe(32);
  expect(await themeSource(second)).toBe('dark');
  await open(second);
  await expect(choice(second, t('settings.motion'), t('settings.motion.reduced'))).toBeChecked();
  await second.close();
});

test('the data folder is shown, opened and copied', async ({ segue }) => {
  const { app, page } = segue;
  await app.evaluate(({ shell }) => {
    shell.openPath = async (path) => {
      Object.assign(globalThis, { opened: path });
      return '';
    };
  });
  await open(segue);
  const row = page.getByTestId('setting-folder');
  await expect(row).toContainText(segue.profile);
  await row.getByRole('button', { name: t('settings.folder.open') }).click();
  const opened = () => app.evaluate(() => (globalThis as { opened?: string }).opened);
  await expect.poll(opened).toBe(segue.profile);
  await row.getByRole('button', { name: t('settings.folder.copy') }).click();
  await expect(row.getByRole('button', { name: t('settings.folder.copied') })).toBeVisible();
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe(segue.profile);
});

test('a folder that cannot be opened is said', async ({ segue }) => {
  await segue.app.evaluate(({ shell }) => {
    shell.openPath = async () => 'no application is registered';
  });
  await open(segue);
  await segue.page.getByRole('button', { name: t('settings.folder.open') }).click();
  await expect(segue.page.getByTestId('toast')).toContainText(t('error.folder-not-opened'));
});

test('the index says how old it is and is built anew on request', async ({ segue }) => {
  const { page } = segue;
  await segue.window.loadDemo();
  await suggestionsReady(segue.window);
  const built = () =>
    page.evaluate(async () => {
      const state = await window.segue.calls.catalogueState(undefined);
      return state.ok && state.value.state === 'ready' ? state.value.builtAt : null;
    });
  // Once more, where the demo's playlists came after its tracks had been indexed.
  await expect.poll(built).not.toBeNull();
  const before = await built();
  await open(segue);
  const row = page.getByTestId('setting-index');
  await expect(row).toContainText('Built just now from 1,125 tracks.');
  await row.getByRole('button', { name: t('settings.index.rebuild') }).click();
  await expect.poll(async () => [null, before].includes(await built())).toBe(false);
  await expect(row).toContainText('Built just now');
  await expect(row.getByRole('button', { name: t('settings.index.rebuild') })).toBeFocused();
});

test('settings are there before there is a library', async ({ segue }) => {
  await expect(segue.page.getByTestId('start-demo')).toBeVisible();
  await open(segue);
  await expect(segue.page.getByTestId('setting-backups')).toContainText(t('settings.backups.none'));
  await expect(segue.page.getByTestId('setting-index')).toContainText(t('settings.index.none'));
});

for (const [width, height] of [
  [1280, 800],
  [900, 600],
] as const) {
  test(`a long path stays within the dialog at ${width}x${height}`, async ({ profile: outer }) => {
    const profile = path.join(outer, 'unbreakable'.repeat(18));
    const segue = await launch({ profile });
    await segue.window.setContentSize(width, height);
    await open(segue);
    const dialog = segue.page.getByRole('dialog');
    await expect(dialog).toContainText(profile);
    const wider = await dialog.evaluate(
      (element) =>
        [...element.querySelectorAll('*')].filter(
          ({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1 && clientWidth > 1,
        ).length,
    );
    expect(wider).toBe(0);
    await segue.close();
  });
}
