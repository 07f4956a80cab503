// The app around the page: one instance, the window's place and theme, files that cannot be read, the headless start.

import { execFile } from 'node:child_process';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { electronExecutable, expect, isRoot, launch, root, test } from './support/app.ts';

const run = (profile: string, args: string[]) =>
  promisify(execFile)(
    electronExecutable(),
    ['.', `--user-data-dir=${profile}`, ...(isRoot ? ['--no-sandbox'] : []), ...args],
    { cwd: root, timeout: 60_000 },
  );
const backgroundOf = (segue: Awaited<ReturnType<typeof launch>>) =>
  segue.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.getBackgroundColor());

test('opens at the designed size and says on which runtime', async ({ segue }) => {
  const shown = await segue.app.evaluate(({ BrowserWindow }) => {
    const opened = BrowserWindow.getAllWindows()[0]!;
    return { title: opened.getTitle(), size: opened.getContentSize() };
  });
  const electron = await segue.app.evaluate(() => process.versions.electron);
  const fallback = Number.parseInt(electron, 10) < 45;
  expect(shown.title).toBe(fallback ? 'Segue · development runtime' : 'Segue');
  expect(shown.size).toEqual([1280, 800]);
  const info = await segue.page.evaluate(() => window.segue.calls.appInfo(undefined));
  expect(info).toMatchObject({ ok: true, value: { electron, developmentRuntime: fallback } });
});

test('a second start focuses the first', async ({ segue }) => {
  await segue.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.minimize());
  await run(segue.profile, []);
  const state = () =>
    segue.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => ({ minimized: window.isMinimized() })),
    );
  await expect.poll(state).toEqual([{ minimized: false }]);
});

test('the window comes back where it was, unless that place is gone', async ({ profile }) => {
  const bounds = { x: 60, y: 50, width: 1000, height: 700 };
  const first = await launch({ profile });
  await first.app.evaluate(({ BrowserWindow }, b) => BrowserWindow.getAllWindows()[0]!.setBounds(b), bounds);
  await first.page.waitForTimeout(300);
  await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.close());
  await first.close();

  const boundsNow = (segue: typeof first) =>
    segue.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.getBounds());
  const second = await launch({ profile });
  expect(await boundsNow(second)).toEqual(bounds);
  await second.close();

  const gone = { bounds: { ...bounds, x: 90_000 }, maximized: false };
  await writeFile(path.join(profile, 'window.json'), JSON.stringify(gone));
  const third = await launch({ profile });
  expect((await boundsNow(third)).x).toBeLessThan(10_000);
  await third.close();
});

test('the theme is the ground of the window from the first frame on', async ({ profile }) => {
  const first = await launch({ profile });
  await first.page.evaluate(() => window.segue.calls.settingsSet({ theme: 'dark' }));
  await expect.poll(() => backgroundOf(first)).toBe('#101216');
  expect(await first.page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true);
  await first.page.evaluate(() => window.segue.calls.settingsSet({ theme: 'light' }));
  await expect.poll(() => backgroundOf(first)).toBe('#F6F4F1');
  await first.close();

  const second = await launch({ profile });
  expect(await backgroundOf(second)).toBe('#F6F4F1');
  const settings = await second.page.evaluate(() => window.segue.calls.settingsGet(undefined));
  expect(settings).toMatchObject({ ok: true, value: { theme: 'light' } });
  await second.close();
});

for (const [what, text] of [
  ['is no JSON', '{"theme": "dark"'],
  ['holds what no Segue wrote', '{"theme": "pink"}'],
]) {
  test(`settings file that ${what} is set aside and said`, async ({ profile }) => {
    await writeFile(path.join(profile, 'settings.json'), text!);
    const segue = await launch({ profile });
    const settings = await segue.page.evaluate(() => window.segue.calls.settingsGet(undefined));
    expect(settings).toMatchObject({ ok: true, value: { theme: 'system' } });
    const aside = (await readdir(profile)).find((name) => name.startsWith('settings.unreadable-'));
    expect(await readFile(path.join(profile, aside!), 'utf8')).toBe(text);
    expect(await segue.log()).toContain(aside!);
    await segue.close();
  });
}

test('an orderly end leaves a closed database', async ({ profile }) => {
  const segue = await launch({ profile });
  await segue.window.loadDemo();
  await segue.close();
  // SQLite removes its write-ahead log when the last connection is closed, and only then.
  const files = await readdir(profile);
  expect(files).toContain('library.sqlite');
  expect(files.filter((name) => name.startsWith('library.sqlite-'))).toEqual([]);
});

test('a headless start prints suggestions with reasons, takes a picture and ends', async ({ profile }) => {
  const picture = path.join(profile, 'window.png');
  const { stdout } = await run(profile, ['--headless', `--screenshot=${picture}`]);
  expect(stdout).toMatch(/^Next for “.+”, \d+ tracks: [\d,]+ candidates in [\d.]+ ms$/m);
  const rows = stdout.split('\n').filter((line) => /^ *\d+ {2}\S/.test(line));
  expect(rows).toHaveLength(10);
  for (const row of rows) expect(row).toMatch(/ {2}\S[^·]*( · .+)*$/);
  expect((await stat(picture)).size).toBeGreaterThan(20_000);
});
