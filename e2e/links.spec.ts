// What the system asks Segue to show: segue:// links and library files that were opened with it. On the packaged app
// a second start hands them over (package.spec.ts); here they come with the first, or as macOS's events do.

import path from 'node:path';
import { t } from '../shared/messages/index.ts';
import { expect, launch, type Segue, test } from './support/app.ts';
import { profileWithDemo } from './support/faults.ts';
import { answerSave, importDialog } from './support/imports.ts';
import { titlesOf } from './support/playlists.ts';

const heading = ({ page }: Segue) => page.getByRole('heading', { level: 1 });
const toast = ({ page }: Segue) => page.getByTestId('toast').first();
const follow = ({ app }: Segue, link: string) =>
  app.evaluate(({ app: electron }, text) => {
    electron.emit('open-url', { preventDefault: () => {} }, text);
  }, link);

test('a link that started Segue leads to a playlist’s tab', async () => {
  const profile = await profileWithDemo();
  const segue = await launch({ profile, args: ['segue://playlist/3/history'] });
  const names = await segue.page.evaluate(async () => {
    const reply = await window.segue.calls.playlists(undefined);
    return reply.ok ? reply.value.map(({ id, name }) => [id, name] as const) : [];
  });
  await expect(heading(segue)).toHaveText(new Map(names).get(3)!);
  await expect(segue.page.getByRole('tab', { selected: true })).toHaveText(t('tab.history'));

  // What its menu copies leads back to it.
  await segue.page.getByRole('button', { name: t('playlist.more') }).click();
  await segue.page.getByRole('menuitem', { name: t('command.playlist.copyLink') }).click();
  await expect(toast(segue)).toContainText(t('link.copied', { name: new Map(names).get(3)! }));
  expect(await segue.app.evaluate(({ clipboard }) => clipboard.readText())).toBe('segue://playlist/3');

  await follow(segue, 'segue://playlist/999999');
  await expect(toast(segue)).toContainText(t('link.noPlaylist'));
  await follow(segue, 'segue://open');
  await follow(segue, 'segue://search/night%20bus');
  await expect(segue.page.getByRole('combobox')).toHaveValue('night bus');
  await expect(segue.page.getByRole('combobox')).toBeFocused();
  await segue.close();
});

test('on the first screen there is nothing a link could show', async ({ segue }) => {
  await follow(segue, 'segue://search/night');
  await expect(toast(segue)).toContainText(t('link.noLibrary'));
  await expect(segue.page.getByTestId('start-demo')).toBeVisible();
});

test('a library file that is opened is looked at, and imported by a click only', async ({
  segue,
  profile,
}) => {
  const file = path.join(profile, 'mine.segue-library');
  await segue.window.loadDemo();
  await titlesOf(segue.window, 3);
  await answerSave(segue, file);
  await segue.page.keyboard.press('Control+Alt+S');
  await segue.page.getByRole('button', { name: t('libraryExport.save') }).click();
  await expect(toast(segue)).toContainText('mine.segue-library');

  const second = await launch({ args: [file] });
  const found = importDialog(second).getByTestId('import-file');
  await expect(found).toContainText(`${t('import.kind.library')} · 1,125 tracks`);
  const tracks = () =>
    second.page.evaluate(async () => {
      const reply = await window.segue.calls.librarySummary(undefined);
      return reply.ok ? reply.value.tracks : -1;
    });
  expect(await tracks()).toBe(0);
  await second.page.keyboard.press('Escape');
  expect(await tracks()).toBe(0);

  // What is in an open dialog stays: it waits.
  await second.page.keyboard.press('Control+Comma');
  await expect(second.page.getByRole('dialog', { name: t('settings.title') })).toBeVisible();
  await second.app.evaluate(({ app }, opened) => {
    app.emit('open-file', { preventDefault: () => {} }, opened);
  }, file);
  await expect(toast(second)).toContainText(t('link.waits'));
  await expect(second.page.getByRole('dialog', { name: t('settings.title') })).toBeVisible();
  await second.page.keyboard.press('Escape');
  await expect(found).toContainText(t('import.kind.library'));
  await second.close();
});
