// What the user sees when something fails while the app runs: each a real fault, its message, and nothing lost.

import { readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { t } from '../shared/messages/index.ts';
import { expect, launch, newProfile, removeProfile, type Segue, test } from './support/app.ts';
import {
  appCopy,
  libraryOf,
  lockDatabase,
  noDiskBecause,
  picture,
  profileWithDemo,
  smallDisk,
  unreadable,
} from './support/faults.ts';

const isOpen = async ({ page }: Segue) => {
  await expect(page.getByTestId('playlist').first()).toHaveAttribute('aria-setsize', '25');
  await expect(page.getByTestId('track-row').first()).toBeVisible();
};

let profile: string;
test.afterEach(() => removeProfile(profile));

const rename = async ({ page, window }: Segue, name: string) => {
  await window.playlists.press('F2');
  await page.getByRole('dialog').getByRole('textbox').fill(name);
  await page.keyboard.press('Enter');
};
const heading = ({ page }: Segue) => page.getByRole('heading', { level: 1 });
test('an edit on a full disk is refused, and works again once there is space', async ({
  browserName: _,
}, info) => {
  test.skip(noDiskBecause() !== null, noDiskBecause() ?? '');
  profile = await newProfile();
  const disk = smallDisk(16);
  try {
    symlinkSync(path.join(disk.path, 'library.sqlite'), libraryOf(profile));
    const segue = await launch({ profile });
    await segue.window.loadDemo();
    await isOpen(segue);
    const refusal = segue.page.getByTestId('toast').filter({ hasText: t('error.disk-full') });
    disk.fill();
    // The first edits may fit into what SQLite has on the disk already.
    for (let i = 0; i < 30 && (await refusal.count()) === 0; i++) {
      await segue.window.tracks.press('Home');
      await segue.window.tracks.press('Alt+ArrowDown');
      await segue.page.waitForTimeout(200);
    }
    await expect(refusal).toBeVisible();
    await picture(segue, info, 'full disk');
    await segue.window.playlist('Late, instrumental').click();
    await expect(heading(segue)).toHaveText('Late, instrumental');
    await expect(segue.page.getByTestId('track-row').first()).toBeVisible();
    disk.empty();
    await rename(segue, 'Renamed after all');
    await expect(heading(segue)).toHaveText('Renamed after all');
    await segue.close();
  } finally {
    disk.remove();
  }
});

test('an edit while another program writes is refused, and works again after it', async ({
  browserName: _,
}, info) => {
  profile = await profileWithDemo();
  const segue = await launch({ profile });
  await isOpen(segue);
  const lock = await lockDatabase(libraryOf(profile), 'against writing');
  await rename(segue, 'Renamed in vain');
  const refusal = segue.page.getByTestId('toast').filter({ hasText: t('error.database-locked') });
  await expect(refusal).toBeVisible({ timeout: 15_000 });
  await expect(heading(segue)).toHaveText('Kitchen, Sunday');
  await picture(segue, info, 'locked while editing');
  await lock.release();
  await segue.page.keyboard.press('Escape');
  await rename(segue, 'Renamed after all');
  await expect(heading(segue)).toHaveText('Renamed after all');
  await segue.close();
});

test('a library thread that hangs is said and can be started again', async ({ browserName: _ }, info) => {
  profile = await newProfile();
  const copy = appCopy();
  unreadable(path.join(copy.assets, 'demo/tracks.csv'));
  const segue = await launch({ profile, folder: copy.path });
  const child = segue.app.process();
  try {
    await segue.page.getByTestId('start-demo').click();
    await expect(segue.page.getByTestId('toast').filter({ hasText: t('health.silent') })).toBeVisible({
      timeout: 20_000,
    });
    await picture(segue, info, 'the library hangs');
    await segue.page.getByRole('button', { name: t('health.startAgain') }).click();
    await expect(segue.page.getByTestId('start-demo')).toBeEnabled({ timeout: 15_000 });
    await expect(segue.page.getByRole('main').getByRole('alert')).toHaveText(t('error.thread-stopped'));
    await picture(segue, info, 'started again');
  } finally {
    child.kill('SIGKILL'); // the system's call that hangs is never answered
    copy.remove();
  }
});

test('a missing demo library is said', async ({ browserName: _ }, info) => {
  profile = await newProfile();
  const copy = appCopy();
  rmSync(path.join(copy.assets, 'demo'), { recursive: true });
  const segue = await launch({ profile, folder: copy.path });
  await segue.page.getByTestId('start-demo').click();
  await expect(segue.page.getByRole('alert')).toHaveText(t('error.demo-missing'));
  await picture(segue, info, 'no demo library');
  await segue.close();
  copy.remove();
});

test('a cut index for suggestions is set aside and built anew', async ({ browserName: _ }, info) => {
  profile = await profileWithDemo();
  const index = path.join(profile, 'catalogue/library.catalogue');
  truncateSync(index, 10_000);
  const segue = await launch({ profile });
  await expect(segue.page.getByTestId('suggestion').first()).toBeVisible({ timeout: 15_000 });
  expect(readFileSync(`${index}.set-aside`)).toHaveLength(10_000);
  await picture(segue, info, 'index built anew');
  await segue.close();
});

test('kill -9 in the middle of edits loses none that was said to be done', async ({
  browserName: _,
}, info) => {
  profile = await profileWithDemo();
  const segue = await launch({ profile });
  await isOpen(segue);
  const gone = new Promise((resolve) => segue.app.process().once('exit', resolve));
  const said: string[] = [];
  await segue.page.exposeFunction('said', (name: string) => void said.push(name));
  void segue.page
    .evaluate(async () => {
      const { said: tell } = window as unknown as { said(name: string): Promise<void> };
      for (let i = 0; ; i++) {
        const reply = await window.segue.calls.edit({ kind: 'create', name: `Kept ${i}`, trackIds: [] });
        if (reply.ok) await tell(`Kept ${i}`);
      }
    })
    .catch(() => {}); // ends with the app
  await expect.poll(() => said.length).toBeGreaterThan(20);
  segue.app.process().kill('SIGKILL');
  await gone;
  const again = await launch({ profile });
  const held = await again.page.evaluate(() => window.segue.calls.playlists(undefined));
  const names = held.ok ? held.value.map(({ name }) => name) : [];
  expect(said.filter((name) => !names.includes(name))).toEqual([]);
  await picture(again, info, 'after kill -9');
  await again.close();
});

test('settings that cannot be read are set aside and said', async ({ browserName: _ }, info) => {
  profile = await profileWithDemo();
  writeFileSync(path.join(profile, 'settings.json'), '{"theme": "da');
  const segue = await launch({ profile });
  await isOpen(segue);
  await expect(segue.page.getByTestId('toast')).toContainText('settings.unreadable-');
  await picture(segue, info, 'settings set aside');
  await segue.close();
});
