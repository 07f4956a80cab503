// Updates in the real app, in the build for tests against a release server of our own: nothing is asked before the user
// asks, only what is signed is offered and downloaded, and the program is replaced as Segue quits or stays as it is.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from '@playwright/test';
import { t } from '../shared/messages/index.ts';
import { type FakeUpdates, FEED, FILE_PATH, startFakeUpdates } from './fake-updates/server.ts';
import { electronExecutable, expect, launch, type Segue, test } from './support/app.ts';
import { expectNoViolations } from './support/axe.ts';
import { picture } from './support/faults.ts';

const OLD = 'the program as it is';
let server: FakeUpdates;
let appImage: string;
let segue: Segue;
test.beforeEach(async ({ profile }) => {
  server = await startFakeUpdates();
  mkdirSync(path.join(profile, 'program'));
  appImage = path.join(profile, 'program/Segue.AppImage');
  writeFileSync(appImage, OLD);
});
test.afterEach(async () => {
  await segue?.close();
  await server.close();
});

/** The build for tests, which takes itself for an AppImage. */
async function start(profile: string): Promise<void> {
  segue = await launch({
    profile,
    folder: 'dist-for-tests',
    args: [`--stand-in-updates=${server.origin}`, `--stand-in-update-key=${server.key}`],
    env: {
      APPIMAGE: appImage,
      APPDIR: path.dirname(electronExecutable()),
      XDG_CACHE_HOME: path.join(profile, 'cache'),
    },
  });
}
const dialog = (): Locator => segue.page.getByRole('dialog', { name: t('updates.title') });
const button = (name: string): Locator => dialog().getByRole('button', { name, exact: true });
const standing = (): Locator => dialog().getByTestId('update-standing').getByRole('status');
const program = () => readFileSync(appImage, 'utf8');

test('an update is asked for, read about, downloaded, and there when Segue has quit', async ({ profile }) => {
  test.skip(process.platform !== 'linux', 'an AppImage is one of Linux');
  await start(profile);
  const { page, window } = segue;
  await window.loadDemo();
  await window.chooseFromMenu('help.updates');
  await expect(standing()).toContainText(t('updates.before', { host: 'github.com' }));
  await expect(button(t('updates.check'))).toBeFocused();
  expect(server.asked).toEqual([]);

  await page.keyboard.press('Enter');
  const offer = dialog().getByTestId('update-offer');
  await expect(offer).toContainText(t('updates.offer', { version: '9.1.0' }));
  // What the notes hold is text.
  await expect(offer).toContainText('<img src=x onerror=alert(1)>');
  expect(await offer.locator('img').count()).toBe(0);
  expect(server.asked).toEqual([FEED]);
  await expectNoViolations(segue, 'dark');
  await picture(segue, test.info(), 'an update is there');

  // On its way until the test lets the rest go.
  let finish = () => {};
  server.answers.set(FILE_PATH, (response) => {
    response.write(server.program.subarray(0, 200_000));
    finish = () => response.end(server.program.subarray(200_000));
  });
  await expect(button(t('updates.download'))).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog().getByRole('progressbar')).not.toHaveAttribute('aria-valuenow', '0');
  await expect(button(t('updates.stop'))).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(window.tracks).toBeFocused();
  finish();
  // It is said where nobody is looking any more.
  await expect(page.getByTestId('toast')).toContainText(t('updates.ready', { version: '9.1.0' }));
  expect(program()).toBe(OLD);
  await window.chooseFromMenu('help.updates');
  await expect(standing()).toHaveText(t('updates.ready', { version: '9.1.0' }));
  const gone = new Promise((resolve) => segue.app.process().once('exit', resolve));
  await button(t('updates.quit')).click();
  await gone;
  expect(readFileSync(appImage).equals(server.program)).toBe(true);
});

test('what is not signed, or not what was signed, leaves the app as it was', async ({ profile }) => {
  test.skip(process.platform !== 'linux', 'an AppImage is one of Linux');
  server.answers.set(FEED, (response) => response.end(JSON.stringify(server.feed)));
  await start(profile);
  const { page, window } = segue;
  await window.chooseFromMenu('help.updates');
  await button(t('updates.check')).click();
  const alert = dialog().getByRole('alert');
  await expect(alert).toHaveText(t('error.update-not-signed'));
  await expect(dialog().getByTestId('update-offer')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(dialog()).toHaveCount(0);

  server.answers.clear();
  const forged = Buffer.from(server.program);
  forged[200_000]! ^= 1;
  server.answers.set(FILE_PATH, (response) => response.end(forged));
  await window.chooseFromMenu('help.updates');
  await button(t('updates.again')).click();
  await button(t('updates.download')).click();
  await expect(alert).toHaveText(t('error.update-damaged'));
  await picture(segue, test.info(), 'a damaged update');
  await expectNoViolations(segue, 'dark');
  await segue.close();
  expect(program()).toBe(OLD);

  // Asked once, it asks when the window for it is opened; an older answer than before is refused then too.
  server.answers.set(FEED, (response) => response.end(server.sealed({ sequence: 5, version: '9.0.9' })));
  await start(profile);
  await segue.window.chooseFromMenu('help.updates');
  await expect(dialog().getByRole('alert')).toHaveText(t('error.update-replayed'));
});

test('a development build says that it looks for no updates; About leads there and to every licence', async ({
  segue,
}) => {
  const { page, window } = segue;
  const titled = (title: string) => page.getByRole('dialog', { name: title });
  await window.chooseFromMenu('help.about');
  await titled(t('about.title'))
    .getByRole('button', { name: t('command.help.updates') })
    .click();
  const shown = titled(t('updates.title'));
  await expect(shown.getByRole('status')).toHaveText(t('updates.way.development'));
  await expect(shown.getByRole('button')).toHaveCount(1);
  await page.keyboard.press('Escape');

  await window.chooseFromMenu('help.about');
  await titled(t('about.title'))
    .getByRole('button', { name: t('licences.open') })
    .click();
  const licences = titled(t('licences.title'));
  for (const name of ['electron', 'react', 'electron-updater', '@fontsource-variable/inter']) {
    await expect(licences.locator('summary').filter({ hasText: name }).first()).toBeVisible();
  }
  const updater = licences.getByRole('listitem').filter({ hasText: 'electron-updater' });
  await updater.locator('summary').click();
  await expect(updater.getByText('Permission is hereby granted')).toBeVisible();
  await expectNoViolations(segue, 'dark');
  await picture(segue, test.info(), 'licences');
  // The document that comes with Electron is one that is there.
  await segue.app.evaluate(({ shell }) => {
    shell.openPath = async (file) => {
      Object.assign(globalThis, { opened: file });
      return '';
    };
  });
  await licences.getByRole('button', { name: t('licences.chromium') }).click();
  await expect
    .poll(() => segue.app.evaluate(() => (globalThis as { opened?: string }).opened ?? ''))
    .toMatch(/LICENSES\.chromium\.html$/);
});
