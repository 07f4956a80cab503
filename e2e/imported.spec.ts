// Playlists of the account whose contents have not come, and what was imported of them: shown in place, marked, not to be
// changed, replaced once Spotify has told; and asked about where it is not sure that they are the same.

import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { t } from '../shared/messages/index.ts';
import { startFakeSpotify } from './fake-spotify/start.ts';
import { latest } from './fake-spotify/world/world.ts';
import { CLIENT_ID, launchForTests, signInAs, USER } from './support/account.ts';
import { expect, test } from './support/app.ts';
import { importFiles } from './support/imports.ts';
import { looksAt } from './support/looks.ts';

const ITEMS = 'GET /playlists/{playlist_id}/items';

test('imported contents stand in for what has not come from Spotify', async ({ profile }, info) => {
  const fake = await startFakeSpotify();
  fake.addAccount({ id: USER.id, playlists: 2, items: 60, liked: 5 }).displayName = USER.name;
  fake.addApp({ clientId: CLIENT_ID, ownerId: USER.id });
  const { world } = fake;
  const ownedBy = (id: string) => [...world.playlists.values()].find(({ ownerId }) => ownerId === id)!;
  const own = ownedBy(USER.id);
  const foreign = ownedBy('somebody-else');
  own.name = 'Donaudampfschifffahrtsgesellschaftskapitänskajüte am späten Abend';
  own.snapshots.push(
    world.newSnapshot(latest(own).entries.filter(({ uri }) => world.tracks.has(uri.split(':')[2]!))),
  );
  const csv = async ({ name }: { name: string }, entries: readonly { uri: string }[]): Promise<string> => {
    const rows = entries.map(({ uri }) => {
      const track = world.tracks.get(uri.split(':')[2]!)!;
      const artist = world.artists.get(track.artistIds[0]!)!.name;
      return [uri, track.name, artist, track.durationMs, '2024-02-03T10:11:12Z']
        .map((cell) => `"${cell}"`)
        .join(',');
    });
    const file = path.join(profile, `${name}.csv`);
    await writeFile(file, `Track URI,Track Name,Artist Name(s),Duration (ms),Added At\n${rows.join('\n')}\n`);
    return file;
  };
  const before = latest(own).entries;
  const old = before.slice(1).concat(before.slice(0, 1));
  fake.faults.lay({ on: ITEMS, times: 1000, fault: { kind: 'reset', after: 'nothing' } });

  const segue = await launchForTests({ profile, fake });
  const { page, window } = segue;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const look = looksAt(segue, info);
  const row = (at: number) => window.tracks.getByTestId('track-row').nth(at);
  const titleOf = ({ uri }: { uri: string }) => world.tracks.get(uri.split(':')[2]!)!.name;
  /** Of two of the same name the account's stands behind. */
  const ofAccount = (name: string) => page.getByTestId('playlist').filter({ hasText: name }).last();
  const note = page.getByTestId('imported-note');
  const like = page.getByTestId('imported-like');

  await signInAs(segue, fake, USER, true);
  await expect(page.getByTestId('sync')).toHaveAttribute('data-state', 'offline', { timeout: 30_000 });
  await ofAccount(own.name).click();
  await expect(page.getByText(t('sync.empty.none'), { exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await importFiles(segue, [await csv(own, old), await csv(foreign, latest(foreign).entries)]);

  // By name and number of tracks.
  await ofAccount(own.name).click();
  await expect(note).toContainText(t('imported.later'));
  await expect(row(0)).toContainText(titleOf(old[0]!));
  await expect(ofAccount(own.name).getByTestId('account-mark')).toHaveAttribute(
    'title',
    t('sync.mark.imported'),
  );
  await look('1-shown');
  await note.getByRole('button', { name: t('imported.other') }).click();
  await expect(like).toBeVisible();
  await expect(window.tracks).toBeFocused();
  await look('2-asked');
  await like.getByRole('button', { name: t('imported.like.show') }).click();
  await expect(row(0)).toContainText(titleOf(old[0]!));

  // By name alone: nobody says how long it is.
  await ofAccount(foreign.name).click();
  await expect(page.getByText(t('sync.empty.foreign'))).toBeVisible();
  await look('3-foreign-asked');
  await like.getByRole('button', { name: t('imported.like.show') }).press('Enter');
  await expect(note).toContainText(t('imported.never'));
  await expect(row(0)).toContainText(titleOf(latest(foreign).entries[0]!));
  await look('4-foreign');

  await ofAccount(own.name).click();
  await expect(row(0)).toContainText(titleOf(old[0]!));
  await page.keyboard.press('F2');
  await page.getByRole('dialog').getByRole('textbox').fill('Mine');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('toast')).toContainText(t('error.not-read-yet'));
  await page.keyboard.press('Escape');

  fake.faults.clear();
  await page.getByRole('button', { name: t('sync.menu'), exact: true }).click();
  await page.getByRole('menuitem', { name: t('sync.now') }).click();
  await ofAccount(own.name).click();
  await expect(note).toHaveCount(0);
  await expect(row(0)).toContainText(titleOf(before[0]!));
  expect(latest(own).entries).toEqual(before);
  await expect(page.getByTestId('playlist').filter({ hasText: own.name })).toHaveCount(2);
  await segue.close();
  await fake.close();
});
