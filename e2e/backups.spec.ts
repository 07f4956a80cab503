// The restore screen: what is in each backup is seen, one is put back, and the library of before is
// kept as a file, from where it is put back or deleted.

import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { copyLibrary } from '../electron/library/copies.ts';
import { openLibraryDatabase } from '../electron/library/open.ts';
import { t } from '../shared/messages/index.ts';
import { expect, launch, test } from './support/app.ts';
import { expectNoViolations } from './support/axe.ts';
import { picture } from './support/faults.ts';
import { suggestionsReady } from './support/playlists.ts';

test('a backup is looked at and put back, and the present library is set aside', async ({
  profile,
}, info) => {
  const first = await launch({ profile });
  await first.window.loadDemo();
  await suggestionsReady(first.window);
  await first.close();

  const library = path.join(profile, 'library.sqlite');
  const db = openLibraryDatabase(library, 'libsql');
  copyLibrary(db, library, new Date());
  db.exec("UPDATE playlists SET name = 'Renamed since'");
  db.close();
  const damaged = path.join(profile, 'backups/library.sqlite.daily-2026-01-01T09-00-00.000Z');
  await mkdir(path.dirname(damaged), { recursive: true });
  await writeFile(damaged, 'no database at all '.repeat(99));

  const second = await launch({ profile });
  const { page, window } = second;
  await expect(window.playlist('Renamed since').first()).toBeVisible();
  await page.keyboard.press('Control+,');
  await page.getByRole('button', { name: t('backups.open') }).click();
  const dialog = page.getByRole('dialog', { name: t('backups.title') });
  const rows = dialog.getByTestId('backup');
  await expect(rows).toHaveCount(2);
  await expect(dialog).toContainText(t('backups.tracks', { count: 1125 }));
  await expect(dialog).toContainText(t('backups.unfit.database-corrupt'));
  const choose = dialog.getByRole('button', { name: t('backups.choose') });
  await expect(choose).toHaveCount(1);
  await expectNoViolations(second, 'dark');

  await choose.press('Enter');
  await expect(page.getByRole('button', { name: t('backups.back'), exact: true })).toBeFocused();
  await expectNoViolations(second, 'dark');
  await page.getByRole('button', { name: t('backups.do') }).click();
  await expect(page.getByText(t('backups.sure.what'))).toHaveCount(0);
  await expect(window.playlists.getByTestId('playlist').first()).toBeVisible();
  await expect(window.playlist('Renamed since')).toHaveCount(0);
  await expect(page.getByText('The one before is kept as')).toBeVisible();
  await expect(window.tracks).toBeFocused();
  await suggestionsReady(window);

  const asideNow = async () =>
    (await readdir(profile)).filter((name) => /^library\.set-aside-.*\.sqlite$/.test(name));
  const [kept] = await asideNow();
  const db2 = openLibraryDatabase(path.join(profile, kept!), 'libsql');
  const others = db2.prepare("SELECT count(*) AS n FROM playlists WHERE name <> 'Renamed since'").get([]);
  expect(others).toEqual({ n: 0 });
  db2.close();

  // The library of before is in the list, and is put back from there; what that sets aside is deleted.
  const asides = rows.filter({ hasText: t('backups.aside') });
  const show = async () => {
    await window.chooseFromMenu('library.backups');
    await expect(asides).toHaveCount((await asideNow()).length);
  };
  await show();
  await expect(asides).toContainText(t('backups.tracks', { count: 1125 }));
  await picture(second, info, 'set aside');
  await expectNoViolations(second, 'dark');
  await asides.getByRole('button', { name: t('backups.choose') }).click();
  await page.getByRole('button', { name: t('backups.do') }).click();
  await expect(window.playlist('Renamed since').first()).toBeVisible();
  await show();
  for (let left = 2; left > 0; left--) {
    await asides
      .first()
      .getByRole('button', { name: t('backups.delete') })
      .click();
    await expectNoViolations(second, 'dark');
    await page.getByRole('button', { name: t('backups.delete.do') }).click();
    await expect(asides).toHaveCount(left - 1);
  }
  await expect(rows).toHaveCount(2);
  expect(await asideNow()).toEqual([]);
  await second.close();
});
