// When the window's page hangs or dies: the system's own dialog or a fresh page, and every edit kept.

import type { TestInfo } from '@playwright/test';
import { t } from '../shared/messages/index.ts';
import { expect, removeProfile, test } from './support/app.ts';
import { profileWithDemo } from './support/faults.ts';
import {
  inPage,
  launchUndebugged,
  pagePicture,
  screenPicture,
  type Undebugged,
} from './support/undebugged.ts';

type Asked = { message: string; detail: string; buttons: string[] };
/** In main: what the dialogs asked, and what is answered; null leaves it to the dialog itself. */
type Dialogs = { asked: Asked[]; answers: (number | null)[]; closed: number[] };

let profile: string;
let segue: Undebugged;
test.beforeEach(async () => {
  profile = await profileWithDemo();
  segue = launchUndebugged({ profile, before: [listenToDialogs] });
  await expect.poll(() => shown(segue)).toContain('Kitchen, Sunday');
});
test.afterEach(async () => {
  await segue.close();
  await removeProfile(profile);
});

/** Runs in main before the app: what it asks is written down, and answered where a test has said how. */
function listenToDialogs({ dialog }: typeof import('electron')): void {
  const dialogs: Dialogs = { asked: [], answers: [], closed: [] };
  Object.assign(globalThis, { dialogs });
  const open = dialog.showMessageBox.bind(dialog) as (...given: unknown[]) => Promise<{ response: number }>;
  Object.assign(dialog, {
    showMessageBox: async (window: unknown, options: Asked) => {
      const { message, detail, buttons } = options;
      dialogs.asked.push({ message, detail, buttons });
      const answer = dialogs.answers.shift() ?? null;
      const response = answer ?? (await open(window, options)).response;
      dialogs.closed.push(response);
      return { response, checkboxChecked: false };
    },
  });
}

const dialogs = () => segue.inMain(() => (globalThis as unknown as { dialogs: Dialogs }).dialogs);
const answer = (...answers: number[]) =>
  segue.inMain((_, given) => {
    (globalThis as unknown as { dialogs: Dialogs }).dialogs.answers.push(...given);
  }, answers);
/** Empty while there is no page that answers. */
const shown = (app: Undebugged) => inPage<string>(app, 'document.body.innerText').catch(() => '');

/** Holds up the page's thread, and presses a key once it does: a page that is not asked anything is not known to hang. */
async function hang(milliseconds: number): Promise<void> {
  await segue.inMain(({ BrowserWindow }, ms) => {
    const { webContents } = BrowserWindow.getAllWindows()[0]!;
    const began = new Promise((resolve) => webContents.once('page-title-updated', resolve));
    const source = `
      document.title = 'hangs';
      setTimeout(() => { for (const until = Date.now() + ${ms}; Date.now() < until; ); }, 100);
    `;
    void webContents.executeJavaScript(source).catch(() => {});
    return began;
  }, milliseconds);
  await expect
    .poll(() => segue.inMain(pressKey), { message: 'the page hangs', intervals: [100] })
    .toBe('unanswered');
}

/** Runs in main. */
function pressKey({ BrowserWindow }: typeof import('electron')): Promise<string> {
  const { webContents } = BrowserWindow.getAllWindows()[0]!;
  webContents.sendInputEvent({ type: 'keyDown', keyCode: 'F13' });
  return Promise.race([
    webContents.executeJavaScript('"answered"'),
    new Promise<string>((resolve) => setTimeout(resolve, 500, 'unanswered')),
  ]);
}

const kill = async () => {
  const pid = await segue.inMain(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]!.webContents.getOSProcessId(),
  );
  process.kill(pid, 'SIGKILL');
};
/** What the dialogs asked; each look presses a key again, as a key that came just before the page hung was answered. */
const asked = async () => {
  await segue.inMain(pressKey);
  return (await dialogs()).asked;
};
/** As if the page had been there for a while. */
const putClockForward = () =>
  segue.inMain(() => {
    const { now } = Date;
    Date.now = () => now() + 60_000;
  });
/** Of all playlists: the list draws those in sight. */
const names = async () => {
  const reply = await inPage<{ value: { name: string }[] }>(segue, 'segue.calls.playlists()');
  return reply.value.map(({ name }) => name);
};
const create = async (name: string) => {
  const reply = await inPage<{ ok: boolean }>(
    segue,
    `segue.calls.edit(${JSON.stringify({ kind: 'create', name, trackIds: [] })})`,
  );
  expect(reply.ok).toBe(true);
};

const HANGS: Asked = {
  message: t('page.hangs'),
  detail: t('page.hangs.detail'),
  buttons: [t('page.wait'), t('page.reload')],
};
const GONE: Asked = {
  message: t('page.gone'),
  detail: t('page.gone.detail'),
  buttons: [t('page.reload'), t('page.quit')],
};

test('a page that hangs is said, and the dialog goes when it answers again', async ({
  browserName: _,
}, info: TestInfo) => {
  await create('Kept while hanging');
  await hang(30_000);
  await expect.poll(asked, { timeout: 30_000 }).toEqual([HANGS]);
  await screenPicture(segue, info, 'the page hangs');
  await expect.poll(async () => (await dialogs()).closed, { timeout: 30_000 }).toEqual([0]);
  expect(await names()).toContain('Kept while hanging');
});

test('a page that hangs is loaded again when asked', async ({ browserName: _ }, info: TestInfo) => {
  await create('Kept while hanging');
  await answer(1);
  await hang(600_000);
  await expect.poll(asked, { timeout: 30_000 }).toEqual([HANGS]);
  await expect.poll(() => shown(segue)).toContain(t('page.reloaded'));
  expect(await names()).toContain('Kept while hanging');
  await pagePicture(segue, info, 'loaded again after hanging');
});

test('a page that hangs keeps nobody from quitting', async () => {
  await create('Kept while hanging');
  await hang(600_000);
  const began = performance.now();
  void segue.inMain(({ app }) => app.quit()).catch(() => {}); // the answer may not get out any more
  expect(await segue.ended).toEqual({ code: 0, signal: null });
  expect(performance.now() - began).toBeLessThan(10_000);
});

test('a page that dies is loaded again and says so', async ({ browserName: _ }, info: TestInfo) => {
  await create('Kept when it died');
  await putClockForward();
  await kill();
  await expect.poll(() => shown(segue)).toContain(t('page.reloaded'));
  expect(await names()).toContain('Kept when it died');
  await pagePicture(segue, info, 'loaded again');
  expect((await dialogs()).asked).toEqual([]);
});

test('a page that dies again at once is not loaded for ever', async ({ browserName: _ }, info: TestInfo) => {
  await create('Kept when it died');
  await putClockForward();
  await kill();
  await expect.poll(() => shown(segue)).toContain(t('page.reloaded'));
  await answer(0);
  await kill();
  await expect.poll(() => shown(segue)).toContain('Kitchen, Sunday');
  expect(await names()).toContain('Kept when it died');
  expect((await dialogs()).asked).toEqual([GONE]);

  await kill(); // and this time nobody answers
  await expect.poll(async () => (await dialogs()).asked).toEqual([GONE, GONE]);
  await screenPicture(segue, info, 'the page stopped again');
  expect(await shown(segue)).toBe('');
  expect((await dialogs()).closed).toEqual([0]);
});

test('a page that dies again can be left', async () => {
  await answer(1);
  await kill();
  expect(await segue.ended).toEqual({ code: 0, signal: null });
});
