// When Segue cannot start: what happened and the next step, in a dialog of the system's and on standard error, and a
// process that ends with 1. Never a process that is silently gone, or there without a window. In main.

import { mkdtempSync, rmdirSync } from 'node:fs';
import path from 'node:path';
import { app, dialog } from 'electron';
import { fileFailure } from '../file-failure.ts';
import { readHeadless } from './headless.ts';
import { speakAs } from './language.ts';
import { log } from './log.ts';

/**
 * The profile could not be locked, and Electron does not tell why: another copy of Segue has it, which then comes to
 * the front by itself, or the folder cannot be written.
 */
export function endNotLocked(): void {
  try {
    rmdirSync(mkdtempSync(path.join(app.getPath('userData'), 'probe-')));
    app.quit();
  } catch (cause) {
    void end(cause);
  }
}

/** Something that nobody expected to fail did, before there was a window. */
export function endFailed(cause: unknown): void {
  log.error('cannot start', cause);
  void end(cause);
}

async function end(cause: unknown): Promise<void> {
  const { t } = await import('../../shared/messages/index.ts');
  const { code, message } = fileFailure(cause, 'internal');
  const known = code === 'disk-full' || code === 'disk-read-only';
  const detail = () =>
    t(known ? `start.${code}` : 'start.failed', {
      folder: app.getPath('userData'),
      cause: message,
    });
  process.stderr.write(`${t('start.title')}. ${detail()}\n`);
  await app.whenReady();
  // The settings may be what cannot be read.
  await speakAs('system');
  const buttons = [t('trouble.quit')];
  if (!readHeadless()) {
    await dialog.showMessageBox({ type: 'error', message: t('start.title'), detail: detail(), buttons });
  }
  app.exit(1);
}
