// The user's own audio files in the real app: a folder chosen, its tracks found, played, dragged into a playlist, matched
// and separated, and the folder removed again; and what the page may ask of the host that serves them.

import { cp, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { wav } from '../electron/audio-files/test-files.ts';
import { t } from '../shared/messages/index.ts';
import { expect, root, type Segue, test } from './support/app.ts';
import { answerOpen, answerSave, chooseFiles, importButton, runToEnd } from './support/imports.ts';
import {
  ARTIST,
  addMusic,
  makeMusic,
  playedTo,
  player,
  position,
  SONGS,
  songPlaying,
  songsSelected,
} from './support/music.ts';
import { titlesOf } from './support/playlists.ts';

const foldersDialog = ({ page }: Segue) => page.getByRole('dialog', { name: t('files.title') });

test('a folder is chosen, scanned, played, dragged from, and removed', async ({ segue }) => {
  const { page, window } = segue;
  await window.loadDemo();
  await titlesOf(window, 3);
  const folder = await makeMusic(segue);
  await writeFile(path.join(folder, 'notes.mp3'), 'no music');
  await page.keyboard.press('Control+Shift+A');
  const dialog = foldersDialog(segue);
  await expect(dialog).toContainText(t('files.none'));
  await answerOpen(segue, [folder]);
  await dialog.getByRole('button', { name: t('files.add') }).click();
  const entry = dialog.getByTestId('music-folder');
  await expect(entry).toContainText('3 files · 3 own tracks · 0 matched · 1 not read');
  await expect(entry).toContainText('Scanned just now');
  await dialog.getByText(t('files.unreadable'), { exact: true }).click();
  await expect(dialog.getByTestId('file-unreadable')).toContainText(t('files.reason.not-audio'));
  const list = path.join(segue.profile, 'unread.csv');
  await answerSave(segue, list);
  await dialog.getByRole('button', { name: t('files.unreadable.save') }).click();
  await expect(page.getByTestId('toast')).toContainText(t('files.unreadable.saved'));
  expect(await readFile(list, 'utf8')).toContain('"notes.mp3"');
  await page.keyboard.press('Escape');
  await expect(window.tracks).toBeFocused();

  // Found as any other track, and played from there.
  await page.keyboard.press('Control+Shift+F');
  await page.keyboard.type(ARTIST);
  const results = page.getByTestId('result');
  await expect(results).toHaveCount(3);
  await results.filter({ hasText: SONGS[1] }).click();
  await page.keyboard.press('Control+P');
  await expect(player(segue)).toContainText(SONGS[1]);

  await results.filter({ hasText: SONGS[1] }).dragTo(window.tracks.getByTestId('track-row').nth(1));
  await expect(window.trackRow(SONGS[1])).toContainText(ARTIST);
  const row = window.trackRow(SONGS[1]);
  await expect(row.getByText(t('files.here'))).toBeAttached();
  await expect(row.locator('[data-column="tempo"]')).toHaveText('104');
  await expect(row.locator('[data-column="key"]')).toHaveText('8A');

  await page.keyboard.press('Control+Shift+A');
  await entry.getByRole('button', { name: t('files.remove.named', { name: 'music' }) }).click();
  await expect(dialog).toContainText(t('files.none'));
  await expect(page.getByTestId('toast')).toContainText('1 track that is in a playlist stays');
  await page.keyboard.press('Escape');
  await expect(row.getByText(t('files.gone'))).toBeAttached();
  await expect(results).toHaveCount(1);
  expect((await readFile(path.join(folder, 'album', `${SONGS[0]}.wav`))).length).toBeGreaterThan(400_000);
});

test('the player plays, seeks, pauses, and goes on to the next by itself', async ({ segue }) => {
  const { page, window } = segue;
  await window.loadDemo();
  await titlesOf(window, 3);
  await songPlaying(segue);
  await expect.poll(() => playedTo(segue)).toBeGreaterThan(0);
  const button = (name: string) => player(segue).getByRole('button', { name, exact: true });
  await button(t('player.pause')).click();
  await expect(button(t('player.play'))).toBeVisible();
  await position(segue).press('End');
  await expect.poll(() => playedTo(segue)).toBe(30);
  await position(segue).press('ArrowLeft');
  await position(segue).press('ArrowLeft');
  await button(t('player.play')).click();
  await expect(player(segue)).toContainText(SONGS[1], { timeout: 10_000 });
  await button(t('player.next')).click();
  await expect(player(segue)).toContainText(SONGS[2]);
  await button(t('player.stop')).click();
  await expect(player(segue)).toBeHidden();
  await expect(window.tracks).toBeFocused();
  await page.keyboard.press('Alt+P');
  await expect(player(segue)).toBeHidden();
});

test('a file that has gone is told of, and marked by the next scan', async ({ segue }) => {
  const { page, window } = segue;
  await window.loadDemo();
  await titlesOf(window, 3);
  await songsSelected(segue);
  await rm(path.join(segue.profile, 'music/album', `${SONGS[0]}.wav`));
  await page.keyboard.press('Control+P');
  await expect(page.getByTestId('toast')).toContainText(`“${SONGS[0]}” cannot be played`);
  await page.keyboard.press('Control+Shift+A');
  await foldersDialog(segue)
    .getByRole('button', { name: t('files.rescan.named', { name: 'music' }) })
    .click();
  await expect(foldersDialog(segue)).toContainText('1 no longer there');
  await page.keyboard.press('Escape');
  await expect(window.trackRow(SONGS[0]).getByText(t('files.gone'))).toBeAttached();
});

test('a match is shown, separated and made again', async ({ segue }) => {
  const { page, window } = segue;
  await window.loadDemo();
  await titlesOf(window, 3);
  const known = await page.evaluate(async () => {
    const found = await globalThis.window.segue.calls.searchTracks({ text: 'waiting by the gate', limit: 1 });
    return found.ok ? found.value[0]! : null;
  });
  const folder = path.join(segue.profile, 'music');
  await mkdir(folder);
  const tags = { TIT2: known!.title, TPE1: known!.artists[0]! };
  await writeFile(path.join(folder, 'gate.wav'), wav(known!.durationMs! / 1000, tags));
  await addMusic(segue, folder);
  await expect(window.trackRow(known!.title).getByText(t('files.here'))).toBeAttached();
  await page.keyboard.press('Control+Shift+A');
  const dialog = foldersDialog(segue);
  await dialog.getByText(t('files.matches'), { exact: true }).click();
  const match = dialog.getByTestId('file-match');
  await expect(match).toContainText(t('files.by.name'));
  await match.getByRole('button').press('Enter');
  await expect(match).toContainText(t('files.by.own'));
  await expect(match.getByRole('button')).toBeFocused();
  await expect(window.trackRow(known!.title).getByText(t('files.here'))).not.toBeAttached();
  await page.keyboard.press('Enter');
  await expect(match).toContainText(t('files.by.name'));
});

test('every kind of file is found, and played to its end', async ({ segue }) => {
  const folder = path.join(segue.profile, 'music');
  await cp(path.join(root, 'electron/audio-files/fixtures'), folder, { recursive: true });
  await writeFile(path.join(folder, 'sine.wav'), wav(1.5, { TIT2: 'Sine in Wav', TPE1: ARTIST }));
  await addMusic(segue, folder);
  // Without a playlist there is a library all the same.
  await expect(segue.page.getByRole('navigation', { name: t('playlists.heading') })).toBeVisible();
  const played = await segue.page.evaluate(async () => {
    const found = await window.segue.calls.searchTracks({ text: 'sine', limit: 20 });
    const tracks = found.ok ? found.value : [];
    const trackIds = tracks.map(({ trackId }) => trackId);
    const playable = await window.segue.calls.playable({ trackIds });
    const titles = new Map(tracks.map(({ trackId, title }) => [trackId, title]));
    const play = (fileId: number) =>
      new Promise<number | string>((resolve) => {
        const sound = new Audio(`segue-audio://file/${fileId}`);
        sound.volume = 0;
        sound.onended = () => resolve(sound.currentTime);
        sound.onerror = () => resolve(`error ${sound.error?.code}`);
        sound.play().catch((cause) => resolve(String(cause)));
      });
    const files = playable.ok ? playable.value : [];
    return Promise.all(
      files.map(async ({ trackId, fileId }) => [titles.get(trackId), await play(fileId)] as const),
    );
  });
  const ended = played.map(([title, at]) => [title, typeof at === 'number' ? Math.round(at * 2) / 2 : at]);
  const kinds = ['Aac', 'Flac', 'M4a', 'Mp3', 'Ogg', 'Opus', 'Wav', 'Webm'];
  expect(ended.sort()).toEqual(
    kinds.map((kind) => [kind === 'Aac' ? 'sine' : `Sine in ${kind}`, 1.5]).sort(),
  );
});

test('a file is matched to a track by its ISRC, whatever it is called', async ({ segue }) => {
  const { page, window } = segue;
  const list = path.join(segue.profile, 'list.csv');
  await writeFile(list, 'title,artist,isrc,duration_ms\nAnother name,Somebody,ZZABC2600001,200000\n');
  await chooseFiles(segue, [list]);
  await runToEnd(segue);
  await importButton(segue, t('import.show')).click();
  const folder = path.join(segue.profile, 'music');
  await mkdir(folder);
  await cp(path.join(root, 'electron/audio-files/fixtures/sine.mp3'), path.join(folder, 'x.mp3'));
  await addMusic(segue, folder);
  await expect(window.trackRow('Another name').getByText(t('files.here'))).toBeAttached();
  await page.keyboard.press('Control+Shift+A');
  const dialog = foldersDialog(segue);
  await dialog.getByText(t('files.matches'), { exact: true }).click();
  await expect(dialog.getByTestId('file-match')).toContainText(t('files.by.isrc'));
  await expect(dialog.getByTestId('file-match')).toContainText('Another name');
});

test('ranges that are asked for and given up leave no file open', async ({ segue }) => {
  const { window, page, app } = segue;
  await window.loadDemo();
  await titlesOf(window, 3);
  await songPlaying(segue);
  const open = () =>
    app.evaluate(async () => {
      const fs = process.getBuiltinModule('node:fs');
      const names = fs.readdirSync('/proc/self/fd').map((fd) => {
        try {
          return fs.readlinkSync(`/proc/self/fd/${fd}`);
        } catch {
          return '';
        }
      });
      return names.filter((name) => name.endsWith('.wav')).length;
    });
  test.skip(process.platform !== 'linux', 'open files are told by /proc');
  for (let i = 0; i < 60; i++) await position(segue).press(i % 2 ? 'Home' : 'ArrowRight');
  await page.evaluate(async () => {
    for (let i = 0; i < 60; i++) {
      const sound = new Audio('segue-audio://file/1');
      sound.preload = 'auto';
      sound.load();
      await new Promise((resolve) => setTimeout(resolve, i % 10));
      sound.src = '';
    }
  });
  await player(segue)
    .getByRole('button', { name: t('player.stop'), exact: true })
    .click();
  await expect.poll(open, { timeout: 10_000 }).toBe(0);
});

test('the host of the files serves numbers of files in chosen folders, ranges of them, and nothing else', async ({
  segue,
}) => {
  const folder = await makeMusic(segue);
  const secret = path.join(segue.profile, 'secret.wav');
  await writeFile(secret, wav(1));
  await addMusic(segue, folder);
  const ask = (address: string, range?: string) =>
    segue.app.evaluate(
      async ({ net }, [url, header]) => {
        const headers = header === undefined ? {} : { range: header };
        const reply = await net.fetch(url!, { headers }).catch(() => null);
        if (!reply) return null;
        const [bytes, said] = [
          (await reply.arrayBuffer()).byteLength,
          (name: string) => reply.headers.get(name),
        ];
        return [
          reply.status,
          bytes,
          said('content-type'),
          said('content-range'),
          said('x-content-type-options'),
        ];
      },
      [address, range],
    );
  const ids = await segue.page.evaluate(async () => {
    const found = await window.segue.calls.searchTracks({ text: 'aftertone', limit: 1 });
    const trackIds = found.ok ? found.value.map(({ trackId }) => trackId) : [];
    const playable = await window.segue.calls.playable({ trackIds });
    return playable.ok ? playable.value.map(({ fileId }) => fileId) : [];
  });
  const address = `segue-audio://file/${ids[0]}`;
  const size = (await readFile(path.join(folder, 'album', `${SONGS[0]}.wav`))).length;
  const whole = `bytes 0-${size - 1}/${size}`;
  expect(await ask(address)).toEqual([200, size, 'audio/wav', null, 'nosniff']);
  expect(await ask(address, 'bytes=0-')).toEqual([206, size, 'audio/wav', whole, 'nosniff']);
  expect((await ask(address, 'bytes=10-19'))?.slice(0, 2)).toEqual([206, 10]);
  expect((await ask(address, 'bytes=-7'))?.slice(0, 2)).toEqual([206, 7]);
  expect((await ask(address, `bytes=${size}-`))?.[0]).toBe(416);
  expect((await ask(address, 'bytes=9-3'))?.[0]).toBe(416);
  for (const other of [
    '99',
    '0',
    '-1',
    '1.5',
    '1/..',
    '1/1',
    '../bundle/index.html',
    '1?x',
    'secret.wav',
    secret,
  ])
    expect((await ask(`segue-audio://file/${other}`))?.[0], other).toBe(404);
  // The page itself may play it, and neither read it nor play anything else.
  const page = await segue.page.evaluate(async (ours) => {
    const read = await fetch(ours).then(
      () => 'read',
      () => 'refused',
    );
    const played = (src: string) =>
      new Promise<string>((resolve) => {
        const sound = new Audio(src);
        sound.oncanplay = () => resolve('played');
        sound.onerror = () => resolve('refused');
      });
    return [read, await played(ours), await played('segue-app://bundle/1.wav')];
  }, address);
  expect(page).toEqual(['refused', 'played', 'refused']);

  // A link put in the place of a file, or of a folder above it, leads nowhere.
  const song = path.join(folder, 'album', `${SONGS[0]}.wav`);
  await rm(song);
  await symlink(secret, song);
  expect((await ask(address))?.[0]).toBe(404);
  await rm(path.join(folder, 'album'), { recursive: true });
  await mkdir(path.join(segue.profile, 'other'));
  await writeFile(path.join(segue.profile, 'other', `${SONGS[0]}.wav`), wav(1));
  await symlink(path.join(segue.profile, 'other'), path.join(folder, 'album'));
  expect((await ask(address))?.[0]).toBe(404);
});
