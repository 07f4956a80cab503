// Pools: which feed the suggestions, for all playlists or one; renamed, removed, imported again; past imports; more.

import { utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { t } from '../shared/messages/index.ts';
import { expect, type Segue, test } from './support/app.ts';
import { picture } from './support/faults.ts';
import { chooseFiles, importDialog, runToEnd } from './support/imports.ts';
import { openPlaylist, suggestionsReady, titlesOf } from './support/playlists.ts';

test.use({ library: 'demo' });

const DEMO = 'Free Music Archive demo';
const dialog = ({ page }: Segue) => page.getByRole('dialog', { name: t('pools.title') });
const pool = (segue: Segue, name: string) => dialog(segue).getByTestId('pool').filter({ hasText: name });
const toggle = (segue: Segue, name: string) =>
  dialog(segue).getByRole('switch', { name: t('pools.use', { name }) });
const from = ({ page }: Segue) => page.getByTestId('from-pool');
const focused = ({ page }: Segue) => page.evaluate(() => document.activeElement?.tagName);

/** A dataset of tracks in the demo's genres, and the import of it. */
async function bring(segue: Segue, rows = 300): Promise<string> {
  const file = path.join(segue.profile, 'dump.csv');
  const lines = Array.from({ length: rows }, (_, i) =>
    [
      ...[
        i,
        `made${String(i).padStart(18, '0')}`,
        `Somebody ${i % 60}`,
        'An album',
        `Made up ${i}`,
        50,
        200_000,
      ],
      ...['False', 0.6, 0.5, 100 + (i % 40), 4, 'Rock'],
    ].join(),
  );
  const header =
    ',track_id,artists,album_name,track_name,popularity,duration_ms,explicit,danceability,energy,tempo,time_signature,track_genre';
  await writeFile(file, `${header}\n${lines.join('\n')}\n`);
  await chooseFiles(segue, [file]);
  await expect(importDialog(segue).getByRole('textbox', { name: t('pools.name') })).toHaveValue('dump');
  await importDialog(segue)
    .getByRole('textbox', { name: t('pools.name') })
    .fill('A dataset');
  await importDialog(segue).getByRole('switch').uncheck();
  await runToEnd(segue);
  await segue.page.keyboard.press('Escape');
  return file;
}

async function openPools(segue: Segue): Promise<void> {
  await segue.page.keyboard.press('Control+Shift+Y');
  await expect(dialog(segue).getByTestId('pool').first()).toBeVisible();
}

test.beforeEach(async ({ segue }) => {
  await titlesOf(segue.window, 3);
  await suggestionsReady(segue.window);
});

test('a choice holds at once, for all playlists and for one, and is kept', async ({ segue }, info) => {
  const { page, window } = segue;
  await expect(from(segue)).toHaveCount(0);
  await bring(segue);
  await expect(from(segue).first()).toBeVisible();
  await picture(segue, info, 'suggestions say where they come from');
  await openPools(segue);
  await expect(pool(segue, DEMO)).toContainText('25 playlists');
  await expect(pool(segue, 'A dataset')).toContainText('300 tracks · 100 % with audio features');
  await picture(segue, info, 'pools');

  // For all playlists: the dataset alone, then nothing.
  await toggle(segue, DEMO).uncheck();
  await expect(page.getByTestId('suggestion').first()).toContainText('Made up');
  await expect(from(segue)).toHaveCount(0);
  await toggle(segue, 'A dataset').uncheck();
  await expect(dialog(segue).getByText(t('pools.noneOn'))).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText(t('next.noPool'))).toBeVisible();
  await picture(segue, info, 'no pool');
  await page.getByRole('button', { name: t('next.noPool.choose') }).click();

  // For this one: the demo alone.
  await dialog(segue)
    .getByRole('radio', { name: t('pools.for.this') })
    .check();
  await expect(toggle(segue, DEMO)).toBeDisabled();
  await dialog(segue).getByRole('switch', { name: 'Choose other pools for' }).check();
  await toggle(segue, DEMO).check();
  await picture(segue, info, 'pools of a playlist');
  await page.keyboard.press('Escape');
  await suggestionsReady(window);
  await expect(page.getByTestId('suggestion').first()).not.toContainText('Made up');
  await expect(page.getByText(t('chip.pools', { count: 1 }))).toBeVisible();

  // Another playlist has none; this one keeps its choice also when the page is loaded anew.
  await openPlaylist(segue.window, 'Basement disco');
  await expect(page.getByText(t('next.noPool'))).toBeVisible();
  await page.reload();
  await openPlaylist(segue.window, 'Kitchen, Sunday');
  await suggestionsReady(window);
  await expect(page.getByText(t('chip.pools', { count: 1 }))).toBeVisible();
});

