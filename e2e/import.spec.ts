// Importing in the real app: by dialog, by drop and by paste, with a preview that can be changed, once and again,
// stopped in the middle, and with a list of what could not be read.

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { t } from '../shared/messages/index.ts';
import { expect, type Segue, test } from './support/app.ts';
import {
  answerOpen,
  answerSave,
  chooseFiles,
  drop,
  fixture,
  importButton,
  importDialog,
  longList,
  runToEnd,
} from './support/imports.ts';

const figures = (segue: Segue) => importDialog(segue).getByTestId('import-result').locator('dl');

test('a playlist by dialog from the first screen, by keyboard, and nothing the second time', async ({
  segue,
}) => {
  const { page, window } = segue;
  await answerOpen(segue, [fixture('exportify-net.csv')]);
  await page.locator('[data-import]').press('Enter');
  await expect(importButton(segue, t('import.choose.files'))).toBeFocused();
  await page.keyboard.press('Enter');
  const file = importDialog(segue).getByTestId('import-file');
  await expect(file).toContainText(`${t('import.kind.exportify')} · 4 tracks`);
  await expect(file.getByRole('rowheader')).toHaveText([
    'Lantern, Low',
    'undefined',
    'Rooftop demo',
    '夜の川',
  ]);
  await file.getByRole('textbox', { name: t('import.playlistName') }).fill('From Exportify');
  await importButton(segue, t('import.start')).press('Enter');
  await expect(figures(segue)).toContainText('4new tracks');
  await expect(importButton(segue, t('import.show'))).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(window.trackRow('Lantern, Low')).toContainText('Ada Moss');
  await expect(window.trackRow('夜の川')).toBeVisible();
  await expect(window.playlists.getByTestId('playlist')).toHaveCount(1);
  await expect(window.tracks).toBeFocused();

  await chooseFiles(segue, [fixture('exportify-net.csv')]);
  await importDialog(segue)
    .getByRole('textbox', { name: t('import.playlistName') })
    .fill('From Exportify');
  await expect(await runToEnd(segue)).toContainText(t('import.nothingNew'));
  await importButton(segue, t('import.close')).click();
  await expect(window.playlists.getByTestId('playlist')).toHaveCount(1);
});

test('files of several kinds dropped on the window, beside the demo', async ({ segue }) => {
  const { window } = segue;
  await window.loadDemo();
  await drop(
    segue,
    ['tidytuesday.csv', 'Playlist1.json', 'night drive.m3u8', 'nothing-known.csv'].map(fixture),
  );
  const files = importDialog(segue).getByRole('list', { name: t('import.files') });
  await expect(files.getByRole('listitem')).toHaveCount(4);
  await expect(files.getByRole('checkbox', { name: 'Import nothing-known.csv' })).toBeDisabled();
  await expect(await runToEnd(segue)).toContainText('4new playlists');
  await importButton(segue, t('import.show')).click();
  await expect(window.trackRow('Lantern, Low')).toBeVisible();
  await expect(await window.revealPlaylist('Night Drive')).toContainText('3');
});

test('a folder is looked through for what can be read', async ({ segue }) => {
  await answerOpen(segue, [path.dirname(fixture('empty.csv'))]);
  await segue.page.keyboard.press('Control+O');
  await importButton(segue, t('import.choose.folder')).click();
  const files = importDialog(segue).getByRole('list', { name: t('import.files') });
  await expect(files.getByRole('listitem')).toHaveCount(23);
  await files.getByRole('button', { name: 'exportify-app.csv' }).click();
  await expect(importDialog(segue).getByTestId('import-file')).toContainText(
    'Smith, Jones and Co, The Kites',
  );
});

test('columns nobody knows are named by the user', async ({ segue }) => {
  await chooseFiles(segue, [fixture('nothing-known.csv')]);
  const file = importDialog(segue).getByTestId('import-file');
  await expect(file).toContainText(t('import.unusable'));
  await file.getByRole('combobox', { name: 'colour is' }).selectOption({ label: t('import.field.title') });
  await expect(file.getByRole('rowheader')).toHaveText(['red', 'blue']);
  await file.getByRole('combobox', { name: 'height is' }).selectOption({ label: t('import.field.artists') });
  await expect(file.getByRole('row', { name: 'red' })).toContainText('3');
  await expect(await runToEnd(segue)).toContainText('2new tracks');
});

