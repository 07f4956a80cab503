// Starts at which something is done about where the data is: they end by themselves, and their dialogs are answered here.

import { expect } from '@playwright/test';
import { launchUndebugged, type Undebugged } from './undebugged.ts';

/** The run that would follow is started by the test itself. */
export const stayEnded = ({ app }: typeof import('electron')): void => {
  app.relaunch = () => {};
};
/** Dialogs are answered by `--answers=0,1,…`, and the system's own by the folder `--chosen=…`. */
const answerDialogs = ({ app, dialog }: typeof import('electron')): void => {
  const given = app.commandLine.getSwitchValue('answers').split(',').map(Number);
  const chosen = app.commandLine.getSwitchValue('chosen').split(',');
  Object.assign(dialog, {
    showMessageBox: async ({ message, detail }: { message: string; detail: string }) => {
      process.stderr.write(`said ${JSON.stringify({ message, detail })}\n`);
      return { response: given.shift() ?? 0 };
    },
    showOpenDialog: async () => ({ canceled: false, filePaths: [chosen.shift()] }),
  });
};
/** The dialog is shown as it is, until the test closes it. */
export const showDialog = ({ dialog }: typeof import('electron')): void => {
  const open = dialog.showMessageBox.bind(dialog) as (options: object) => Promise<unknown>;
  const closing = new AbortController();
  Object.assign(dialog, {
    showMessageBox: (asked: { message: string }) => {
      Object.assign(globalThis, { shown: { message: asked.message, close: () => closing.abort() } });
      return open({ ...asked, signal: closing.signal });
    },
  });
};
type Shown = { message: string; close(): void };
export const shown = (app: Undebugged) =>
  app.inMain(() => (globalThis as unknown as { shown?: Shown }).shown?.message ?? null);
export const closeDialog = (app: Undebugged) =>
  app.inMain(() => void setTimeout(() => (globalThis as unknown as { shown: Shown }).shown.close()));

/** A start that does what the place asks for, to its end; what its dialogs said. */
export async function settle(
  profile: string,
  answers: number[] = [],
  chosen: string[] = [],
): Promise<string> {
  const args = [`--answers=${answers.join(',')}`, `--chosen=${chosen.join(',')}`];
  const segue = launchUndebugged({ profile, args, before: [stayEnded, answerDialogs] });
  expect(await segue.ended).toEqual({ code: 0, signal: null });
  await segue.close();
  return segue.errors();
}
