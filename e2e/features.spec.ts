// Sources of audio features in the real app, against a ReccoBeats of our own: nothing leaves before the user allows it,
// and what comes is seen everywhere.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from '@playwright/test';
import { RECCOBEATS } from '../electron/features/reccobeats.ts';
import { t } from '../shared/messages/index.ts';
import { type FakeOptions, type FakeReccoBeats, startFakeReccoBeats } from './fake-reccobeats/server.ts';
import { expect, launch, root, type Segue, test } from './support/app.ts';
import type { AppCopy } from './support/faults.ts';
import { importFiles } from './support/imports.ts';
import { appThatAsks, listOfTracks, mainFilesWith, spotifyId } from './support/reccobeats.ts';

let fake: FakeReccoBeats;
let copy: AppCopy;
let segue: Segue;
test.afterEach(async () => {
  await segue?.close();
  await fake?.close();
  copy?.remove();
});

/** The app on a profile, with a playlist of so many tracks that nobody has measured. */
async function openWith(profile: string, tracks: number, options: FakeOptions = {}): Promise<void> {
  fake = await startFakeReccoBeats(options);
  copy = appThatAsks(fake.url);
  segue = await launch({ profile, folder: copy.path });
  await importFiles(segue, [listOfTracks(profile, 'Unmeasured', tracks)]);
  await expect(segue.page.getByTestId('coverage-hint')).toContainText(
    t('features.known', { known: 0, count: tracks }),
  );
}
const button = (name: string): Locator =>
  segue.page.getByRole('dialog').getByRole('button', { name, exact: true });
const run = (): Locator => segue.page.getByTestId('feature-run');
const source = (id: string): Locator =>
  segue.page.locator(`[data-testid="feature-source"][data-source="${id}"]`);

/** From the hint below the radar to a run, by way of the question. */
async function allowAndGet(): Promise<void> {
  await segue.page.getByRole('button', { name: t('features.more') }).click();
  await button(t('features.ask.allowAndGet')).click();
}

test('nothing is sent before it is allowed, and then what is missing comes and is seen everywhere', async ({
  profile,
}) => {
  await openWith(profile, 90, { knows: (id) => id !== spotifyId(3) });
  const { page, window } = segue;
  await page.getByRole('button', { name: t('features.more') }).click();
  await expect(page.getByRole('dialog', { name: t('features.ask.title') })).toBeVisible();
  await expect(button(t('dialog.cancel'))).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: t('features.title') })).toBeVisible();
  const refused = await page.evaluate(() =>
    globalThis.window.segue.calls.featureRun({ source: 'reccobeats', playlistId: null }),
  );
  expect(refused).toEqual({ ok: false, error: { code: 'features-not-allowed' } });
  const forged = await page.evaluate(() =>
    globalThis.window.segue.calls.settingsSet({ featuresAllowed: ['reccobeats'] } as never),
  );
  expect(forged).toMatchObject({ ok: true, value: { featuresAllowed: [] } });
  expect(fake.requests).toBe(0);

  await button(t('features.getNamed', { scope: t('features.playlist') })).click();
  await button(t('features.ask.allowAndGet')).click();
  await expect(run()).toHaveAttribute('data-state', 'done');
  expect(fake.requests).toBe(3);
  await expect(run()).toContainText(t('features.run.found', { count: 89 }));
  await expect(run()).toContainText(t('features.run.unknown', { count: 1 }));
  await expect(source('reccobeats')).toContainText(t('features.source.unknown', { count: 1 }));
  await expect(button(t('features.getNamed', { scope: t('features.library') }))).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('coverage-hint')).toContainText(
    t('features.known', { known: 89, count: 90 }),
  );
  await expect(page.getByTestId('shape').locator('svg.recharts-surface')).toBeVisible();
  await expect(window.trackRow('Song 1').first().locator('[data-column="tempo"]')).toHaveText(/^\d+$/);
  await expect(page.getByText(t('playlist.features.some', { known: 89, total: 90 }))).toBeVisible();
  await page.getByRole('tab', { name: t('tab.shape') }).click();
  await expect(page.getByTestId('coverage')).toContainText('89 of 90 tracks have energy');
});

