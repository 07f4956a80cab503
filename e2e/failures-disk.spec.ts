// When the disk is full or may not be written: what cannot be saved is refused and said, and saved once it can be.

import { readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { t } from '../shared/messages/index.ts';
import { expect, launch, newProfile, removeProfile, type Segue, test } from './support/app.ts';
import {
  libraryOf,
  makeReadOnly,
  noDiskBecause,
  picture,
  profileWithDemo,
  type SmallDisk,
  smallDisk,
} from './support/faults.ts';

const isOpen = async ({ page }: Segue) => {
  await expect(page.getByTestId('playlist').first()).toHaveAttribute('aria-setsize', '25');
  await expect(page.getByTestId('track-row').first()).toBeVisible();
};
const heading = ({ page }: Segue) => page.getByRole('heading', { level: 1 });
const rename = async ({ page, window }: Segue, name: string) => {
  await window.playlists.press('F2');
  await page.getByRole('dialog').getByRole('textbox').fill(name);
  await page.keyboard.press('Enter');
};
const refusal = ({ page }: Segue, code: 'disk-full' | 'disk-read-only') =>
  page.getByTestId('toast').filter({ hasText: t(`error.${code}`) });

test.describe('a full disk', () => {
  let disk: SmallDisk;
  test.beforeEach(() => {
    test.skip(noDiskBecause() !== null, noDiskBecause() ?? '');
    disk = smallDisk(64);
  });
  test.afterEach(() => disk?.remove());

  test('keeps the settings as they were, and nobody from quitting', async ({ browserName: _ }, info) => {
    const profile = disk.path;
    const segue = await launch({ profile });
    await segue.window.loadDemo();
    await isOpen(segue);
    await segue.window.chooseFromMenu('view.themeLight');
    const settings = () => readFileSync(path.join(profile, 'settings.json'), 'utf8');
    await expect.poll(settings).toContain('"light"');
    // Where the playlist was left is kept by itself, a moment after it was opened.
    await expect.poll(settings).toContain('"playlistId"');
    const before = settings();
    disk.fill();
    await segue.window.chooseFromMenu('view.themeDark');
    await expect(refusal(segue, 'disk-full')).toBeVisible();
    await picture(segue, info, 'settings on a full disk');
    expect(settings()).toBe(before);
    await segue.close();

    const full = await launch({ profile });
    await picture(full, info, 'started on a full disk');
    disk.empty();
    await full.page.reload();
    await isOpen(full);
    await full.window.chooseFromMenu('view.themeDark');
    await expect.poll(settings).toContain('"dark"');
    await full.close();
  });

  test('refuses an edit, keeps the library whole, and takes it when there is room', async ({
    browserName: _,
  }, info) => {
    const profile = disk.path;
    const filled = await launch({ profile });
    await filled.window.loadDemo();
    await isOpen(filled);
    await filled.close();

    // Opened anew, SQLite's log is empty: the first edit needs room.
    const segue = await launch({ profile });
    await isOpen(segue);
    disk.fill();
    await rename(segue, 'Renamed in vain');
    await expect(refusal(segue, 'disk-full')).toBeVisible();
    await expect(heading(segue)).toHaveText('Kitchen, Sunday');
    await picture(segue, info, 'edit on a full disk');
    disk.empty();
    await rename(segue, 'Renamed after all');
    await expect(heading(segue)).toHaveText('Renamed after all');
    await segue.close();
    const again = await launch({ profile });
    await isOpen(again);
    await expect(heading(again)).toHaveText('Renamed after all');
    await again.close();
  });
});

test.describe('a library that may not be written', () => {
  let profile: string;
  let writable: () => void = () => {};
  test.afterEach(async () => {
    writable();
    await removeProfile(profile);
  });

  test('can be looked at, and edits are refused', async ({ browserName: _ }, info) => {
    profile = await profileWithDemo();
    writable = makeReadOnly(libraryOf(profile));
    const segue = await launch({ profile });
    await isOpen(segue);
    await rename(segue, 'Renamed in vain');
    await expect(refusal(segue, 'disk-read-only')).toBeVisible();
    await expect(heading(segue)).toHaveText('Kitchen, Sunday');
    await picture(segue, info, 'read-only library file');
    await segue.close();
    writable();
    writable = () => {};
    const again = await launch({ profile });
    await isOpen(again);
    await rename(again, 'Renamed after all');
    await expect(heading(again)).toHaveText('Renamed after all');
    await again.close();
  });

  test('nor anything beside it opens once it may be', async ({ browserName: _ }, info) => {
    profile = await newProfile();
    const other = await profileWithDemo();
    writable = makeReadOnly(other);
    try {
      symlinkSync(libraryOf(other), libraryOf(profile));
      const segue = await launch({ profile });
      const trouble = segue.page.getByTestId('trouble');
      await expect(trouble.getByRole('heading', { level: 1 })).toHaveText(t('trouble.readOnly.title'));
      await picture(segue, info, 'read-only disk');
      writable();
      writable = () => {};
      await trouble.getByRole('button', { name: t('trouble.tryAgain') }).click();
      await isOpen(segue);
      await segue.close();
    } finally {
      writable();
      writable = () => {};
      await removeProfile(other);
    }
  });
});
