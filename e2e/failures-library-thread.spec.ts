// When the part that keeps the library dies or hangs while the app runs: it is started again, and what became of an
// edit that was under way is known: made once, or said not to be made.

import { cpSync } from 'node:fs';
import { t } from '../shared/messages/index.ts';
import { expect, launch, newProfile, removeProfile, type Segue, test } from './support/app.ts';
import { type BreakThread, breakThread } from './support/broken-thread.ts';
import { appCopy, picture, profileWithDemo } from './support/faults.ts';

let demo: string;
let profile: string;
let copy: ReturnType<typeof appCopy>;
test.beforeAll(async () => {
  demo = await profileWithDemo();
});
test.afterAll(() => removeProfile(demo));
test.beforeEach(async () => {
  profile = await newProfile();
  cpSync(demo, profile, { recursive: true });
  copy = appCopy();
});
test.afterEach(async () => {
  copy.remove();
  await removeProfile(profile);
});

const failing = (way: BreakThread['way'], call: string, when: BreakThread['when']) =>
  breakThread({ folder: copy.path, thread: 'library', call, when, way });
async function start(): Promise<Segue> {
  const segue = await launch({ profile, folder: copy.path });
  await expect(segue.page.getByTestId('track-row').first()).toBeVisible();
  return segue;
}
const heading = ({ page }: Segue) => page.getByRole('heading', { level: 1 });
const toast = ({ page }: Segue, text: string) => page.getByTestId('toast').filter({ hasText: text });
const create = async ({ page, window }: Segue, name: string) => {
  await window.playlists.press('Control+n');
  await page.getByRole('dialog').getByRole('textbox').fill(name);
  await page.keyboard.press('Enter');
};
/** How many playlists of that name the library holds: an edit made twice would make two. */
const held = ({ page }: Segue, name: string) =>
  page.evaluate(async (wanted) => {
    const answer = await window.segue.calls.playlists(undefined);
    return answer.ok ? answer.value.filter((playlist) => playlist.name === wanted).length : -1;
  }, name);

for (const way of ['ends', 'hangs'] as const) {
  const startAgain = async (segue: Segue) => {
    if (way === 'ends') return;
    await expect(toast(segue, t('health.silent'))).toBeVisible({ timeout: 20_000 });
    await segue.page.getByRole('button', { name: t('health.startAgain') }).click();
  };

  test(`an edit is said not to be made when the library ${way} before it`, async ({
    browserName: _,
  }, info) => {
    const arm = failing(way, 'edit', 'before');
    const segue = await start();
    arm(1);
    await create(segue, 'Made once');
    await startAgain(segue);
    await expect(toast(segue, t('error.not-made'))).toBeVisible({ timeout: 15_000 });
    await picture(segue, info, `not made, library ${way}`);
    expect(await held(segue, 'Made once')).toBe(0);
    await segue.page.keyboard.press('Escape');
    await create(segue, 'Made once');
    await expect(heading(segue)).toHaveText('Made once');
    expect(await held(segue, 'Made once')).toBe(1);
    await segue.close();
  });

  test(`an edit is shown as made when the library ${way} after it`, async ({ browserName: _ }, info) => {
    const arm = failing(way, 'edit', 'after');
    const segue = await start();
    arm(1);
    await create(segue, 'Made once');
    await startAgain(segue);
    await expect(heading(segue)).toHaveText('Made once', { timeout: 15_000 });
    await picture(segue, info, `made, library ${way}`);
    expect(await held(segue, 'Made once')).toBe(1);
    await segue.window.tracks.press('Control+z');
    await expect.poll(() => held(segue, 'Made once')).toBe(0);
    await segue.close();
  });
}

test('an undo under way is made once when the library ends after it', async ({ browserName: _ }, info) => {
  const arm = failing('ends', 'undo', 'after');
  const segue = await start();
  await create(segue, 'First');
  await expect(heading(segue)).toHaveText('First');
  await create(segue, 'Second');
  await expect(heading(segue)).toHaveText('Second');
  arm(1);
  await segue.window.tracks.press('Control+z');
  await expect.poll(() => held(segue, 'Second')).toBe(0);
  await expect(heading(segue)).not.toHaveText('Second');
  await expect(toast(segue, t('health.restarted'))).toBeVisible();
  expect(await held(segue, 'First')).toBe(1);
  await picture(segue, info, 'undone once');
  await segue.close();
});

for (const way of ['ends', 'runs out of memory'] as const) {
  test(`a library that ${way} is started again and what was asked is shown`, async ({
    browserName: _,
  }, info) => {
    const arm = failing(way, 'view', 'before');
    const segue = await start();
    arm(1);
    await segue.window.playlist('Late, instrumental').click();
    await expect(heading(segue)).toHaveText('Late, instrumental', { timeout: 15_000 });
    await expect(toast(segue, t('health.restarted'))).toBeVisible();
    await picture(segue, info, `started again, ${way}`);
    expect(await segue.log()).toContain('the library thread ended');
    await segue.close();
  });
}

test('a library that keeps dying fills the window with the next step', async ({ browserName: _ }, info) => {
  const arm = failing('ends', 'view', 'before');
  const segue = await start();
  arm(100);
  await segue.window.playlist('Late, instrumental').click();
  const trouble = segue.page.getByTestId('trouble');
  await expect(trouble.getByRole('heading', { level: 1 })).toHaveText(t('trouble.stopped.title'), {
    timeout: 30_000,
  });
  await picture(segue, info, 'stopped twice in a row');
  arm(0);
  await trouble.getByRole('button', { name: t('trouble.tryAgain') }).click();
  await expect(segue.page.getByTestId('track-row').first()).toBeVisible();
  await segue.close();
});
