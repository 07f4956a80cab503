// The data folder is moved: chosen in the settings, carried out at the restart, also one that is killed in the middle; and
// what is said where it cannot be done, or where the folder is not there at a start.

import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { t } from '../shared/messages/index.ts';
import { expect, launch, removeProfile, type Segue, test } from './support/app.ts';
import { expectNoViolationsInBoth } from './support/axe.ts';
import { libraryOf, noDiskBecause, picture, profileWithDemo, smallDisk } from './support/faults.ts';
import { closeDialog, settle, showDialog, shown, stayEnded } from './support/place.ts';
import { suggestionsReady } from './support/playlists.ts';
import { launchUndebugged, screenPicture } from './support/undebugged.ts';

test.use({ library: 'demo' });

let elsewhere: string;
test.beforeEach(async () => {
  elsewhere = await mkdtemp(path.join(tmpdir(), 'segue-elsewhere-'));
});
test.afterEach(() => removeProfile(elsewhere));

const pointerOf = (profile: string) => path.join(profile, 'data-folder.json');
const digest = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');

async function chooseFolder(segue: Segue, folder: string): Promise<void> {
  await segue.app.evaluate(({ dialog }, chosen) => {
    Object.assign(dialog, { showOpenDialog: async () => ({ canceled: false, filePaths: [chosen] }) });
  }, folder);
  await segue.page.getByRole('button', { name: t('dataFolder.chooseFolder') }).click();
}
const openDialog = async ({ page }: Segue) => {
  await page.keyboard.press('Control+,');
  await page
    .getByTestId('setting-folder')
    .getByRole('button', { name: t('dataFolder.open') })
    .click();
  const dialog = page.getByRole('dialog', { name: t('dataFolder.title') });
  await expect(dialog).toBeVisible();
  return dialog;
};
/** Presses the button that ends this run, and waits until it has. */
async function carryOut(segue: Segue, button: string): Promise<void> {
  await segue.app.evaluate(stayEnded);
  const ended = new Promise((resolve) => segue.app.process().once('exit', resolve));
  await segue.page.getByRole('button', { name: button }).click();
  await ended;
  await segue.close();
}

test('the data folder is moved, killed in the middle, moved again, and back', async ({ profile }, info) => {
  const bystander = path.join(elsewhere, 'letter.txt');
  writeFileSync(bystander, 'mine');
  const target = path.join(elsewhere, 'Segue');
  const first = await launch({ profile });
  await suggestionsReady(first.window);
  const dialog = await openDialog(first);
  await chooseFolder(first, profile);
  await expect(dialog).toContainText(t('dataFolder.refused.same'));
  await picture(first, info, 'refused');
  await expectNoViolationsInBoth(first);
  await chooseFolder(first, elsewhere);
  await expect(dialog).toContainText(target);
  await expect(dialog).toContainText(t('dataFolder.makes'));
  await picture(first, info, 'planned');
  await expectNoViolationsInBoth(first);
  await carryOut(first, t('dataFolder.do'));

  // Killed while a backup is copied that takes a while, when the library has been copied already.
  const large = path.join(profile, 'backups/library.sqlite.daily-2026-01-01T09-00-00.000Z');
  mkdirSync(path.dirname(large), { recursive: true });
  writeFileSync(large, '');
  truncateSync(large, 1 << 30);
  const library = digest(libraryOf(profile));
  const killed = launchUndebugged({ profile, before: [stayEnded] });
  const staged = path.join(target, '.segue-moving/backups');
  await expect.poll(() => existsSync(staged), { intervals: [10], timeout: 60_000 }).toBe(true);
  killed.child.kill('SIGKILL');
  expect((await killed.ended).signal).toBe('SIGKILL');
  await killed.close();
  rmSync(large);
  expect(digest(libraryOf(profile))).toBe(library);

  // It is asked about, and until then nothing has happened.
  const asking = launchUndebugged({ profile, before: [stayEnded, showDialog] });
  await expect.poll(() => shown(asking)).toBe(t('dataFolder.cutOff.title'));
  await screenPicture(asking, info, 'cut off');
  await closeDialog(asking);
  expect(await asking.ended).toEqual({ code: 0, signal: null });
  await asking.close();
  expect(existsSync(pointerOf(profile))).toBe(false);
  expect(await readdir(target)).toEqual([]);

  const second = await launch({ profile });
  await suggestionsReady(second.window);
  await openDialog(second);
  await chooseFolder(second, elsewhere);
  await carryOut(second, t('dataFolder.do'));
  await settle(profile);

  const third = await launch({ profile });
  await suggestionsReady(third.window);
  expect(existsSync(libraryOf(profile))).toBe(false);
  expect(existsSync(libraryOf(target))).toBe(true);
  expect(readFileSync(bystander, 'utf8')).toBe('mine');
  await openDialog(third);
  await third.page.getByRole('button', { name: t('dataFolder.back') }).click();
  await expect(third.page.getByRole('dialog')).toContainText(t('dataFolder.to'));
  await picture(third, info, 'back');
  await carryOut(third, t('dataFolder.do'));
  await settle(profile);
  const fourth = await launch({ profile });
  await suggestionsReady(fourth.window);
  await fourth.close();
  expect(existsSync(libraryOf(profile))).toBe(true);
  expect(await readdir(elsewhere)).toEqual(['letter.txt']);
});

