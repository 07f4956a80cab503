// The page's own parts, and what is done when one is missing, in main: an installation that was cut short or tidied up
// by somebody shows an empty window otherwise.

import path from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import { log } from '../app/log.ts';

/** A font or a picture may be missing; without one of these there is nothing to use. */
const NEEDED = ['.html', '.js', '.css'];

let said = false;

/**
 * Heard from whoever reads the files (schemes/app.ts), and not from `webRequest`, which does not tell of every answer
 * to what a page asks for before it is all there.
 *
 * @param file path below the page's folder
 * @param cause why it could not be read
 */
export function partMissing(file: string, cause: unknown): void {
  if (!NEEDED.includes(path.extname(file))) return;
  missing(file, cause);
}

export function attendToPreload({ webContents }: BrowserWindow): void {
  webContents.on('preload-error', (_event, file, error) => missing(path.basename(file), error));
}

function missing(file: string, cause: unknown): void {
  log.error('a part of the page is missing', file, cause);
  if (said) return; // one dialog is enough: the answer to it ends the app
  said = true;
  void tell(file);
}

async function tell(file: string): Promise<void> {
  const { t } = await import('../../shared/messages/index.ts');
  const detail = t('page.incomplete.detail', { file });
  const buttons = [t('page.quit')];
  await dialog.showMessageBox({ type: 'error', message: t('page.incomplete'), detail, buttons });
  app.quit();
}
