// `electron . --headless [--screenshot=<file>]`: does the main job once, says what came of it, and ends. For machines
// where nobody is watching; Electron needs a display even so (Xvfb will do), and without any there is cli/demo.ts.
// Dead in a packaged app. In main.

import { writeFile } from 'node:fs/promises';
import { setTimeout as after } from 'node:timers/promises';
import { app, type BrowserWindow } from 'electron';
import type { Settings } from '../../shared/domain/settings.ts';
import type { Threads } from '../threads/threads.ts';
import { log } from './log.ts';
import type { Stored } from './stored.ts';

export interface Headless {
  screenshot: string | null;
}

/** Null: an ordinary start. */
export function readHeadless(): Headless | null {
  const { commandLine } = app;
  if (app.isPackaged || !commandLine.hasSwitch('headless')) return null;
  return { screenshot: commandLine.getSwitchValue('screenshot') || null };
}

export async function runHeadless(
  { screenshot }: Headless,
  threads: Threads,
  settings: Stored<Settings>,
  open: () => BrowserWindow,
): Promise<void> {
  try {
    const { demoReport } = await import('../cli/demo-report.ts');
    const { playlist, text } = await demoReport(threads);
    console.log(text);
    if (screenshot) {
      settings.set({ lastPlaylistId: playlist.id });
      await writeFile(screenshot, await picture(open()));
      console.log(`\n${screenshot}`);
    }
    app.quit();
  } catch (cause) {
    log.error('headless run failed', cause);
    app.exit(1);
  }
}

const SETTLED = `document.querySelector('[data-testid="suggestion"]') !== null`;
const PATIENCE_MS = 15_000;

/** What the window shows once the suggestions are on screen, as a PNG. */
async function picture(window: BrowserWindow): Promise<Buffer> {
  const { webContents } = window;
  const deadline = Date.now() + PATIENCE_MS;
  while (!(await webContents.executeJavaScript(SETTLED)) && Date.now() < deadline) await after(50);
  await after(500); // transitions end
  return (await webContents.capturePage()).toPNG();
}