test('a data folder that is not there is asked for, and never replaced without a word', async ({
  profile,
}, info) => {
  const disk = path.join(elsewhere, 'disk');
  const moved = path.join(disk, 'Segue');
  mkdirSync(disk);
  renameSync(await profileWithDemo(), moved);
  writeFileSync(pointerOf(profile), JSON.stringify({ folder: moved }));
  renameSync(disk, path.join(elsewhere, 'unplugged'));

  const asking = launchUndebugged({ profile, before: [stayEnded, showDialog] });
  await expect.poll(() => shown(asking)).toBe(t('dataFolder.missing.title'));
  await screenPicture(asking, info, 'missing');
  await closeDialog(asking); // as by Quit
  expect(await asking.ended).toEqual({ code: 0, signal: null });
  await asking.close();
  expect(existsSync(moved)).toBe(false);

  // A folder without a library is not taken; the one where it is now is.
  expect(await settle(profile, [1, 0], [elsewhere])).toContain(t('dataFolder.noData'));
  const now = path.join(elsewhere, 'unplugged/Segue');
  await settle(profile, [1], [now]);
  const segue = await launch({ profile });
  await suggestionsReady(segue.window);
  await segue.page.keyboard.press('Control+,');
  await expect(segue.page.getByTestId('setting-folder')).toContainText(now);
  await segue.close();

  // Whoever asks for the usual folder gets the library that is there, and the other stays as it is.
  writeFileSync(pointerOf(profile), 'no JSON');
  expect(await settle(profile, [2])).toContain(t('dataFolder.unknown.title'));
  const usual = await launch({ profile });
  await suggestionsReady(usual.window);
  const dialog = await openDialog(usual);
  await chooseFolder(usual, now);
  await expect(dialog).toContainText(t('dataFolder.switch'));
  await picture(usual, info, 'switch');
  await carryOut(usual, t('dataFolder.switch.do'));
  expect(JSON.parse(readFileSync(pointerOf(profile), 'utf8'))).toMatchObject({ folder: now, move: null });
  expect(existsSync(libraryOf(profile))).toBe(true);
});

test('a disk that gets full meanwhile leaves everything where it was', async ({ profile }) => {
  test.skip(noDiskBecause() !== null, noDiskBecause() ?? '');
  const disk = smallDisk(64);
  try {
    writeFileSync(
      pointerOf(profile),
      JSON.stringify({
        folder: null,
        move: { to: path.join(disk.path, 'Segue'), begun: false },
        leave: null,
      }),
    );
    disk.fill();
    const library = digest(libraryOf(profile));
    expect(await settle(profile)).toContain(t('dataFolder.failed.title'));
    expect(digest(libraryOf(profile))).toBe(library);
    const segue = await launch({ profile });
    await suggestionsReady(segue.window);
    await segue.close();
  } finally {
    disk.remove();
  }
});
