// When the library cannot be opened: each a real fault, its screen, its next step, and nothing lost.

import { readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { t } from '../shared/messages/index.ts';
import { expect, launch, newProfile, removeProfile, type Segue, test } from './support/app.ts';
import {
  backupsOf,
  changeDatabase,
  garbage,
  libraryOf,
  lockDatabase,
  picture,
  profileWithDemo,
  setAsideIn,
} from './support/faults.ts';

const title = ({ page }: Segue) => page.getByTestId('trouble').getByRole('heading', { level: 1 });
const button = ({ page }: Segue, name: string | RegExp) =>
  page.getByTestId('trouble').getByRole('button', { name });
const isOpen = async ({ page }: Segue) => {
  await expect(page.getByTestId('playlist').first()).toHaveAttribute('aria-setsize', '25');
  await expect(page.getByTestId('track-row').first()).toBeVisible();
};

let profile: string;
test.afterEach(() => removeProfile(profile));

test.describe('a damaged library', () => {
  test('is put back from its backup, and kept aside', async ({ browserName: _ }, info) => {
    profile = await profileWithDemo({ withBackup: true });
    const before = backupsOf(profile);
    garbage(libraryOf(profile));
    const segue = await launch({ profile });
    await expect(title(segue)).toHaveText(t('trouble.damaged.title'));
    await expect(segue.page.getByText(libraryOf(profile))).toBeVisible();
    await expect(button(segue, /^Put back the backup of/)).toBeFocused();
    await picture(segue, info, 'damaged, with a backup');
    await segue.page.keyboard.press('Enter');
    await isOpen(segue);
    const [aside] = setAsideIn(profile);
    await expect(segue.page.getByTestId('toast')).toContainText(aside!);
    await picture(segue, info, 'put back');
    expect(readFileSync(path.join(profile, aside!), 'utf8')).toContain('no database at all');
    expect(backupsOf(profile)).toEqual(before);
    await segue.close();
  });

  test('without a backup can be set aside for an empty one', async ({ browserName: _ }, info) => {
    profile = await profileWithDemo();
    truncateSync(libraryOf(profile), 200_000);
    const damaged = readFileSync(libraryOf(profile));
    const segue = await launch({ profile });
    await expect(title(segue)).toHaveText(t('trouble.damaged.title'));
    await expect(segue.page.getByText(t('trouble.noCopy'))).toBeVisible();
    await picture(segue, info, 'damaged, without a backup');

    await button(segue, t('trouble.tryAgain')).click();
    await expect(segue.page.getByRole('alert')).toHaveText(t('error.database-corrupt'));
    await button(segue, t('trouble.empty')).click();
    await expect(segue.page.getByTestId('start-demo')).toBeVisible();
    const [aside] = setAsideIn(profile);
    expect(readFileSync(path.join(profile, aside!)).equals(damaged)).toBe(true);
    await picture(segue, info, 'empty, the damaged one aside');
    await segue.window.loadDemo();
    await segue.close();
  });

  test('whose backups are damaged too stays as it is', async ({ browserName: _ }, info) => {
    profile = await profileWithDemo({ withBackup: true });
    for (const name of backupsOf(profile)) garbage(path.join(profile, 'backups', name));
    garbage(libraryOf(profile));
    const segue = await launch({ profile });
    await button(segue, /^Put back the backup of/).click();
    await expect(segue.page.getByRole('alert')).toHaveText(t('error.no-backup'));
    expect(setAsideIn(profile)).toEqual([]);
    await picture(segue, info, 'no sound backup');
    await segue.close();
  });
});

test.describe('a library file', () => {
  test('that is empty is damaged, not new', async ({ browserName: _ }, info) => {
    profile = await profileWithDemo({ withBackup: true });
    truncateSync(libraryOf(profile));
    const segue = await launch({ profile });
    await expect(title(segue)).toHaveText(t('trouble.damaged.title'));
    await picture(segue, info, 'empty file');
    await button(segue, /^Put back the backup of/).click();
    await isOpen(segue);
    await expect(segue.page.getByTestId('toast')).toContainText(setAsideIn(profile)[0]!);
    await segue.close();
  });

  test('that is empty but for its log keeps the log', async ({ browserName: _ }, info) => {
    profile = await newProfile();
    const first = await launch({ profile });
    await first.window.loadDemo();
    const gone = new Promise((resolve) => first.app.process().once('exit', resolve));
    first.app.process().kill('SIGKILL');
    await gone;
    const log = readFileSync(`${libraryOf(profile)}-wal`);
    expect(log.length).toBeGreaterThan(0);
    truncateSync(libraryOf(profile));
    const segue = await launch({ profile });
    await expect(title(segue)).toHaveText(t('trouble.damaged.title'));
    await picture(segue, info, 'empty file with a log');
    await button(segue, t('trouble.empty')).click();
    await expect(segue.page.getByTestId('start-demo')).toBeVisible();
    expect(readFileSync(path.join(profile, `${setAsideIn(profile)[0]}-wal`)).equals(log)).toBe(true);
    await segue.close();
  });

  test('that is gone is opened once it is back', async ({ browserName: _ }, info) => {
    profile = await profileWithDemo({ withBackup: true });
    renameSync(libraryOf(profile), path.join(profile, 'elsewhere'));
    const segue = await launch({ profile });
    await expect(title(segue)).toHaveText(t('trouble.missing.title'));
    await picture(segue, info, 'missing file');
    await button(segue, t('trouble.tryAgain')).click();
    await expect(segue.page.getByRole('alert')).toHaveText(t('error.database-missing'));
    renameSync(path.join(profile, 'elsewhere'), libraryOf(profile));
    await button(segue, t('trouble.tryAgain')).click();
    await isOpen(segue);
    await segue.close();
  });

  test('that is gone is put back from its backup', async ({ browserName: _ }, info) => {
    profile = await profileWithDemo({ withBackup: true });
    rmSync(libraryOf(profile));
    const segue = await launch({ profile });
    await expect(title(segue)).toHaveText(t('trouble.missing.title'));
    await expect(button(segue, /^Put back the backup of/)).toBeFocused();
    await segue.page.keyboard.press('Enter');
    await isOpen(segue);
    await expect(segue.page.getByTestId('toast')).toContainText('Your library is as it was on');
    await picture(segue, info, 'put back in its place');
    expect(setAsideIn(profile)).toEqual([]);
    await segue.close();
  });
});

test('a library of a newer Segue is left alone', async ({ browserName: _ }, info) => {
  profile = await profileWithDemo();
  const before = readFileSync(libraryOf(profile));
  changeDatabase(libraryOf(profile), 'PRAGMA user_version = 99');
  const segue = await launch({ profile });
  await expect(title(segue)).toHaveText(t('trouble.newer.title'));
  await picture(segue, info, 'newer library');
  const gone = new Promise((resolve) => segue.app.process().once('exit', resolve));
  await expect(button(segue, t('trouble.quit'))).toBeFocused();
  await segue.page.keyboard.press('Enter').catch(() => {}); // the page may be gone before the key is up
  await gone;
  writeFileSync(libraryOf(profile), before);
  const again = await launch({ profile });
  await isOpen(again);
  await again.close();
});

test('a library that another program holds opens once it lets go', async ({ browserName: _ }, info) => {
  profile = await profileWithDemo();
  const lock = await lockDatabase(libraryOf(profile), 'against reading');
  const segue = await launch({ profile });
  await expect(title(segue)).toHaveText(t('trouble.locked.title'), { timeout: 15_000 });
  await picture(segue, info, 'locked library');
  await lock.release();
  await button(segue, t('trouble.tryAgain')).click();
  await isOpen(segue);
  await segue.close();
});
