// What is opened or played on Spotify: without an account links open, and playing says what it lacks.

import { expect } from '@playwright/test';
import { t } from '../../shared/messages/index.ts';
import type { Segue } from '../support/app.ts';
import { changeDatabase, libraryOf } from '../support/faults.ts';
import { addressOpened, catchAddress, dialog, selectRows, type Trials, toast } from './trial.ts';

async function selectedAndOpening(segue: Segue): Promise<void> {
  await catchAddress(segue);
  await selectRows(segue);
}

async function playlistOfAnAccount(segue: Segue): Promise<void> {
  await selectedAndOpening(segue);
  changeDatabase(
    libraryOf(segue.profile),
    `INSERT INTO account_playlists (playlist_id, spotify_id, kind, name, description, owner_id, owner_name,
       collaborative, list_order, listed_at, listed_snapshot)
     SELECT id, 'oneOfTheAccount', 'playlist', name, '', 'me', 'Me', 0, -2, '', '' FROM playlists ORDER BY id LIMIT 1`,
  );
  await segue.page.reload();
  await expect(segue.page.getByTestId('account-mark')).toBeVisible();
}

async function controlOn(segue: Segue): Promise<void> {
  await segue.page.evaluate(() => window.segue.calls.settingsSet({ spotifyControl: true }));
  await segue.page.reload();
  await selectRows(segue);
}
const needsAccount = {
  before: controlOn,
  shows: (segue: Segue) => toast(segue, t('error.playback-signed-out')),
};
const searched = {
  before: selectedAndOpening,
  shows: (segue: Segue) => addressOpened(segue, 'https://open.spotify.com/search/'),
};

export const spotify = {
  'spotify.album': searched,
  'spotify.artist': searched,
  'spotify.playlist': {
    before: playlistOfAnAccount,
    shows: (segue) => addressOpened(segue, 'https://open.spotify.com/playlist/oneOfTheAccount'),
  },
  'spotify.play': needsAccount,
  'spotify.queue': needsAccount,
  'spotify.next': needsAccount,
  'spotify.previous': needsAccount,
  'spotify.devices': { before: controlOn, shows: (segue) => dialog(segue, t('playback.title')) },
} satisfies Trials;
