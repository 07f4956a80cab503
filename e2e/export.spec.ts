// Exporting: real files by a save dialog that answers for the user.

import { readdirSync, readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { t } from '../shared/messages/index.ts';
import { expect, type Segue, test } from './support/app.ts';
import { makeReadOnly, noDiskBecause, picture, type SmallDisk, smallDisk } from './support/faults.ts';
import { savedTitles, suggestionsReady, titlesOf } from './support/playlists.ts';

test.use({ library: 'demo' });

const KITCHEN = 'Kitchen, Sunday';

/** The next save dialogs answer with this file in `folder`, or as cancelled. Resolves with nothing to wait for. */
const answerWith = ({ app }: Segue, folder: string | null) =>
  app.evaluate(({ dialog }, into) => {
    dialog.showSaveDialog = async (...args: unknown[]) => {
      const options = args.at(-1) as { defaultPath: string };
      const name = options.defaultPath.split('/').at(-1) ?? '';
      return into === null
        ? { canceled: true, filePath: '' }
        : { canceled: false, filePath: `${into}/${name}` };
    };
  }, folder);

const dialog = ({ page }: Segue) => page.getByRole('dialog', { name: t('export.title'), exact: true });
const toast = ({ page }: Segue) => page.getByTestId('toast').first();
const failure = (segue: Segue) => dialog(segue).getByRole('alert');
async function save({ page }: Segue, format: 'csv' | 'json' | 'm3u8'): Promise<void> {
  await page.getByRole('radio', { name: t(`export.${format}`), exact: true }).check();
  await page.getByRole('button', { name: t('export.save') }).click();
}

let out: string;
test.beforeEach(async ({ segue }) => {
  out = path.join(segue.profile, 'exported');
  await mkdir(out);
  await titlesOf(segue.window, 3);
});

test('a playlist as each kind of file', async ({ segue }, info) => {
  const { page, window } = segue;
  await answerWith(segue, out);
  const titles = await savedTitles(window, KITCHEN);
  const file = (ending: string) => readFileSync(path.join(out, `${KITCHEN}.${ending}`), 'utf8');

  await page.keyboard.press('Control+S');
  await picture(segue, info, 'export');
  await save(segue, 'csv');
  await expect(toast(segue)).toContainText(
    t('export.done', { count: titles.length, file: `${KITCHEN}.csv` }),
  );
  await expect(dialog(segue)).toHaveCount(0);
  const lines = file('csv').trimEnd().split('\r\n');
  expect(lines[0]).toContain('Track URI,Track Name,Album Name,Artist Name(s)');
  expect(lines).toHaveLength(1 + titles.length);
  expect(lines[1]).toContain(titles[0]);
  await picture(segue, info, 'exported');

  await page.keyboard.press('Control+S');
  await save(segue, 'json');
  await expect(toast(segue)).toContainText('.json');
  const { tracks } = JSON.parse(file('json')) as { tracks: { title: string }[] };
  expect(tracks.map(({ title }) => title)).toEqual(titles);

  await page.keyboard.press('Control+S');
  await save(segue, 'm3u8');
  await expect(toast(segue)).toContainText('.m3u8');
  expect(file('m3u8').match(/^https:/gm)).toHaveLength(titles.length);
  expect(readdirSync(out).sort()).toEqual([`${KITCHEN}.csv`, `${KITCHEN}.json`, `${KITCHEN}.m3u8`]);
});

test('what is selected, by keyboard alone, and the keyboard is where it was', async ({ segue }) => {
  const { page, window } = segue;
  await answerWith(segue, out);
  const titles = await savedTitles(window, KITCHEN);
  await window.tracks.press('Home');
  await window.tracks.press('Shift+ArrowDown');
  await page.keyboard.press('Control+S');
  await expect(page.getByRole('radio', { name: t('export.picked') })).toBeChecked();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(toast(segue)).toContainText(t('export.done', { count: 2, file: 'Selected tracks.json' }));
  const { tracks } = JSON.parse(readFileSync(path.join(out, 'Selected tracks.json'), 'utf8')) as {
    tracks: { title: string }[];
  };
  expect(tracks.map(({ title }) => title)).toEqual(titles.slice(0, 2));
  await expect(window.tracks).toBeFocused();
});

test('suggestions that are selected', async ({ segue }) => {
  const { page, window } = segue;
  await answerWith(segue, out);
  await suggestionsReady(window);
  await window.suggestions.press('Home');
  await window.suggestions.press('Shift+ArrowDown');
  await page.keyboard.press('Control+S');
  await save(segue, 'csv');
  await expect(toast(segue)).toContainText(t('export.done', { count: 2, file: 'Selected tracks.csv' }));
  await expect(window.suggestions).toBeFocused();
});

test('nothing is written when the user chooses no file', async ({ segue }) => {
  const { page, window } = segue;
  await answerWith(segue, null);
  await page.keyboard.press('Control+S');
  await save(segue, 'csv');
  await expect(page.getByRole('button', { name: t('export.save') })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog(segue)).toHaveCount(0);
  await expect(window.tracks).toBeFocused();
  expect(readdirSync(out)).toEqual([]);
});

test('a folder that may not be written is said, and another can be chosen', async ({ segue }, info) => {
  const { page } = segue;
  await answerWith(segue, out);
  const writable = makeReadOnly(out);
  try {
    await page.keyboard.press('Control+S');
    await save(segue, 'csv');
    await expect(failure(segue)).toHaveText(t('error.export-read-only'));
    await picture(segue, info, 'not to be written');
    await expect(dialog(segue)).toBeVisible();
  } finally {
    writable();
  }
  await page.getByRole('button', { name: t('export.save') }).click();
  await expect(toast(segue)).toContainText('Exported');
  expect(readdirSync(out)).toEqual([`${KITCHEN}.csv`]);
});

test.describe('a full disk', () => {
  let disk: SmallDisk;
  test.beforeEach(() => {
    test.skip(noDiskBecause() !== null, noDiskBecause() ?? '');
    disk = smallDisk(1);
  });
  test.afterEach(() => disk?.remove());

  test('is said, and nothing half written is left on it', async ({ segue }) => {
    const { page } = segue;
    await answerWith(segue, disk.path);
    disk.fill();
    await page.keyboard.press('Control+S');
    await save(segue, 'csv');
    await expect(failure(segue)).toHaveText(t('error.export-full'));
    expect(readdirSync(disk.path)).toEqual(['ballast']);
  });
});
