// What the user sees when the part that ranks suggestions fails while the app runs: it is replaced unseen, or says so
// in its own panel, and the playlists go on.

import { copyFileSync, cpSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { t } from '../shared/messages/index.ts';
import { expect, launch, newProfile, removeProfile, root, type Segue, test } from './support/app.ts';
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

const failing = (way: BreakThread['way'], call = 'suggest') =>
  breakThread({ folder: copy.path, thread: 'suggestion', call, when: 'before', way });
const start = () => launch({ profile, folder: copy.path });
const suggested = ({ page }: Segue) => page.getByTestId('suggestion').first();
const panel = ({ page }: Segue) => page.getByRole('complementary', { name: t('next.heading') });
const heading = ({ page }: Segue) => page.getByRole('heading', { level: 1 });
const openAnother = async (segue: Segue) => {
  await segue.window.playlist('Late, instrumental').click();
  await expect(heading(segue)).toHaveText('Late, instrumental');
};
/** The rest of the app: a playlist is renamed and the name is there. */
const renameWorks = async (segue: Segue) => {
  await segue.window.playlists.press('F2');
  await segue.page.getByRole('dialog').getByRole('textbox').fill('Renamed meanwhile');
  await segue.page.keyboard.press('Enter');
  await expect(heading(segue)).toHaveText('Renamed meanwhile');
};

for (const way of ['throws', 'ends', 'runs out of memory'] as const) {
  test(`a ranking that ${way} is made again at once`, async ({ browserName: _ }, info) => {
    const arm = failing(way);
    const segue = await start();
    await expect(suggested(segue)).toBeVisible();
    const before = await suggested(segue).textContent();
    arm(1);
    await openAnother(segue);
    await expect(suggested(segue)).not.toHaveText(before!, { timeout: 15_000 });
    await expect(panel(segue).getByText(t('next.failed'))).toHaveCount(0);
    expect(await segue.log()).toContain('the suggestion thread ended');
    await picture(segue, info, `suggestions after one ${way}`);
    await segue.close();
  });
}

test('a ranking that hangs is ended and made again', async ({ browserName: _ }, info) => {
  const arm = failing('hangs');
  const segue = await start();
  await expect(suggested(segue)).toBeVisible();
  const before = await suggested(segue).textContent();
  arm(1);
  await openAnother(segue);
  await renameWorks(segue);
  // The keyboard waits in the list's place for the list.
  await segue.page.keyboard.press('Control+3');
  await expect(segue.window.suggestions).toBeFocused();
  await expect(suggested(segue)).toHaveCount(0);
  await expect(suggested(segue)).not.toHaveText(before!, { timeout: 20_000 });
  await expect(segue.window.suggestions).toBeFocused();
  await expect(segue.window.suggestions).toHaveRole('grid');
  expect(await segue.log()).toContain('the suggestion thread hangs');
  await picture(segue, info, 'suggestions after a hang');
  await segue.close();
});

test('a ranking that keeps dying says so, and works when tried again', async ({ browserName: _ }, info) => {
  const arm = failing('ends');
  const segue = await start();
  await expect(suggested(segue)).toBeVisible();
  arm(2);
  await openAnother(segue);
  await expect(panel(segue).getByText(t('error.suggestions-stopped'))).toBeVisible({ timeout: 15_000 });
  await picture(segue, info, 'suggestions stopped');
  await renameWorks(segue);
  await expect(panel(segue).getByText(t('error.suggestions-stopped'))).toBeVisible();
  await panel(segue)
    .getByRole('button', { name: t('next.tryAgain') })
    .click();
  await expect(suggested(segue)).toBeVisible({ timeout: 15_000 });
  await expect(panel(segue).getByText(t('next.failed'))).toHaveCount(0);
  await picture(segue, info, 'suggestions tried again');
  await segue.close();
});

test('an index that kills whoever loads it is said, and built anew when asked', async ({
  browserName: _,
}, info) => {
  const arm = failing('ends', 'load');
  arm(2);
  const segue = await start();
  await expect(panel(segue).getByText(t('error.suggestions-stopped'))).toBeVisible({ timeout: 15_000 });
  await picture(segue, info, 'index kills the thread');
  await panel(segue)
    .getByRole('button', { name: t('next.tryAgain') })
    .click();
  await expect(suggested(segue)).toBeVisible({ timeout: 15_000 });
  await segue.close();
});

const WEIGHTS = 'assets/ranker-weights.json';
const TOWER = 'assets/two-tower-weights.json';
const SCAN = 'main/scan.wasm';
for (const [file, what, harm, said] of [
  [WEIGHTS, 'missing', rmSync, 'ENOENT'],
  [WEIGHTS, 'cut', cut('{"version": 1, "signals": {"au'), 'SyntaxError'],
  [WEIGHTS, 'of another shape', cut('{"version": 1, "signals": {"audio": -3}}'), 'ZodError'],
  [TOWER, 'missing', rmSync, 'ENOENT'],
  [SCAN, 'missing', rmSync, 'ENOENT'],
  [SCAN, 'cut', cut('\0asm'), 'CompileError'],
] as const) {
  const { base, name } = path.parse(file);
  test(`when ${base} is ${what} it is said, and the rest works`, async ({ browserName: _ }, info) => {
    const own = path.join(copy.path, 'dist', file);
    harm(own);
    const segue = await start();
    await expect(panel(segue).getByText(t('error.ranker-damaged'))).toBeVisible({ timeout: 15_000 });
    await renameWorks(segue);
    await picture(segue, info, `${name} ${what}`);
    const log = await segue.log();
    expect(log).toContain('ranker-damaged');
    expect(log).toContain(said); // its cause, from inside the thread
    copyFileSync(path.join(root, 'dist', file), own);
    await panel(segue)
      .getByRole('button', { name: t('next.tryAgain') })
      .click();
    await expect(suggested(segue)).toBeVisible({ timeout: 15_000 });
    await segue.close();
  });
}

function cut(to: string): (file: string) => void {
  return (file) => writeFileSync(file, to);
}
