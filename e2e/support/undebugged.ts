// Starts the app without a debugger and asks its main process over the process's own input and output. For what
// Playwright's launcher keeps from happening: Chromium watches no page for hanging that is being debugged, and an app
// that ends before it has a window cannot be attached to.

import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { TestInfo } from '@playwright/test';
import { electronExecutable, isRoot } from './app.ts';
import { type AppCopy, appCopy } from './faults.ts';

type Electron = typeof import('electron');

export interface Undebugged {
  child: ChildProcess;
  copy: AppCopy;
  /** Runs a function in main; it is sent as text and sees its two arguments only. */
  inMain<T, A = undefined>(work: (electron: Electron, given: A) => T | Promise<T>, given?: A): Promise<T>;
  /** What it wrote to its standard error so far. */
  errors(): string;
  /** How it ended. */
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
  /** Ends it, if it still runs, and removes its copy. */
  close(): Promise<void>;
}

export interface UndebuggedOptions {
  profile: string;
  args?: string[];
  /** Run in main before the app's own code; they are sent as text. */
  before?: ((electron: Electron) => void)[];
  /** A copy to start instead of a fresh one. */
  copy?: AppCopy;
}

const LISTENER = `
import * as electron from 'electron';
import { createInterface } from 'node:readline';
createInterface({ input: process.stdin }).on('line', async (line) => {
  const { id, work, given } = JSON.parse(line);
  let reply;
  try {
    reply = { id, value: await (0, eval)('(' + work + ')')(electron, given) };
  } catch (thrown) {
    reply = { id, error: String(thrown) };
  }
  process.stdout.write('reply ' + JSON.stringify(reply) + '\\n');
});
`;

export function launchUndebugged({
  profile,
  args = [],
  before = [],
  copy = appCopy(),
}: UndebuggedOptions): Undebugged {
  const first = before.map((work) => `(${work})(electron);\n`).join('');
  writeFileSync(
    path.join(copy.path, 'listening.mjs'),
    `${LISTENER}${first}\nawait import('./dist/main/main.js');\n`,
  );
  const about = path.join(copy.path, 'package.json');
  writeFileSync(about, JSON.stringify({ ...JSON.parse(readFileSync(about, 'utf8')), main: 'listening.mjs' }));
  const sandbox = isRoot ? ['--no-sandbox'] : [];
  const child = spawn(electronExecutable(), [copy.path, `--user-data-dir=${profile}`, ...sandbox, ...args]);
  let errors = '';
  child.stderr.on('data', (text) => {
    errors += text;
  });
  const waiting = new Map<number, (reply: { value?: unknown; error?: string }) => void>();
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (!line.startsWith('reply ')) return;
    const reply = JSON.parse(line.slice('reply '.length));
    waiting.get(reply.id)?.(reply);
    waiting.delete(reply.id);
  });
  const ended = new Promise<Awaited<Undebugged['ended']>>((resolve) => {
    child.once('exit', (code, signal) => resolve({ code, signal }));
  });
  let asked = 0;
  return {
    child,
    copy,
    errors: () => errors,
    ended,
    inMain: (work, given) =>
      new Promise((resolve, reject) => {
        const id = ++asked;
        waiting.set(id, ({ value, error }) => (error ? reject(new Error(error)) : resolve(value as never)));
        void ended.then(() => reject(new Error(`the app ended:\n${errors}`)));
        child.stdin.write(`${JSON.stringify({ id, work: String(work), given })}\n`);
      }),
    async close() {
      child.kill('SIGKILL');
      await ended;
      copy.remove();
    },
  };
}

const attach = async (info: TestInfo, name: string, png: string) => {
  const file = info.outputPath(`${name}.png`);
  writeFileSync(file, Buffer.from(png, 'base64'));
  await info.attach(name, { path: file, contentType: 'image/png' });
};

/** The whole screen, the system's own dialogs included, into the test's report. */
export async function screenPicture({ inMain }: Undebugged, info: TestInfo, name: string): Promise<void> {
  const png = await inMain(async ({ desktopCapturer, screen }) => {
    const { size: thumbnailSize } = screen.getPrimaryDisplay();
    const [whole] = await desktopCapturer.getSources({ types: ['screen'], thumbnailSize });
    return whole!.thumbnail.toPNG().toString('base64');
  });
  await attach(info, name, png);
}

/** The window's page as it is now, into the test's report. */
export async function pagePicture({ inMain }: Undebugged, info: TestInfo, name: string): Promise<void> {
  const png = await inMain(async ({ BrowserWindow }) => {
    const image = await BrowserWindow.getAllWindows()[0]!.webContents.capturePage();
    return image.toPNG().toString('base64');
  });
  await attach(info, name, png);
}

/** What an expression in the page gives; rejects when the page does not answer within a second. */
export const inPage = <T>({ inMain }: Undebugged, source: string): Promise<T> =>
  inMain<unknown, string>(async ({ BrowserWindow }, text) => {
    const [window] = BrowserWindow.getAllWindows();
    if (!window) throw new Error('no window yet');
    const late = new Promise((_, reject) => setTimeout(reject, 1000, new Error('the page does not answer')));
    return Promise.race([window.webContents.executeJavaScript(text), late]);
  }, source) as Promise<T>;