test('a wait is said, a kill loses nothing, and the run goes on by itself after it', async ({ profile }) => {
  await openWith(profile, 120, { fault: (n) => (n === 2 ? { kind: 'too-many', retryAfter: 12 } : null) });
  await allowAndGet();
  await expect(run()).toHaveAttribute('data-state', 'waiting');
  const child = segue.app.process();
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;

  segue = await launch({ profile, folder: copy.path });
  await segue.page.keyboard.press('Control+Shift+U');
  await expect(run()).toHaveAttribute('data-state', 'done', { timeout: 30_000 });
  expect(fake.requests).toBe(4);
  expect(fake.tooEarly).toBe(0);
  expect([...fake.told.values()]).toEqual(Array.from({ length: 120 }, () => 1));
});

test('held, gone on with and stopped', async ({ profile }) => {
  await openWith(profile, 200, { fault: (n) => (n === 2 || n === 4 ? { kind: 'slow', ms: 60_000 } : null) });
  await allowAndGet();
  await expect(run()).toContainText(t('features.run.progress', { done: 40, total: 200 }));
  await expect.poll(() => fake.requests).toBe(2);
  await button(t('features.run.pause')).click();
  await expect(run()).toHaveAttribute('data-state', 'paused');
  await button(t('features.run.resume')).click();
  await expect(run()).toContainText(t('features.run.progress', { done: 80, total: 200 }));
  await button(t('features.run.stop')).click();
  await expect(run()).toHaveCount(0);
  await expect(button(t('features.getNamed', { scope: t('features.playlist') }))).toBeFocused();
});

test('without a connection it says so, and tries again', async ({ profile }) => {
  let broken = true;
  await openWith(profile, 10, { fault: () => (broken ? { kind: 'error', status: 403, code: 0 } : null) });
  await allowAndGet();
  await expect(run()).toHaveAttribute('data-state', 'failed');
  await expect(run().getByRole('alert')).toHaveText(t('error.features-refused'));
  broken = false;
  await button(t('features.run.again')).click();
  await expect(run()).toHaveAttribute('data-state', 'done');
});

test('sources are put in another order by keyboard, and a source is forgotten', async ({ profile }) => {
  await openWith(profile, 10);
  await allowAndGet();
  await expect(run()).toHaveAttribute('data-state', 'done');
  const { page } = segue;
  const order = () =>
    page
      .getByTestId('feature-source')
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-source')));
  expect(await order()).toEqual(['file', 'reccobeats']);
  const up = button(t('features.source.up', { source: 'ReccoBeats' }));
  await up.focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(order).toEqual(['reccobeats', 'file']);
  await expect(up).toBeFocused();

  await button(t('features.clearNamed', { source: 'ReccoBeats' })).click();
  await expect(
    page.getByRole('dialog', { name: t('features.clear.title', { source: 'ReccoBeats' }) }),
  ).toContainText(t('features.clear.what', { count: 10, values: 'VALUES' }).split('VALUES')[1] ?? '');
  await button(t('features.clear.do')).click();
  await expect(source('reccobeats')).toContainText(t('features.source.none'));
  expect(await order()).toEqual(['reccobeats', 'file']);
  await source('reccobeats').getByRole('switch').click();
  await expect(source('reccobeats').getByRole('switch')).not.toBeChecked();
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('coverage-hint')).toContainText(t('features.known', { known: 0, count: 10 }));
});

test('the app knows one address to ask at, and nothing that could change it', () => {
  const files = mainFilesWith(root, 'reccobeats.com');
  expect(files).toHaveLength(1);
  const text = readFileSync(files[0] ?? '', 'utf8');
  expect(text.match(/https?:\/\/[^'"`\s]*/g)?.filter((url) => url.includes('reccobeats'))).toEqual([
    RECCOBEATS,
  ]);
  // Neither the environment nor the command line is looked at where it is made.
  expect(text).not.toMatch(/process\.(env|argv)|commandLine|127\.0\.0\.1|localhost/);
  expect(path.basename(files[0] ?? '')).toMatch(/^keeper-/);
});
