// When the daily backup fails, and when looking through the library while idle finds damage: said in words with the
// next step, and the library goes on meanwhile.

import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { t } from '../shared/messages/index.ts';
import { expect, launch, removeProfile, type Segue, test } from './support/app.ts';
import {
  libraryOf,
  noDiskBecause,
  picture,
  profileWithDemo,
  setAsideIn,
  smallDisk,
} from './support/faults.ts';

let profile: string;
test.afterEach(() => removeProfile(profile));

const toast = ({ page }: Segue, text: string) => page.getByTestId('toast').filter({ hasText: text });
const trouble = ({ page }: Segue) => page.getByTestId('trouble').getByRole('heading', { level: 1 });
const renameWorks = async ({ page, window }: Segue) => {
  await window.playlists.press('F2');
  await page.getByRole('dialog').getByRole('textbox').fill('Renamed meanwhile');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Renamed meanwhile');
};
const putBack = async (segue: Segue) => {
  await expect(trouble(segue)).toHaveText(t('trouble.damaged.title'));
  await segue.page.getByRole('button', { name: /^Put back the backup of/ }).click();
  await expect(segue.page.getByTestId('playlist').first()).toHaveAttribute('aria-setsize', '25');
  await expect(segue.page.getByTestId('track-row').first()).toBeVisible();
};

test('a backup that finds the disk full is said', async ({ browserName: _ }, info) => {
  test.skip(noDiskBecause() !== null, noDiskBecause() ?? '');
  profile = await profileWithDemo();
  const disk = smallDisk(4);
  try {
    disk.fill();
    symlinkSync(disk.path, path.join(profile, 'backups'));
    const segue = await launch({ profile });
    await expect(toast(segue, t('backup.full'))).toBeVisible({ timeout: 30_000 });
    await picture(segue, info, 'backup on a full disk');
    await renameWorks(segue);
    expect(await segue.log()).toContain('the library could not be copied');
    await segue.close();
  } finally {
    disk.remove();
  }
});

test('a backup that cannot be made for another reason is said', async ({ browserName: _ }, info) => {
  profile = await profileWithDemo();
  writeFileSync(path.join(profile, 'backups'), 'a file where the folder should be');
  const segue = await launch({ profile });
  await expect(toast(segue, t('backup.failed'))).toBeVisible({ timeout: 30_000 });
  await picture(segue, info, 'backup failed');
  await renameWorks(segue);
  await segue.close();
});

/** Changes the byte `past` the one place in the file where `pattern` matches. */
function change(file: string, pattern: RegExp, past: number, to: number): Buffer {
  const bytes = readFileSync(file);
  const places = [...bytes.toString('latin1').matchAll(pattern)];
  expect(places).toHaveLength(1);
  bytes.writeUInt8(to, places[0]!.index + past);
  writeFileSync(file, bytes);
  return bytes;
}

test('damage found while idle is said, and leads to the backup', async ({ browserName: _ }, info) => {
  profile = await profileWithDemo({ withBackup: true });
  // In the index of genres by name, not in their table, where the folded name follows: no quick check sees it.
  const damaged = change(libraryOf(profile), /Hip-Hop(?!hip-hop|, )/g, 6, 'q'.charCodeAt(0));
  const segue = await launch({ profile });
  await expect(segue.page.getByTestId('track-row').first()).toBeVisible();
  await expect(toast(segue, t('health.damaged'))).toBeVisible({ timeout: 30_000 });
  await picture(segue, info, 'damage found');
  await segue.page.getByRole('button', { name: t('health.seeSteps') }).click();
  await putBack(segue);
  const [aside] = setAsideIn(profile);
  expect(readFileSync(path.join(profile, aside!)).equals(damaged)).toBe(true);
  await picture(segue, info, 'put back after damage was found');
  await segue.close();
});

test('a text with a flipped byte is found before it can end the app', async ({ browserName: _ }, info) => {
  profile = await profileWithDemo({ withBackup: true });
  change(libraryOf(profile), /Kitchen, Sunday(?=Coffee)/g, 3, 0xff);
  const segue = await launch({ profile });
  // Where reading it would abort the process it is found at the start, elsewhere while idle.
  const found = toast(segue, t('health.damaged'));
  await expect(trouble(segue).or(found)).toBeVisible({ timeout: 30_000 });
  await picture(segue, info, 'text with a flipped byte');
  if (await found.isVisible()) await segue.page.getByRole('button', { name: t('health.seeSteps') }).click();
  await putBack(segue);
  await expect(segue.window.playlist('Kitchen, Sunday')).toBeVisible();
  await segue.close();
});
