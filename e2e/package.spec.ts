// The packaged app as its user has it: every fuse as decided, as an ordinary user, in Chromium's sandbox. It does the
// main job, follows links and opens library files, and holds what runs and nothing else. It takes no --inspect, so it is
// watched over the DevTools protocol. Needs `npm run package` (`npm run e2e` does it).

import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { listPackage } from '@electron/asar';
import { expect, test } from '@playwright/test';
import { packaged } from '../scripts/setup/app-package.ts';
import { wrongFuses } from '../scripts/setup/fuses.ts';
import { t } from '../shared/messages/index.ts';
import { launchAsOrdinaryUser, noSandboxBecause, type OrdinaryRun } from './support/ordinary-user.ts';
import { packageFolder } from './support/packaged.ts';
import { dragTo, openPlaylist, suggestionsReady, titleOfSuggestion, titlesOf } from './support/playlists.ts';
import { SegueWindow } from './support/window.ts';

const resources = () => path.join(packageFolder(), 'resources');

test.describe('as an ordinary user', () => {
  const why = noSandboxBecause();
  test.skip(why !== null, why ?? '');
  let run: OrdinaryRun;
  let window: SegueWindow;
  test.beforeAll(async () => {
    run = await launchAsOrdinaryUser();
    window = new SegueWindow(null, run.page);
  });
  test.afterAll(() => run?.close());

  test('opens the demo, suggests, takes a suggestion by drag, and undoes it', async () => {
    const { page } = run;
    await window.loadDemo();
    await openPlaylist(window, 'Late, instrumental');
    await suggestionsReady(window);
    const before = await titlesOf(window, 6);
    const suggestion = page.getByTestId('suggestion').first();
    const title = await titleOfSuggestion(suggestion);
    await dragTo(window, suggestion, page.getByTestId('track-row').nth(3), 2);
    await expect(page.getByTestId('insertion-line')).toHaveAttribute('data-at', '3');
    await page.mouse.up();
    await expect
      .poll(() => titlesOf(window, 6))
      .toEqual([...before.slice(0, 3), title, ...before.slice(3, 5)]);
    await page.keyboard.press('Control+Z');
    await expect.poll(() => titlesOf(window, 6)).toEqual(before);
  });

  test('a second start hands its link over and ends; the first follows it', async () => {
    const { page } = run;
    const playlists = await page.evaluate(async () => {
      const reply = await globalThis.window.segue.calls.playlists(undefined);
      return reply.ok ? reply.value : [];
    });
    const wanted = playlists.find(({ name }) => name !== 'Late, instrumental')!;
    await run.again([`segue://playlist/${wanted.id}/shape`]);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(wanted.name);
    await expect(page.getByRole('tab', { selected: true })).toHaveText(t('tab.shape'));
    await run.again(['segue://search/noir']);
    await expect(page.getByRole('dialog').getByRole('combobox')).toHaveValue('noir');

    // What is in a dialog is not taken away: the link waits.
    await run.again([`segue://playlist/${playlists[0]!.id}`]);
    await expect(page.getByTestId('toast')).toContainText(t('link.waits'));
    await expect(page.getByRole('dialog').getByRole('combobox')).toHaveValue('noir');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(playlists[0]!.name);
  });

  test('a hostile link does nothing and is said to be none', async () => {
    const { page } = run;
    const state = () =>
      page.evaluate(async () => {
        const { playlists, undoState, settingsGet } = globalThis.window.segue.calls;
        return [await playlists(undefined), await undoState(undefined), await settingsGet(undefined)];
      });
    const before = await state();
    for (const link of [
      'segue://playlist/1/delete',
      'segue://connect?client=evil',
      'segue://open?--inspect=1',
      'segue:javascript:alert(1)',
      'segue://search/%0d%0a--gpu-launcher=calc',
    ]) {
      await run.again(['--', link]);
      const toast = page.getByTestId('toast').filter({ hasText: t('link.refused') });
      await expect(toast).toBeVisible();
      // The message before had one.
      await expect(toast).not.toContainText(t('command.edit.redo'));
      await toast.getByLabel(t('toast.dismiss')).click();
      await expect(toast).toHaveCount(0);
    }
    expect(await state()).toEqual(before);
    expect(page.url()).toBe('segue-app://bundle/index.html');
    expect(run.log()).toContain('a link was refused');
    expect(run.log()).not.toContain('evil');
  });
});

test('has every fuse as decided', async () => {
  expect(await wrongFuses(packaged().executable)).toEqual([]);
});

test('holds what runs and nothing else', async () => {
  expect(readdirSync(resources()).sort()).toEqual(
    ['app.asar', ...(packaged().development ? ['app.asar.unpacked'] : [])].sort(),
  );
  const files = listPackage(path.join(resources(), 'app.asar'), { isPack: false });
  const parts = new Set(files.map((file) => file.split('/').slice(1, 3).join('/')));
  const libsql = ['node_modules', '@libsql', '@neon-rs', 'detect-libc', 'libsql'].map((name) =>
    name === 'node_modules' ? name : `node_modules/${name}`,
  );
  expect([...parts].sort()).toEqual(
    [
      ...['dist', 'dist/assets', 'dist/main', 'dist/preload', 'dist/renderer', 'package.json'],
      ...(packaged().development ? libsql : []),
    ].sort(),
  );
  // Every file of ours is one of these; hashes and the pages' parts vary.
  const ours = files.filter((file) => file.startsWith('/dist/') && path.extname(file) !== '');
  const named = new Set(ours.map((file) => file.replace(/-[\w-]{8}\.(js|css|woff2)$/, '-*.$1')));
  const expected = [
    /^\/dist\/main\/(main|(languages|library|suggestion|tags|upkeep)-thread)\.js$/,
    /^\/dist\/main\/[\w.-]+-\*\.js$/,
    /^\/dist\/main\/scan\.wasm$/,
    /^\/dist\/preload\/preload\.cjs$/,
    /^\/dist\/renderer\/index\.html$/,
    // What is shown while the data folder is moved, without the page's own code.
    /^\/dist\/renderer\/(moving\.(html|css)|(tokens|contrast)\.css)$/,
    /^\/dist\/renderer\/assets\/[\w.-]+-\*\.(js|css|woff2)$/,
    /^\/dist\/assets\/(demo\/(README\.md|playlists\.json|tracks\.csv)|(ranker|two-tower)-weights\.json|licences\.json)$/,
  ];
  expect([...named].filter((file) => !expected.some((kind) => kind.test(file)))).toEqual([]);
  expect(files.filter((file) => /\.(map|ts)$|musl|\.(test|spec)\./.test(file))).toEqual([]);
  expect(existsSync(path.join(resources(), 'default_app.asar'))).toBe(false);
});
