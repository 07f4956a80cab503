// What passes between the page, main and the outside world, tried on the built app and on the packaged one.

import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Page } from '@playwright/test';
import { expect, launch, type Segue, test } from './support/app.ts';
import { type Outside, startOutside } from './support/server.ts';

let segue: Segue;
let outside: Outside;
test.beforeAll(async () => {
  outside = await startOutside();
});
test.beforeEach(async () => {
  outside.asked.length = 0;
  segue = await launch();
});
test.afterEach(() => segue.close());
test.afterAll(() => outside.close());

/** An empty page with an opaque origin, in a window of main's with the app's preload; the app's policy is not there. */
async function foreignPage(webviewTag = false): Promise<Page> {
  const opened = segue.app.waitForEvent('window');
  await segue.app.evaluate(async ({ app, BrowserWindow }, webviewTag) => {
    const preload = `${app.getAppPath()}/dist/preload/preload.cjs`;
    const window = new BrowserWindow({
      show: false,
      webPreferences: { preload, sandbox: true, webviewTag },
    });
    await window.loadURL('about:blank');
  }, webviewTag);
  return opened;
}

test('the scheme serves the page’s own files and nothing beside them', async () => {
  const status = (address: string) =>
    segue.app.evaluate(async ({ net }, url) => {
      const reply = await net.fetch(url).catch(() => null);
      return reply?.status ?? 'refused';
    }, address);
  expect(await status('segue-app://bundle/index.html')).toBe(200);
  for (const address of [
    'segue-app://bundle/../main/main.js',
    'segue-app://bundle/..%2fmain%2fmain.js',
    'segue-app://bundle/%2e%2e%2fmain%2fmain.js',
    'segue-app://bundle/%252e%252e%252fmain%252fmain.js',
    'segue-app://bundle/..%5cmain%5cmain.js',
    'segue-app://bundle/assets/',
    'segue-app://elsewhere/index.html',
  ]) {
    expect([address, await status(address)]).toEqual([address, 404]);
  }
});

test('a call from a page of another origin is refused', async () => {
  const page = await foreignPage();
  const reply = await page.evaluate(() => window.segue.calls.playlists(undefined));
  expect(reply).toEqual({ ok: false, error: { code: 'foreign-sender' } });
  expect(await segue.log()).toContain('foreign-sender');
});

test('input that breaks the contract is refused as a value', async () => {
  const replies = await segue.page.evaluate(async () => {
    const { view, settingsSet, copyLinks, edit } = window.segue.calls as unknown as Record<
      string,
      (input: unknown) => Promise<unknown>
    >;
    return [
      await view!({ playlistId: '1', sort: null, filter: '' }),
      await settingsSet!({ theme: 'pink' }),
      await copyLinks!({ trackIds: Array.from({ length: 250_001 }, (_, i) => i) }),
      await edit!(null),
    ];
  });
  for (const reply of replies) expect(reply).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
});

test('the page cannot name a file to import', async ({ profile }) => {
  const secret = path.join(profile, 'secret.csv');
  await writeFile(secret, 'title,artist\nSecret,Nobody\n');
  const replies = await segue.page.evaluate(async (secret) => {
    const { calls, importDropped } = window.segue;
    const forged = new File(['title,artist\na,b\n'], secret, { type: 'text/csv' });
    const tried = (what: unknown) =>
      Promise.resolve()
        .then(() => importDropped(what as File[]))
        .then((reply) => (reply.ok ? reply.value.files : 'failed'))
        .catch(() => 'threw');
    return {
      named: 'importDropped' in calls,
      forged: await tried([forged]),
      path: await tried([secret]),
      object: await tried([{ path: secret, name: secret, size: 1 }]),
    };
  }, secret);
  expect(replies).toEqual({ named: false, forged: [], path: 'threw', object: 'threw' });
  // What was never chosen cannot be run or read otherwise either.
  const after = await segue.page.evaluate(async () => {
    const { importRun, importRemap } = window.segue.calls;
    const choice = { mapping: [], include: true, makePlaylists: true, playlistName: '' };
    return [await importRun({ pool: '', choices: [choice] }), await importRemap({ file: 0, mapping: [] })];
  });
  for (const reply of after) expect(reply).toMatchObject({ ok: false, error: { code: 'import-gone' } });
});

