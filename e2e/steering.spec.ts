// Steering the suggestions: what they are narrowed to, where the panel leaves the keyboard, and selected rows in place
// of the playlist.

import { t } from '../shared/messages/index.ts';
import { expect, launch, test } from './support/app.ts';
import { openPlaylist, suggestionsReady } from './support/playlists.ts';
import { asked, chip, openPanel, panel } from './support/steering.ts';

test.use({ library: 'demo' });

test('filters by genre and year take out what does not match, show as chips and are kept', async ({
  profile,
}) => {
  const segue = await launch({ profile });
  await suggestionsReady(segue.window);
  const { page, window } = segue;
  const steering = await openPanel(segue);
  await steering.getByRole('combobox', { name: t('steer.only.add') }).fill('hip-hop');
  await steering.getByRole('option', { name: 'Hip-Hop' }).first().click();
  await expect(chip(segue, 'Only Hip-Hop')).toBeVisible();
  await steering.getByRole('textbox', { name: 'Years from' }).fill('2009');
  await steering.getByRole('textbox', { name: 'Years from' }).press('Enter');
  await steering.getByRole('textbox', { name: 'Length to' }).fill('5:30');
  await steering.getByRole('textbox', { name: 'Length to' }).press('Enter');
  await expect(chip(segue, 'Years from 2009')).toBeVisible();
  await expect(page.getByTestId('left-out')).toContainText(/\d+ of 1,\d+ left out/);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: t('steer.buttonOn', { count: 3 }) })).toBeFocused();
  await expect.poll(async () => (await asked(segue)).steering.filters.length.to).toBe(330);
  const { suggestions } = await asked(segue);
  expect(suggestions.length).toBeGreaterThan(0);
  for (const { genres, year, durationMs } of suggestions) {
    expect(genres).toContain('Hip-Hop');
    expect(year).toBeGreaterThanOrEqual(2009);
    expect(durationMs).toBeLessThanOrEqual(330_500);
  }
  await openPlaylist(window, 'Late, instrumental');
  await expect(page.getByTestId('steered')).toHaveCount(0);
  await segue.close();

  const again = await launch({ profile });
  await openPlaylist(again.window, 'Kitchen, Sunday');
  await suggestionsReady(again.window);
  await expect(chip(again, 'Years from 2009')).toBeVisible();
  await again.page.getByRole('button', { name: t('chip.remove', { what: 'Years from 2009' }) }).click();
  await expect(chip(again, 'Years from 2009')).toHaveCount(0);
  await expect(chip(again, 'Only Hip-Hop')).toBeVisible();
  await expect(again.window.suggestions).toBeFocused();
  await again.close();
});

test('where filters leave nothing, the one to loosen is named and goes with one press', async ({ segue }) => {
  await suggestionsReady(segue.window);
  const { page, window } = segue;
  const steering = await openPanel(segue);
  await steering.getByRole('textbox', { name: 'Years to' }).fill('1901');
  await steering.getByRole('textbox', { name: 'Years to' }).press('Enter');
  await steering.getByRole('switch', { name: t('steer.explicit') }).press('Space');
  await page.keyboard.press('Escape');
  await expect(panel(segue)).toHaveCount(0);
  await expect(page.getByText(t('next.filtered'))).toBeVisible();
  const loosen = page.getByRole('button', { name: t('next.filtered.loosen', { what: 'Years to 1901' }) });
  await loosen.focus();
  await page.keyboard.press('Enter');
  await suggestionsReady(window);
  await expect(chip(segue, t('chip.explicit'))).toBeVisible();
  await expect(window.suggestions).toBeFocused();
});

test('the panel says which weights have nothing to go by, leaves the keyboard where it is pressed, and goes with the search', async ({
  segue,
}) => {
  await suggestionsReady(segue.window);
  const { page, window } = segue;
  const steering = await openPanel(segue);
  // The demo's tracks have no key.
  const names = t('steer.weight.key');
  await expect(steering.getByText(t('steer.weight.idle', { names }))).toBeVisible();
  await page
    .getByTestId('track-row')
    .last()
    .click({ position: { x: 20, y: 10 } });
  await expect(panel(segue)).toHaveCount(0);
  await expect(window.tracks).toBeFocused();
  await openPanel(segue);
  await page.keyboard.press('Control+Shift+F');
  await expect(panel(segue)).toHaveCount(0);
  await expect(page.locator('[data-search]')).toBeFocused();
  await page.keyboard.press('Escape');
  await suggestionsReady(window);
  await expect(panel(segue)).toHaveCount(0);
});

test('selected rows are continued in place of the playlist', async ({ segue }) => {
  await suggestionsReady(segue.window);
  const { page, window } = segue;
  await window.tracks.press('Home');
  await window.tracks.press('Shift+ArrowDown');
  await page.keyboard.press('Control+Shift+L');
  const heading = page.getByRole('complementary').getByRole('heading', { level: 2 });
  await expect(heading).toHaveText(t('next.fromHeading', { count: 2 }));
  await suggestionsReady(window);
  await expect(window.suggestions).toBeFocused();
  await page.keyboard.press('Control+E');
  await expect(heading).toHaveText(t('next.heading'));
});
