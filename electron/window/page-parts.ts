// The page's own files, watched for one that is missing, in main: an installation that was cut short or tidied up by
// somebody shows an empty window otherwise.

import path from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import { log } from '../app/log.ts';

/** A font or a picture may be missing; without one of these there is nothing to use. */
const NEEDED = ['mainFrame', 'script', 'stylesheet'];

export function attendToParts({ webContents }: BrowserWindow): void {
  let said = false;
  const missing = (file: string, cause: unknown) => {
    log.error('a part of the page is missing', file, cause);
    if (said) return;
    said = true;
    void tell(file);
  };
  const tell = async (file: string) => {
    const { t } = await import('../../shared/messages/index.ts');
    const detail = t('page.incomplete.detail', { file });
    const buttons = [t('page.quit')];
    await dialog.showMessageBox({ type: 'error', message: t('page.incomplete'), detail, buttons });
    app.quit();
  };
  webContents.session.webRequest.onCompleted(({ statusCode, resourceType, url, webContentsId }) => {
    // What the page asks for before it is all there may come without a name.
    const ours = (webContentsId ?? webContents.id) === webContents.id && NEEDED.includes(resourceType);
    if (ours && statusCode >= 400) missing(new URL(url).pathname.slice(1), statusCode);
  });
  webContents.on('preload-error', (_event, file, error) => missing(path.basename(file), error));
}
