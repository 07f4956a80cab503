// axe on what shows the account's library, at two sizes of the window and in both themes, with names as long as names get
// and in other scripts.

import { t } from '../shared/messages/index.ts';
import { startFakeSpotify } from './fake-spotify/start.ts';
import { signIn } from './fake-spotify/test-client.ts';
import { CLIENT_ID, dialogButton, launchForTests, signInAs, USER } from './support/account.ts';
import { expect, test } from './support/app.ts';
import { expectNoViolations } from './support/axe.ts';
import { picture } from './support/faults.ts';

const CHECK = 'GET /playlists/{playlist_id}';
const LONG = 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz am Abend';
const NAMES = [
  LONG,
  '夜のドライブ — 真夜中の高速道路で聴く曲',
  'موسيقى هادئة للمساء والعمل',
  'А'.repeat(90),
] as const;

for (const theme of ['dark', 'light'] as const) {
  test(`the account's library, ${theme}`, async ({ profile }, info) => {
    const fake = await startFakeSpotify();
    fake.addAccount({ id: USER.id, playlists: 2, items: 40, liked: 5 }).displayName = USER.name;
    fake.addApp({ clientId: CLIENT_ID, ownerId: USER.id });
    const me = await signIn(fake, CLIENT_ID, USER.id);
    const uris = [...fake.world.tracks.keys()].slice(0, 12).map((track) => `spotify:track:${track}`);
    const ids: string[] = [];
    for (const name of NAMES) {
      const { id } = (await me.ask('POST', '/me/playlists', { name, public: false })).body;
      await me.ask('POST', `/playlists/${id}/items`, { uris });
      ids.push(id);
    }
    const added = [...fake.world.tracks.keys()].slice(12, 32).map((track) => `spotify:track:${track}`);
    const segue = await launchForTests({ profile, fake });
    const { page, window } = segue;
    const look = async (name: string) => {
      await expectNoViolations(segue, theme);
      await picture(segue, info, `${name}-${theme}`);
    };
    await page.evaluate((wanted) => globalThis.window.segue.calls.settingsSet({ theme: wanted }), theme);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const [width, height] = theme === 'dark' ? ([900, 600] as const) : ([1280, 800] as const);
    await window.setContentSize(width, height);
    await signInAs(segue, fake, USER, true);
    await expect(page.getByTestId('sync')).toHaveAttribute('data-state', 'idle', { timeout: 30_000 });
    await (await window.revealPlaylist(LONG)).click();
    await expect(window.tracks.getByTestId('track-row')).not.toHaveCount(0);
    await look('1-library');
    await page.getByRole('button', { name: t('sync.menu'), exact: true }).click();
    await look('2-menu');
    await page.getByRole('menuitem', { name: t('command.account.calls') }).click();
    await expect(page.getByTestId('call').first()).toBeVisible();
    await expect(page.getByTestId('budget').first()).toBeVisible();
    await look('3-calls');
    await page.keyboard.press('Escape');

    // Both renamed one.
    const line = page.getByTestId('pending-line');
    await (await window.revealPlaylist(NAMES[1])).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(NAMES[1]);
    await me.ask('PUT', `/playlists/${ids[1]}`, { name: `${NAMES[1]} ${'もうひとつの名前'.repeat(5)}` });
    await page.keyboard.press('F2');
    await page.getByRole('dialog').getByRole('textbox').fill(`${LONG} ${LONG}`);
    await page.keyboard.press('Enter');
    await expect(line).toContainText(t('pending.reason.name'), { timeout: 30_000 });
    await line.click();
    await look('4-names');
    await dialogButton(segue, t('pending.name.mine.do')).click();
    await expect(line).toBeHidden({ timeout: 30_000 });
    expect(fake.world.playlists.get(ids[1] ?? '')?.name).toBe(`${LONG} ${LONG}`);

    // Both put one into another order.
    await (await window.revealPlaylist(NAMES[2])).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(NAMES[2]);
    fake.faults.lay({ on: CHECK, times: 1000, fault: { kind: 'reset', after: 'nothing' } });
    await window.tracks.getByTestId('track-row').first().click();
    await page.keyboard.press('Alt+ArrowDown');
    await expect(line).toBeVisible();
    await look('5-waiting');
    await me.ask('PUT', `/playlists/${ids[2]}/items`, { range_start: 1, insert_before: 3 });
    await me.ask('POST', `/playlists/${ids[2]}/items`, { uris: added });
    fake.faults.clear();
    await expect(line).toContainText(t('pending.reason.order'), { timeout: 30_000 });
    await line.click();
    await expect(page.getByTestId('diff-row').first()).toBeVisible();
    await look('6-conflict');
    await page.keyboard.press('Escape');
    await window.chooseFromMenu('help.diagnostics');
    await expect(page.getByTestId('setting-verify')).toContainText(/playlists/);
    await look('7-diagnostics');
    await segue.close();
    await fake.close();
  });
}
