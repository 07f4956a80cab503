// Commands of the player, each from where the one before has left it.

import { expect } from '@playwright/test';
import { t } from '../../shared/messages/index.ts';
import type { Segue } from '../support/app.ts';
import { playedTo, player, position, SONGS } from '../support/music.ts';
import type { Trials } from './trial.ts';

const button = (segue: Segue, name: string) => player(segue).getByRole('button', { name, exact: true });
const volume = (segue: Segue, wanted: string) =>
  expect(player(segue).getByRole('slider', { name: t('player.volume') })).toHaveAttribute(
    'aria-valuenow',
    wanted,
  );

/** Three songs of half a minute are selected, the first of them in the open playlist's first row. */
export const playing = {
  'player.play': {
    shows: async (segue) => {
      await expect(player(segue)).toContainText(SONGS[0]);
      await expect(position(segue)).toHaveAttribute('aria-valuetext', /0:30/);
    },
  },
  'player.next': { shows: (segue) => expect(player(segue)).toContainText(SONGS[1]) },
  'player.previous': { shows: (segue) => expect(player(segue)).toContainText(SONGS[0]) },
  'player.toggle': { shows: (segue) => expect(button(segue, t('player.play'))).toBeVisible() },
  // Held, so that the time that passes is not taken for a leap.
  'player.forward': { shows: (segue) => expect.poll(() => playedTo(segue)).toBeGreaterThanOrEqual(10) },
  'player.back': { shows: (segue) => expect.poll(() => playedTo(segue)).toBeLessThan(9) },
  'player.quieter': { shows: (segue) => volume(segue, '0.9') },
  'player.louder': { shows: (segue) => volume(segue, '1') },
  'player.stop': { shows: (segue) => expect(player(segue)).toBeHidden() },
} satisfies Trials;
