// What is said after a first import, of a library that has little in it.

import { t } from '../shared/messages/index.ts';
import { expect, test } from './support/app.ts';
import { chooseFiles, fixture, importButton, longList, runToEnd } from './support/imports.ts';
import { suggestionsReady } from './support/playlists.ts';

test('where nothing else is in the library it is said so, and the demo library helps', async ({ segue }) => {
  const { page, window } = segue;
  await chooseFiles(segue, [fixture('exportify-net.csv')]);
  await runToEnd(segue);
  await importButton(segue, t('import.show')).click();
  const next = page.getByRole('complementary', { name: t('next.heading') });
  await expect(next.getByText(t('next.alone'))).toBeVisible();
  await expect(next.getByText(t('next.alone.hint'))).toBeVisible();
  await expect(next.getByRole('button', { name: t('next.alone.import') })).toBeVisible();
  await next.getByRole('button', { name: t('next.alone.demo') }).press('Enter');
  await suggestionsReady(window);
  await expect(window.suggestions).toBeFocused();
});

test('lengths that nobody knows do not count as none', async ({ segue, profile }) => {
  const { page } = segue;
  await chooseFiles(segue, [await longList(profile, 5)]);
  await runToEnd(segue);
  await importButton(segue, t('import.show')).click();
  await expect(page.getByRole('main').getByText(`5 tracks · ${t('playlist.length.none')}`)).toBeVisible();
});
