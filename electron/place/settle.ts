// A start at which something is to be done about where the data is ([Note: The place]): it is moved, or what a move has
// left is removed, or it is not where it was, and the user says where it is. Nothing of it is open meanwhile, and at the
// end Segue starts anew. In main; loaded at such a start only.

import '../app/zod-jitless.ts';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { app, dialog, nativeTheme } from 'electron';
import { type Settings, settingsSchema } from '../../shared/domain/settings.ts';
import { t } from '../../shared/messages/index.ts';
import { readHeadless } from '../app/headless.ts';
import { speakAs } from '../app/language.ts';
import { endFailed } from '../app/start-trouble.ts';
import { fileFailure } from '../file-failure.ts';
import type { LibraryHandlers } from '../library/thread.ts';
import { registerSchemes } from '../schemes/app.ts';
import { harden } from '../security/security.ts';
import { askForFiles } from '../services/file-dialogs.ts';
import { connect } from '../threads/rpc.ts';
import { engineHere, startWorker } from '../threads/worker.ts';
import { again } from './again.ts';
import { finishLeaving, moveData, putAway } from './move.ts';
import { holdsData, type Pointer, readPointer, writePointer } from './pointer.ts';
import { openProgress } from './progress-window.ts';

/** Must be called before `ready`. @param dist the folder of the built app */
export function settlePlace(dist: string): void {
  registerSchemes();
  harden();
  app.on('window-all-closed', () => {}); // the end of the progress is not the app's
  app
    .whenReady()
    .then(() => settle(dist, app.getPath('userData')))
    .catch(endFailed);
}

async function settle(dist: string, home: string): Promise<void> {
  const pointer = readPointer(home);
  const folder = pointer === 'unreadable' ? home : (pointer.folder ?? home);
  const { language, theme } = settingsIn(folder);
  nativeTheme.themeSource = theme;
  await speakAs(language);
  if (pointer === 'unreadable') return askWhere(home, null);
  if (pointer.move) return pointer.move.begun ? goOn(home, pointer) : move(dist, home, pointer);
  if (!holdsData(folder)) return askWhere(home, folder);
  await leave(home);
  again();
}

/** Without touching the file; what cannot be read is seen to by the start that follows. */
function settingsIn(folder: string): Settings {
  try {
    return settingsSchema.parse(JSON.parse(readFileSync(path.join(folder, 'settings.json'), 'utf8')));
  } catch {
    return settingsSchema.parse({});
  }
}

async function move(dist: string, home: string, { folder, move }: Pointer): Promise<void> {
  const to = move?.to ?? home;
  const stopped = new AbortController();
  const progress = await openProgress(dist, to, () => stopped.abort());
  try {
    await moveData({ home, openLibrary, onProgress: progress.show, signal: stopped.signal });
  } catch (cause) {
    progress.close();
    putAway(home);
    if (!stopped.signal.aborted) await sayNotMoved(folder ?? home, to, cause);
    return again();
  }
  await leave(home);
  progress.close();
  again();
}

/** As the library thread does at a start, whole: whatever is wrong with the copy is known before it is in use. */
async function openLibrary(databasePath: string): Promise<void> {
  const worker = startWorker(new URL('./library-thread.js', import.meta.url), {
    databasePath,
    catalogueDir: path.join(path.dirname(databasePath), 'catalogue'),
    assetsDir: path.join(import.meta.dirname, '../assets'),
    engine: engineHere(),
    repair: 'none',
    copy: null,
  });
  const library = connect<LibraryHandlers>(worker);
  try {
    await library.call('opened', undefined);
    await library.call('close', undefined);
  } finally {
    await library.stop();
  }
}

async function leave(home: string): Promise<void> {
  const pointer = readPointer(home);
  const old = pointer === 'unreadable' ? home : (pointer.leave?.from ?? home);
  try {
    finishLeaving(home);
  } catch (cause) {
    await say(
      'info',
      t('dataFolder.left.title'),
      t('dataFolder.left', { folder: old, cause: String(cause) }),
    );
  }
}

const KNOWN = {
  'disk-full': 'dataFolder.failed.full',
  'disk-read-only': 'dataFolder.failed.readOnly',
  'database-corrupt': 'dataFolder.failed.damaged',
} as const;

async function sayNotMoved(folder: string, to: string, thrown: unknown): Promise<void> {
  const { code, message } = fileFailure(thrown, 'move-failed');
  const why = code in KNOWN ? KNOWN[code as keyof typeof KNOWN] : 'dataFolder.failed.other';
  await say('warning', t('dataFolder.failed.title'), t(why, { folder, to, cause: message }));
}

/** The move was cut off: it is not begun again unasked, for what ended it may be the move itself. */
async function goOn(home: string, { folder, move }: Pointer): Promise<void> {
  putAway(home);
  const to = move?.to ?? null;
  const detail = t('dataFolder.cutOff', { folder: folder ?? home, to: to ?? home });
  const choice = await choose(
    t('dataFolder.cutOff.title'),
    detail,
    [t('dataFolder.cutOff.leave'), t('dataFolder.cutOff.again')],
    0,
  );
  if (choice === 1) writePointer(home, { folder, move: { to, begun: false }, leave: null });
  again();
}

/** @param folder where the data should be; null: nobody knows */
async function askWhere(home: string, folder: string | null): Promise<void> {
  const buttons = [
    t('dataFolder.tryAgain'),
    t('dataFolder.choose'),
    t('dataFolder.standard'),
    t('trouble.quit'),
  ];
  const text =
    folder === null ? t('dataFolder.unknown', { home }) : t('dataFolder.missing', { folder, home });
  const title = t(folder === null ? 'dataFolder.unknown.title' : 'dataFolder.missing.title');
  const choice = await choose(title, text, buttons, buttons.length - 1);
  if (choice === 3) return app.quit();
  if (choice === 1) {
    const [chosen] = await askForFiles({ properties: ['openDirectory'] });
    if (chosen !== undefined && !holdsData(chosen)) await say('warning', t('dataFolder.noData'), chosen);
    else if (chosen !== undefined) writePointer(home, { folder: chosen, move: null, leave: null });
  } else if (choice === 2) {
    writePointer(home, { folder: null, move: null, leave: null });
  }
  again();
}

/** The answer's index. Where nobody can answer, this ends the process. @param cancelId where the dialog is closed */
async function choose(message: string, detail: string, buttons: string[], cancelId: number): Promise<number> {
  if (readHeadless()) {
    process.stderr.write(`${message}. ${detail}\n`);
    app.exit(1);
  }
  const { response } = await dialog.showMessageBox({
    type: 'warning',
    message,
    detail,
    buttons,
    defaultId: 0,
    cancelId,
  });
  return response;
}

async function say(type: 'info' | 'warning', message: string, detail: string): Promise<void> {
  if (readHeadless()) process.stderr.write(`${message}. ${detail}\n`);
  else await dialog.showMessageBox({ type, message, detail, buttons: [t('dataFolder.ok')] });
}
