// Importing in tests: files made for them, the system's dialogs answered, and files dropped on the window.

import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, type Locator } from '@playwright/test';
import { t } from '../../shared/messages/index.ts';
import type { Segue } from './app.ts';

export const fixture = (name: string) =>
  path.join(import.meta.dirname, '../../electron/library/import/fixtures', name);

/** A list of made-up tracks with so many rows, in the test's profile. */
export async function longList(folder: string, rows: number): Promise<string> {
  const file = path.join(folder, 'long list.csv');
  const lines = Array.from({ length: rows }, (_, i) => `Song ${i},Artist ${i % 500},Album ${i % 900}`);
  await writeFile(file, `title,artist,album\n${lines.join('\n')}\n`);
  return file;
}

/** The next dialogs that ask for files are answered with these. */
export async function answerOpen({ app }: Segue, filePaths: string[]): Promise<void> {
  await app.evaluate(({ dialog }, paths) => {
    dialog.showOpenDialog = async () => ({ canceled: paths.length === 0, filePaths: paths });
  }, filePaths);
}

/** Those that ask where to save, with this. */
export async function answerSave({ app }: Segue, filePath: string): Promise<void> {
  await app.evaluate(({ dialog }, target) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: target });
  }, filePath);
}

/** Drops files on the window as the system does: `File`s that stand for files on the disk. */
export async function drop({ page }: Segue, files: string[]): Promise<void> {
  await page.evaluate(() => {
    const input = document.createElement('input');
    input.type = 'file';
    input.multiple = true;
    input.id = 'dropped';
    input.hidden = true;
    document.body.append(input);
  });
  await page.locator('#dropped').setInputFiles(files);
  await page.evaluate(() => {
    const input = document.querySelector<HTMLInputElement>('#dropped');
    const dataTransfer = new DataTransfer();
    for (const file of input?.files ?? []) dataTransfer.items.add(file);
    for (const type of ['dragenter', 'dragover', 'drop']) {
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    }
    input?.remove();
  });
}

export const importDialog = ({ page }: Segue): Locator =>
  page.getByRole('dialog', { name: t('import.title') });
export const importButton = (segue: Segue, name: string): Locator =>
  importDialog(segue).getByRole('button', { name, exact: true });

/** From wherever the app is to the preview of these files. */
export async function chooseFiles(segue: Segue, files: string[]): Promise<void> {
  await answerOpen(segue, files);
  await segue.page.keyboard.press('Control+O');
  await importButton(segue, t('import.choose.files')).click();
  await expect(importDialog(segue).getByTestId('import-file')).toBeVisible();
}

/** Runs the import that is looked at, to its end. */
export async function runToEnd(segue: Segue): Promise<Locator> {
  await importDialog(segue)
    .getByRole('button', { name: /^Import|importieren$/ })
    .last()
    .click();
  const result = importDialog(segue).getByTestId('import-result');
  await expect(result).toBeVisible({ timeout: 30_000 });
  return result;
}

/** From wherever the app is: these files are imported as proposed, and the dialog is closed. */
export async function importFiles(segue: Segue, files: string[]): Promise<void> {
  await chooseFiles(segue, files);
  await runToEnd(segue);
  await segue.page.keyboard.press('Escape');
  await expect(importDialog(segue)).toHaveCount(0);
}