test('a pool is renamed, removed after its count is shown, and no playlist changes', async ({
  segue,
}, info) => {
  const { page, window } = segue;
  await bring(segue, 40);
  const before = await window.tracks.getAttribute('aria-rowcount');
  await openPools(segue);
  const choose = async (name: string, entry: string) => {
    await dialog(segue)
      .getByRole('button', { name: t('pools.more', { name }) })
      .press('Enter');
    await page.getByRole('menuitem', { name: entry }).press('Enter');
  };
  await choose('A dataset', t('pools.rename'));
  await expect(page.getByRole('textbox', { name: t('pools.name') })).toBeFocused();
  await page.keyboard.type(DEMO);
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('toast').first()).toContainText(t('error.name-taken'));
  await page.getByRole('textbox', { name: t('pools.name') }).fill('Dumped');
  await page.keyboard.press('Enter');
  await expect(pool(segue, 'Dumped')).toBeVisible();
  await expect(toggle(segue, 'Dumped')).toBeFocused();

  await choose('Dumped', t('pools.remove'));
  await expect(page.getByTestId('pool-removal')).toContainText('40 tracks leave the library');
  await expect(page.getByRole('button', { name: t('pools.cancel') })).toBeFocused();
  await picture(segue, info, 'removal');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('toast').filter({ hasText: '40 tracks left the library' })).toBeVisible();
  await expect(pool(segue, 'Dumped')).toHaveCount(0);
  expect(await focused(segue)).not.toBe('BODY');
  await page.keyboard.press('Escape');
  await expect(window.tracks).toHaveAttribute('aria-rowcount', before ?? '');
});

test('a file that has changed is offered again; past imports are listed', async ({ segue }, info) => {
  const { page } = segue;
  const file = await bring(segue, 40);
  await openPools(segue);
  await expect(pool(segue, 'A dataset').getByRole('button', { name: t('pools.again') })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await utimes(file, new Date(0), new Date(0));
  await openPools(segue);
  await expect(pool(segue, 'A dataset')).toContainText(t('pools.file.changed'));
  await dialog(segue)
    .getByRole('radio', { name: t('pools.look.imports') })
    .check();
  await expect(dialog(segue).getByTestId('past-imports').locator('tbody tr')).toHaveCount(1);
  await expect(dialog(segue).getByTestId('past-imports')).toContainText('dump.csv');
  await picture(segue, info, 'past imports');
  await dialog(segue)
    .getByRole('radio', { name: t('pools.look.pools') })
    .check();
  await pool(segue, 'A dataset')
    .getByRole('button', { name: t('pools.again') })
    .click();
  await expect(importDialog(segue).getByTestId('import-file')).toBeVisible();
  await expect(importDialog(segue).getByRole('textbox', { name: t('pools.name') })).toHaveValue('A dataset');
});

test('collections open in the browser, and nothing but their pages does', async ({ segue }, info) => {
  const { app, page } = segue;
  await app.evaluate(({ shell }) => {
    const opened: string[] = [];
    Object.assign(globalThis, { opened });
    shell.openExternal = async (url) => void opened.push(url);
  });
  await openPools(segue);
  await dialog(segue)
    .getByRole('radio', { name: t('pools.look.bigger') })
    .check();
  const collections = dialog(segue).getByTestId('collection');
  await expect(collections).toHaveCount(4);
  await picture(segue, info, 'bigger');
  for (const button of await collections.getByRole('button').all()) await button.click();
  const opened = await app.evaluate(() => (globalThis as { opened?: string[] }).opened);
  expect(opened?.map((url) => new URL(url).hostname)).toEqual([
    ...['github.com', 'www.kaggle.com', 'www.aicrowd.com', 'exportify.net'],
  ]);
  await page.setViewportSize({ width: 900, height: 600 });
  await picture(segue, info, 'bigger, small');
});
