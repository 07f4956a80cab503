// A playlist without tracks: suggestions go by its name, and by its tracks as soon as it has some.

import { t } from '../shared/messages/index.ts';
import { expect, test } from './support/app.ts';
import { looksAt } from './support/looks.ts';
import { suggestionsReady } from './support/playlists.ts';
import type { SegueWindow } from './support/window.ts';

test.use({ library: 'demo' });

async function make({ page }: SegueWindow, name: string): Promise<void> {
  await page.keyboard.press('Control+N');
  await page.getByRole('dialog').getByRole('textbox').fill(name);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
}

async function rename({ page }: SegueWindow, name: string): Promise<void> {
  await page.keyboard.press('F2');
  await page.getByRole('dialog').getByRole('textbox').fill(name);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
}

test('a new playlist’s name decides what is suggested, until it has tracks', async ({ segue }, info) => {
  const { page, window } = segue;
  const look = looksAt(segue, info);
  const cards = page.getByTestId('suggestion');
  const note = page.getByText(t('next.byName'));
  await suggestionsReady(window);
  await make(window, 'Hip-Hop, 2009');
  await expect(note).toBeVisible();
  await suggestionsReady(window);
  for (let place = 0; place < 5; place++)
    await expect(cards.nth(place)).toContainText(t('reason.fits-title'));
  await expect(cards.first().getByTestId('score')).toBeVisible();

  await look('by-name');

  await rename(window, 'This Is Ed Askew');
  for (let place = 0; place < 5; place++)
    await expect(cards.nth(place)).toContainText(t('reason.artist-in-title', { artist: 'Ed Askew' }));
  await expect(note).toBeVisible();

  await window.suggestions.press('Home');
  await page.keyboard.press('Alt+Enter');
  const why = page.getByTestId('why');
  await expect(why.getByRole('rowheader').first()).toContainText(
    t('fact.title-artist', { artist: 'Ed Askew' }),
  );
  await look('by-name-why');
  await page.keyboard.press('Escape');

  await rename(window, 'Zzyzx');
  await expect(page.getByText(t('next.unseeded'))).toBeVisible();
  await page.keyboard.press('Control+Z');
  await expect(note).toBeVisible();

  await window.suggestions.press('Home');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('track-row')).toHaveCount(1);
  await expect(note).toHaveCount(0);
  await expect(cards.first()).toContainText('Ed Askew');
});
