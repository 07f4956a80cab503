// The small window that shows how far a move is: a page without a script, filled in from here. In main.

import path from 'node:path';
import { BrowserWindow, session } from 'electron';
import { locale, t } from '../../shared/messages/index.ts';
import { serveApp } from '../schemes/app.ts';
import { APP_PAGE } from '../schemes/app-files.ts';

const PAGE = new URL('moving.html', APP_PAGE).href;
/** ms between two changes of what is shown. */
const APART = 100;

export interface Progress {
  show(done: number, total: number): void;
  close(): void;
}

/** @param onClosed called when the user closes it */
export async function openProgress(dist: string, to: string, onClosed: () => void): Promise<Progress> {
  void serveApp(session.defaultSession, path.join(dist, 'renderer'));
  const window = new BrowserWindow({
    title: t('dataFolder.moving.title'),
    width: 460,
    height: 190,
    useContentSize: true,
    resizable: false,
    maximizable: false,
    fullscreenable: false,
    show: false,
    autoHideMenuBar: true,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, spellcheck: false },
  });
  window.removeMenu();
  let over = false;
  window.on('closed', () => {
    if (!over) onClosed();
    over = true;
  });
  const run = async (source: string) => {
    if (!over) await window.webContents.executeJavaScript(source).catch(() => undefined); // it was closed meanwhile
  };
  const texts = { title: t('dataFolder.moving.title'), to, hint: t('dataFolder.moving.hint') };
  await window.loadURL(PAGE);
  await run(fill(texts, locale()));
  if (!over) window.show();
  let last = 0;
  return {
    show(done, total) {
      if (over || (process.uptime() * 1000 - last < APART && done < total)) return;
      last = process.uptime() * 1000;
      const share = total > 0 ? done / total : 1;
      window.setProgressBar(share);
      void run(`document.querySelector('progress').value = ${share};`);
    },
    close() {
      over = true;
      if (!window.isDestroyed()) window.destroy();
    },
  };
}

const fill = (texts: Record<string, string>, lang: string): string =>
  `document.documentElement.lang = ${JSON.stringify(lang)};
   document.title = ${JSON.stringify(texts.title)};
   for (const [id, text] of Object.entries(${JSON.stringify(texts)})) document.getElementById(id).textContent = text;`;
