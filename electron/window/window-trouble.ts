// What becomes of a page that dies or hangs, in main: it is loaded again and told so, or, when that would go on for
// ever or lose what is being typed, the user decides in a dialog of the system's, which needs no page.

import { app, type BrowserWindow, dialog } from 'electron';
import { log } from '../app/log.ts';

/** A page that dies again sooner than this is not loaded again unasked. */
const LIVED_MS = 10_000;

let reloaded = false;
/** True once after the page died and was loaded again: for the new page to say. */
export function takeReloaded(): boolean {
  const was = reloaded;
  reloaded = false;
  return was;
}

export function attendToPage(window: BrowserWindow): void {
  const { webContents } = window;
  let loadedAt = Date.now();
  const reload = () => {
    loadedAt = Date.now();
    reloaded = true;
    webContents.reload();
  };
  webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    log.error('renderer gone', reason, exitCode);
    if (reason === 'clean-exit') return;
    if (Date.now() - loadedAt >= LIVED_MS) return reload();
    void ask(window, 'page.gone', ['page.reload', 'page.quit']).then((chosen) =>
      chosen === 0 ? reload() : app.quit(),
    );
  });

  window.on('unresponsive', () => {
    log.warn('renderer hangs');
    // The question is over when the page answers again, or died over it.
    const answers = new AbortController();
    window.once('responsive', () => answers.abort());
    webContents.once('render-process-gone', () => answers.abort());
    void ask(window, 'page.hangs', ['page.wait', 'page.reload'], answers.signal).then((chosen) => {
      if (chosen !== 1 || answers.signal.aborted) return;
      // A page that hangs hears no wish to reload: its process ends, and the end loads it again.
      loadedAt = 0;
      webContents.forcefullyCrashRenderer();
    });
  });
  webContents.on('did-fail-load', (_event, code, description) => log.error('page failed', code, description));
}

type Choice = 'page.reload' | 'page.quit' | 'page.wait';

/** The place of the choice made; the first is the default, and what closing the dialog means. */
async function ask(
  window: BrowserWindow,
  what: 'page.gone' | 'page.hangs',
  choices: readonly [Choice, Choice],
  signal?: AbortSignal,
): Promise<number> {
  const { t } = await import('../../shared/messages/index.ts');
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: t(what),
    detail: t(`${what}.detail`),
    buttons: choices.map((choice) => t(choice)),
    defaultId: 0,
    cancelId: 0,
    ...(signal && { signal }),
  });
  return response;
}
