// The whole library to a file and back in the real app, and archives that hold files for an import.

import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import { t } from '../shared/messages/index.ts';
import { expect, type Segue, test } from './support/app.ts';
import { makeReadOnly, picture } from './support/faults.ts';
import { answerSave, chooseFiles, importButton, importDialog, runToEnd } from './support/imports.ts';
import { titlesOf } from './support/playlists.ts';

const dialog = ({ page }: Segue) => page.getByRole('dialog', { name: t('libraryExport.title'), exact: true });
async function packed(members: Record<string, Buffer>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(members)) zip.addBuffer(content, name);
  zip.end();
  return buffer(zip.outputStream as Readable);
}
const toast = ({ page }: Segue) => page.getByTestId('toast').first();

test('the library goes out by keyboard, and comes back with nothing new in it', async ({
  segue,
  profile,
}, info) => {
  const { page, window } = segue;
  const file = path.join(profile, 'mine.segue-library');
  await window.loadDemo();
  await titlesOf(window, 3);
  await answerSave(segue, file);
  await page.keyboard.press('Control+Alt+S');
  await expect(dialog(segue).getByRole('radio', { name: t('libraryExport.library') })).toBeFocused();
  await picture(segue, info, 'export the library');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(toast(segue)).toContainText(
    t('libraryExport.done', { count: 1125, file: 'mine.segue-library' }),
  );
  await expect(dialog(segue)).toHaveCount(0);
  await expect(window.tracks).toBeFocused();

  await chooseFiles(segue, [file]);
  const found = importDialog(segue).getByTestId('import-file');
  await expect(found).toContainText(`${t('import.kind.library')} · 1,125 tracks`);
  await expect(found).toContainText(t('import.library.about'));
  await picture(segue, info, 'import a library');
  await expect(await runToEnd(segue)).toContainText(t('import.nothingNew'));
});

test('tables for other tools, and a folder that may not be written', async ({ segue, profile }) => {
  const { page, window } = segue;
  const out = path.join(profile, 'out');
  await mkdir(out);
  await window.loadDemo();
  await answerSave(segue, path.join(out, 'tables.zip'));
  const writable = makeReadOnly(out);
  await page.keyboard.press('Control+Alt+S');
  await page.getByRole('radio', { name: t('libraryExport.csv') }).check();
  try {
    await page.getByRole('button', { name: t('libraryExport.save') }).click();
    await expect(dialog(segue).getByRole('alert')).toHaveText(t('error.export-read-only'));
  } finally {
    writable();
  }
  await page.getByRole('button', { name: t('libraryExport.save') }).click();
  await expect(toast(segue)).toContainText('tables.zip');
  expect(readdirSync(out)).toEqual(['tables.zip']);
  const tracks = execFileSync('unzip', ['-p', path.join(out, 'tables.zip'), 'tracks.csv']).toString();
  expect(tracks.trimEnd().split('\r\n')).toHaveLength(1 + 1125);
});

test('an archive is looked into as a folder is, and what is wrong in one is said', async ({
  segue,
  profile,
}, info) => {
  const list = Buffer.from('title,artist\nOne,Ada\n');
  const inner = await packed({ 'a.csv': list });
  await writeFile(path.join(profile, 'outer.zip'), await packed({ 'a.csv': list, 'inner.zip': inner }));
  await chooseFiles(segue, [path.join(profile, 'outer.zip')]);
  const files = importDialog(segue).getByRole('list', { name: t('import.files') });
  await expect(files.getByRole('listitem')).toHaveCount(2);
  await expect(files.getByRole('listitem').filter({ hasText: 'inner.zip' })).toContainText(
    t('import.problem.archive-nested'),
  );
  await picture(segue, info, 'an archive');
  await expect(await runToEnd(segue)).toContainText('1new track');
  await importButton(segue, t('import.show')).click();
  await expect(segue.window.trackRow('One')).toBeVisible();
});