test('pasted links become a playlist of what the library knows, and the rest is said and saved', async ({
  segue,
  profile,
}) => {
  const { page } = segue;
  const known = 'https://open.spotify.com/track/4aB0cD1eF2gH3iJ4kL5mN0?si=1';
  const unknown = 'spotify:track:0000000000000000000000';
  const playlist = 'https://open.spotify.com/playlist/4aB0cD1eF2gH3iJ4kL5mN0';
  const paste = async (...links: string[]) => {
    await importDialog(segue)
      .getByRole('textbox', { name: t('import.paste') })
      .fill(links.join('\n'));
    await importButton(segue, t('import.paste.read')).click();
  };
  const file = importDialog(segue).getByTestId('import-file');

  // Of an empty library no link is known: it says so, and what to do, before anything is begun.
  await page.keyboard.press('Control+O');
  await paste(known, playlist);
  await expect(file).toContainText('1 track · 0 of 1 known · 1 row cannot be read');
  await expect(file).toContainText(t('import.bare.none'));
  await expect(importButton(segue, t('import.start'))).toHaveAttribute('aria-disabled', 'true');
  await importButton(segue, t('import.unread.show', { count: 1 })).click();
  await expect(file.getByRole('listitem')).toContainText(t('import.reason.not-a-track-link'));

  await importButton(segue, t('import.back')).click();
  await answerOpen(segue, [fixture('exportify-net.csv')]);
  await importButton(segue, t('import.choose.files')).click();
  await expect(file).toContainText(t('import.kind.exportify'));
  await runToEnd(segue);
  await importButton(segue, t('import.another')).click();
  await paste(known, unknown);
  await expect(file).toContainText('2 tracks · 1 of 2 known');
  await expect(file).toContainText(t('import.bare.unknown'));
  await expect(file.getByRole('row', { name: 'Lantern, Low' })).toContainText('Ada Moss');
  await expect(file.getByRole('row', { name: '0000' })).toContainText(t('import.rows.missing'));
  const result = await runToEnd(segue);
  await expect(result).toContainText('1row not read');
  await expect(result.getByRole('listitem')).toContainText(t('import.reason.unknown-id'));
  const target = path.join(profile, 'unread.csv');
  await answerSave(segue, target);
  await importButton(segue, t('import.unread.save')).click();
  await expect(page.getByTestId('toast')).toContainText(t('import.unread.saved'));
  expect(await readFile(target, 'utf8')).toContain(
    `"2","${t('import.reason.unknown-id')}","0000000000000000000000"`,
  );
  await importButton(segue, t('import.show')).click();
  await expect(await segue.window.revealPlaylist(t('import.pasted'))).toContainText('1');
});

test('a long import is stopped within a second, says so, and goes on from there', async ({
  segue,
  profile,
}) => {
  const { page, window } = segue;
  const file = await longList(profile, 60_000);
  await chooseFiles(segue, [file]);
  await importButton(segue, t('import.start')).click();
  const bar = importDialog(segue).getByRole('progressbar');
  await expect(bar).not.toHaveAttribute('aria-valuenow', '0');
  await expect(importButton(segue, t('import.cancel'))).toBeFocused();
  const at = Date.now();
  await page.keyboard.press('Enter');
  const result = importDialog(segue).getByTestId('import-result');
  await expect(result).toContainText(t('import.cancelled.about'));
  expect(Date.now() - at).toBeLessThan(1000);
  await importButton(segue, t('import.close')).click();

  // It goes on while its dialog is closed, and is there again when it is opened.
  await chooseFiles(segue, [file]);
  await importButton(segue, t('import.start')).click();
  await expect(bar).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(importDialog(segue)).toBeHidden();
  await page.keyboard.press('Control+O');
  await expect(bar).toBeVisible();
  await expect(result).toBeVisible({ timeout: 60_000 });
  await expect(result).toContainText('6new playlists');
  await importButton(segue, t('import.show')).click();
  await expect(await window.revealPlaylist('long list 6')).toBeVisible();
});

test('a file that is empty, and a dialog that is left', async ({ segue }) => {
  await chooseFiles(segue, [fixture('empty.csv')]);
  await expect(importDialog(segue)).toContainText(t('import.empty'));
  await expect(importButton(segue, t('import.start'))).toHaveAttribute('aria-disabled', 'true');
  await importButton(segue, t('import.back')).click();
  await answerOpen(segue, []);
  await importButton(segue, t('import.choose.files')).click();
  await expect(importButton(segue, t('import.choose.files'))).toBeVisible();
  await segue.page.keyboard.press('Escape');
  await expect(segue.page.locator('[data-import]')).toBeFocused();
});