test('the renderer has no network even where no policy forbids it', async () => {
  const page = await foreignPage();
  const reach = (url: string) =>
    page.evaluate(async (url) => {
      const socket = new WebSocket(url.replace('http', 'ws'));
      await new Promise((resolve) => socket.addEventListener('error', resolve));
      const image = new Image();
      image.src = `${url}/image`;
      await new Promise((resolve) => image.addEventListener('error', resolve));
      navigator.sendBeacon(`${url}/beacon`);
      return fetch(`${url}/fetch`, { mode: 'no-cors' }).then(
        () => 'reached',
        () => 'blocked',
      );
    }, url);
  expect(await reach(outside.url)).toBe('blocked');
  expect(outside.asked).toEqual([]);

  // It is the block that held: without it the same page reaches the same server.
  await segue.app.evaluate(({ session }) => session.defaultSession.webRequest.onBeforeRequest(null));
  expect(await reach(outside.url)).toBe('reached');
  expect(outside.asked).toContain('/fetch');
});

test('a redirect is not followed', async () => {
  await segue.app.evaluate(async ({ BrowserWindow, session }, url) => {
    session.defaultSession.webRequest.onBeforeRequest(null);
    await new BrowserWindow({ show: false }).loadURL(`${url}/redirect`).catch(() => {});
  }, outside.url);
  expect(outside.asked).toEqual(['/redirect']);
});

test('a frame of any page cannot be taken elsewhere', async () => {
  const page = await foreignPage();
  await page.evaluate(() => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    frame.src = 'data:text/html,<title>inside</title>';
  });
  await page.waitForTimeout(300);
  expect(page.frames().map((frame) => frame.url())).not.toContain('data:text/html,<title>inside</title>');
  expect(await segue.log()).toContain('navigation refused');
});

test('a webview is refused even in a window that asks for it', async () => {
  const page = await foreignPage(true);
  await page.evaluate(() => {
    document.body.innerHTML = '<webview src="data:text/html,inside"></webview>';
  });
  await page.waitForTimeout(500);
  const types = await segue.app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents) => contents.getType()),
  );
  expect(types).not.toContain('webview');
});

test.describe('links', () => {
  const bad = [
    'file:///etc/passwd',
    'javascript:alert(1)',
    '\\\\server\\share',
    'https://example.org/',
    'http://freemusicarchive.org/',
  ];
  const good = 'https://freemusicarchive.org/music/one';

  test('only https on the few hosts of the list goes to the browser', async ({ profile }) => {
    const first = await launch({ profile });
    await first.window.loadDemo();
    await first.close();
    // A library whose links somebody has tampered with.
    const database = new DatabaseSync(path.join(profile, 'library.sqlite'));
    const ids = database
      .prepare('SELECT id FROM tracks ORDER BY id LIMIT 6')
      .all()
      .map(({ id }) => Number(id));
    const update = database.prepare('UPDATE tracks SET url = ? WHERE id = ?');
    for (const [index, url] of [good, ...bad].entries()) update.run(url, ids[index]!);
    database.close();

    const tampered = await launch({ profile });
    await tampered.app.evaluate(({ shell }) => {
      const opened: string[] = [];
      Object.assign(globalThis, { opened });
      shell.openExternal = async (url) => void opened.push(url);
    });
    const replies = await tampered.page.evaluate(
      (ids) => Promise.all(ids.map((trackId) => window.segue.calls.listen({ trackId }))),
      ids,
    );
    await tampered.page.evaluate(() => window.segue.calls.openPage({ page: 'demo-license' }));
    const opened = await tampered.app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened);
    await tampered.close();

    expect(replies[0]).toEqual({ ok: true, value: undefined });
    for (const reply of replies.slice(1))
      expect(reply).toEqual({ ok: false, error: { code: 'link-refused' } });
    expect(opened).toEqual([good, 'https://creativecommons.org/licenses/by/4.0/']);
  });
});
