// The user's own audio files in tests: made for them, chosen by the dialog, put into the open playlist, played.

import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, type Locator } from '@playwright/test';
import { wav } from '../../electron/audio-files/test-files.ts';
import { t } from '../../shared/messages/index.ts';
import type { Segue } from './app.ts';
import { answerOpen } from './imports.ts';

/** In the order of their titles. */
export const SONGS = ['Aftertone', 'Bellweather', 'Cinderpath'] as const;
export const ARTIST = 'Marlow Finch';

/** A folder with three songs of half a minute in the test's profile. */
export async function makeMusic(segue: Segue): Promise<string> {
  const folder = path.join(segue.profile, 'music');
  await mkdir(path.join(folder, 'album'), { recursive: true });
  for (const title of SONGS) {
    const tags = { TIT2: title, TPE1: ARTIST, TALB: 'Field Notes', TBPM: '104', TKEY: 'Am', TCON: 'Folk' };
    await writeFile(path.join(folder, 'album', `${title}.wav`), wav(30, tags));
  }
  return folder;
}

/** Has a folder scanned to its end, without its dialog. */
export async function addMusic(segue: Segue, folder: string): Promise<void> {
  await answerOpen(segue, [folder]);
  await segue.page.evaluate(() => window.segue.calls.audioAddFolder(undefined));
  await expect
    .poll(() =>
      segue.page.evaluate(async () => {
        const folders = await window.segue.calls.audioFolders(undefined);
        return folders.ok && folders.value.every(({ scannedAt }) => scannedAt !== null);
      }),
    )
    .toBe(true);
}

/** From the demo's open playlist to one that begins with three songs of one's own, the keyboard on the first. */
export async function songsSelected(segue: Segue): Promise<void> {
  const { page } = segue;
  await addMusic(segue, await makeMusic(segue));
  await page.evaluate(async (artist) => {
    const found = await window.segue.calls.searchTracks({ text: artist, limit: 10 });
    const playlists = await window.segue.calls.playlists(undefined);
    if (!found.ok || !playlists.ok) throw new Error('not found');
    const trackIds = found.value.toSorted((a, b) => a.title.localeCompare(b.title)).map((one) => one.trackId);
    await window.segue.calls.edit({ kind: 'add', playlistId: playlists.value[0]!.id, trackIds, at: 0 });
  }, ARTIST);
  await expect(segue.window.trackRow(SONGS[0])).toBeVisible();
  await segue.window.tracks.press('Home');
}

export const player = ({ page }: Segue): Locator => page.getByTestId('player');
export const position = (segue: Segue): Locator =>
  player(segue).getByRole('slider', { name: t('player.position') });
/** Seconds, as the player shows them. */
export const playedTo = async (segue: Segue): Promise<number> =>
  Number(await position(segue).getAttribute('aria-valuenow'));

export async function songPlaying(segue: Segue): Promise<void> {
  await songsSelected(segue);
  await segue.page.keyboard.press('Control+P');
  await expect(player(segue)).toContainText(SONGS[0]);
  await expect.poll(() => position(segue).getAttribute('aria-valuetext')).toContain('0:30');
}
