// The diagnostics: what they say, that they can be copied without anything private, and what comes of a damaged library.

import os from 'node:os';
import { DatabaseSync } from 'node:sqlite';
import { t } from '../shared/messages/index.ts';
import { expect, launch, type Segue, test } from './support/app.ts';
import { libraryOf, picture, profileWithDemo } from './support/faults.ts';

async function open({ page, window }: Segue): Promise<void> {
  await window.chooseFromMenu('help.diagnostics');
  await expect(page.getByRole('dialog', { name: t('diagnostics.title') })).toBeVisible();
}

test('they tell what Segue runs on, how its data are and what failed, and are copied', async () => {
  const profile = await profileWithDemo();
  const segue = await launch({ profile });
  const { page, app } = segue;
  await expect(page.getByTestId('suggestion').first()).toBeVisible();
  // Something to fail, with a name in it that is nobody's business.
  await page.evaluate(() => window.segue.calls.edit(null as never));
  await app.evaluate(
    ({ app }, home) => app.emit('open-url', { preventDefault: () => {} }, `segue:${home}`),
    os.homedir(),
  );
  await open(segue);
  const shown = page.getByRole('dialog', { name: t('diagnostics.title') });
  await expect(shown.getByTestId('setting-runtime')).toContainText(
    await app.evaluate(({ app }) => app.getVersion()),
  );
  await expect(shown.getByTestId('setting-verify')).toContainText('1,125 tracks, 25 playlists');
  await expect(shown.getByTestId('troubles')).toContainText('edit failed: invalid-input');
  await picture(segue, test.info(), 'diagnostics');

  await shown.getByRole('button', { name: t('diagnostics.verify') }).click();
  await expect(shown.getByTestId('setting-verify')).toContainText(t('diagnostics.library.sound'));
  await shown.getByRole('button', { name: t('diagnostics.copy') }).click();
  await expect(shown.getByRole('button', { name: t('diagnostics.copied') })).toBeFocused();
  const report = await app.evaluate(({ clipboard }) => clipboard.readText());
  expect(report).toContain(process.arch);
  expect(report).toContain('error: edit failed: invalid-input');
  expect(report).not.toContain(os.homedir());
  await page.keyboard.press('Escape');
  await expect(segue.window.tracks).toBeFocused();
  await segue.close();
});

test('a library that is found damaged leads to its repair', async () => {
  const profile = await profileWithDemo({ withBackup: true });
  // An index that does not say what its table does: nobody notices while using it.
  const database = new DatabaseSync(libraryOf(profile));
  const { name } = database
    .prepare(
      "SELECT name FROM sqlite_master WHERE type = 'index' AND tbl_name = 'playlist_items' AND sql IS NOT NULL",
    )
    .get() as { name: string };
  database.enableDefensive?.(false);
  database.exec(`PRAGMA writable_schema = ON;
    UPDATE sqlite_master SET sql = sql || ' WHERE track_id % 2 = 0' WHERE name = '${name}';`);
  database.close();
  const segue = await launch({ profile });
  const { page } = segue;
  await open(segue);
  await page.getByRole('button', { name: t('diagnostics.verify') }).click();
  await expect(page.getByTestId('setting-verify')).toContainText(t('diagnostics.library.damaged'));
  await picture(segue, test.info(), 'diagnostics of a damaged library');
  await page.getByRole('button', { name: t('diagnostics.repair') }).click();
  await expect(page.getByTestId('trouble')).toContainText(t('trouble.damaged.title'));
  await page.getByTestId('trouble').getByRole('button').first().click();
  await expect(page.getByTestId('track-row').first()).toBeVisible();
  await segue.close();
});
