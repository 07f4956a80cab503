// When Segue cannot start, or parts of it are missing: it says why and what to do, and is never just gone.

import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { TestInfo } from '@playwright/test';
import { t } from '../shared/messages/index.ts';
import { expect, newProfile, removeProfile, test } from './support/app.ts';
import { appCopy, makeReadOnly, profileWithDemo } from './support/faults.ts';
import { launchUndebugged, screenPicture, type Undebugged } from './support/undebugged.ts';

let profile: string;
let segue: Undebugged | null = null;
test.beforeEach(async () => {
  profile = await newProfile();
});
test.afterEach(async () => {
  await segue?.close();
  segue = null;
  await removeProfile(profile);
});

type Asked = { message: string; detail: string };
type Dialog = { asked: Asked; close(): void };

/** Runs in main before the app: the dialog is shown as it is, and can be closed by the test. */
function listenToDialog({ dialog }: typeof import('electron')): void {
  const open = dialog.showMessageBox.bind(dialog) as (options: object) => Promise<unknown>;
  Object.assign(dialog, {
    showMessageBox: (asked: Asked) => {
      const closing = new AbortController();
      const shown: Dialog = { asked, close: () => closing.abort() };
      Object.assign(globalThis, { shown });
      return open({ ...asked, signal: closing.signal });
    },
  });
}
const asked = (app: Undebugged) =>
  app.inMain(() => {
    const { shown } = globalThis as unknown as { shown?: Dialog };
    return shown ? { message: shown.asked.message, detail: shown.asked.detail } : null;
  });
const closeDialog = (app: Undebugged) =>
  app.inMain(() => void setTimeout(() => (globalThis as unknown as { shown: Dialog }).shown.close()));

const start = (copy = appCopy()) => launchUndebugged({ profile, copy, before: [listenToDialog] });

/** Everything in a folder, however deep. */
const contents = (folder: string) => readdirSync(folder, { recursive: true }).toSorted();

test('a profile that cannot be written is said, and left as it is', async ({
  browserName: _,
}, info: TestInfo) => {
  await removeProfile(profile);
  profile = await profileWithDemo();
  const before = contents(profile);
  const writable = makeReadOnly(profile);
  try {
    segue = start();
    await expect.poll(() => asked(segue!)).toMatchObject({ message: t('start.title') });
    expect((await asked(segue))!.detail).toContain(profile);
    await screenPicture(segue, info, 'profile not writable');
    await closeDialog(segue);
    expect(await segue.ended).toEqual({ code: 1, signal: null });
    expect(segue.errors()).toContain(`${t('start.title')}. `);
    expect(contents(profile)).toEqual(before);
  } finally {
    writable();
  }
  await segue.close();
  segue = start();
  await expect.poll(() => segue!.inMain(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

for (const [name, part] of [
  ['its page', 'renderer/index.html'],
  ['a script', 'renderer/assets'],
  ['the bridge', 'preload/preload.cjs'],
] as const) {
  test(`an installation without ${name} is said`, async ({ browserName: _ }, info: TestInfo) => {
    const copy = appCopy();
    rmSync(path.join(copy.path, 'dist', part), { recursive: true });
    segue = start(copy);
    await expect.poll(() => asked(segue!)).toMatchObject({ message: t('page.incomplete') });
    expect((await asked(segue))!.detail).toContain(path.basename(part));
    await screenPicture(segue, info, `without ${name}`);
    await closeDialog(segue);
    expect(await segue.ended).toEqual({ code: 0, signal: null });
  });
}

test('an unforeseen failure at the start is said', async ({ browserName: _ }, info: TestInfo) => {
  const failing = ({ protocol }: typeof import('electron')) => {
    protocol.registerSchemesAsPrivileged = () => {
      throw new Error('no schemes today');
    };
  };
  segue = launchUndebugged({ profile, before: [listenToDialog, failing] });
  await expect.poll(() => asked(segue!)).toMatchObject({ message: t('start.title') });
  expect((await asked(segue))!.detail).toContain('no schemes today');
  await screenPicture(segue, info, 'unforeseen');
  await closeDialog(segue);
  expect(await segue.ended).toEqual({ code: 1, signal: null });
});
