// Steering the suggestions: filters, the radar's handles, caps, versions, weights, the never-suggest list.

import type { Locator } from '@playwright/test';
import { t } from '../shared/messages/index.ts';
import { expect, launch, type Segue, test } from './support/app.ts';
import { openPlaylist, suggestedNow, suggestionsReady, titleOfSuggestion } from './support/playlists.ts';

const ready = async ({ window }: Segue): Promise<void> => {
  await window.loadDemo();
  await suggestionsReady(window);
};
/** All suggestions, not only those in sight, and what they are steered by. */
async function asked({ page, window }: Segue) {
  const steering = await page.evaluate(async () => {
    const playlists = await globalThis.window.segue.calls.playlists(undefined);
    return globalThis.window.segue.calls.steering({ playlistId: playlists.ok ? playlists.value[0]!.id : 0 });
  });
  if (!steering.ok) throw new Error(steering.error.code);
  return { steering: steering.value, ...(await suggestedNow(window, 100)) };
}
const panel = ({ page }: Segue): Locator => page.getByRole('dialog', { name: t('steer.title') });
async function openPanel(segue: Segue): Promise<Locator> {
  await segue.page.keyboard.press('Control+Shift+S');
  await expect(panel(segue)).toBeVisible();
  return panel(segue);
}
const chip = ({ page }: Segue, text: string): Locator => page.getByTestId('steered').getByText(text);

test('filters by genre and year take out what does not match, show as chips and are kept', async ({
  profile,
}) => {
  const segue = await launch({ profile });
  await ready(segue);
  const { page, window } = segue;
  const steering = await openPanel(segue);
  await steering.getByRole('combobox', { name: t('steer.only.add') }).fill('hip-hop');
  await steering.getByRole('option', { name: 'Hip-Hop' }).first().click();
  await steering.getByRole('textbox', { name: 'Years from' }).fill('2009');
  await steering.getByRole('textbox', { name: 'Years from' }).press('Enter');
  await steering.getByRole('textbox', { name: 'Length to' }).fill('5:30');
  await steering.getByRole('textbox', { name: 'Length to' }).press('Enter');
  await expect(chip(segue, 'Only Hip-Hop')).toBeVisible();
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
  await ready(segue);
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

test('a handle of the radar pulls the suggestions, by keyboard and by drag, and lets go', async ({
  segue,
}) => {
  await ready(segue);
  const { page } = segue;
  const energy = page.getByRole('slider', { name: t('steer.shape.handle', { axis: 'Energy' }) });
  await expect(energy).toHaveCount(0);
  await page.getByRole('button', { name: t('steer.shape.handles') }).click();
  await expect(energy).toHaveAttribute('aria-valuetext', t('steer.shape.free'));
  await energy.press('End');
  await expect(energy).toHaveAttribute('aria-valuetext', t('steer.shape.to', { percent: 100 }));
  await expect(chip(segue, 'Energy to 100 %')).toBeVisible();
  await expect.poll(async () => (await asked(segue)).steering.shape.energy).toBe(100);
  const mean = async () => {
    const shown = (await asked(segue)).suggestions.flatMap(({ percentiles }) => percentiles.energy ?? []);
    return shown.reduce((sum, value) => sum + value, 0) / shown.length;
  };
  expect(await mean()).toBeGreaterThan(75);

  // To the middle of the radar, where every axis begins.
  const radar = await page.getByTestId('shape').getByRole('group').boundingBox();
  const box = await energy.boundingBox();
  if (!radar || !box) throw new Error('the radar is not on screen');
  const [x, y] = [radar.x + radar.width / 2, radar.y + radar.height / 2];
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(x, y - 20, { steps: 4 });
  await page.mouse.move(x, y, { steps: 4 });
  await page.mouse.up();
  await expect(energy).toHaveAttribute('aria-valuetext', t('steer.shape.to', { percent: 0 }));
  await expect.poll(async () => (await asked(segue)).steering.shape.energy).toBe(0);
  expect(await mean()).toBeLessThan(25);

  await energy.press('Delete');
  await expect(energy).toHaveAttribute('aria-valuetext', t('steer.shape.free'));
  await energy.press('ArrowUp');
  await page.getByRole('button', { name: t('steer.shape.reset') }).press('Enter');
  await expect(page.getByTestId('steered')).toHaveCount(0);
  await expect(page.getByRole('button', { name: t('steer.shape.handles') })).toBeFocused();
});

test('a handle lies on the corner that the radar draws', async ({ segue }) => {
  await ready(segue);
  const { page } = segue;
  await page.getByRole('button', { name: t('steer.shape.handles') }).click();
  await page.getByRole('slider', { name: t('steer.shape.handle', { axis: 'Valence' }) }).press('End');
  const middle = ({ x, y, width, height }: DOMRect) => ({ x: x + width / 2, y: y + height / 2 });
  const handle = middle(
    await page.locator('[data-axis="valence"]').evaluate((element) => element.getBoundingClientRect()),
  );
  // The outermost ring of the grid; its third corner is the third axis'.
  const corner = await page
    .locator('.recharts-polar-grid path')
    .last()
    .evaluate((path) => {
      const place = (path as SVGPathElement)
        .getAttribute('d')
        ?.match(/-?[\d.]+,-?[\d.]+/g)?.[2]
        ?.split(',');
      const svg = (path as SVGPathElement).ownerSVGElement?.getBoundingClientRect();
      return { x: (svg?.x ?? 0) + Number(place?.[0]), y: (svg?.y ?? 0) + Number(place?.[1]) };
    });
  expect(Math.hypot(handle.x - corner.x, handle.y - corner.y)).toBeLessThan(1.5);
});

test('caps, versions, weights and the way of choosing are set by keyboard; reset and its undo', async ({
  segue,
}) => {
  await ready(segue);
  const { page, window } = segue;
  const steering = await openPanel(segue);
  await steering.getByRole('textbox', { name: t('steer.cap.artist') }).press('ArrowUp');
  await expect(steering.getByRole('textbox', { name: t('steer.cap.artist') })).toHaveValue('1');
  await steering.getByRole('switch', { name: t('steer.versions') }).press('Space');
  await steering.getByRole('slider', { name: t('steer.weight.tempo') }).press('End');
  await steering.getByRole('button', { name: t('steer.strategy') }).press('Enter');
  await page.getByRole('menuitemcheckbox', { name: t('steer.strategy.centroid') }).press('Enter');
  await expect(panel(segue)).toBeVisible();
  await expect(steering.getByText(t('steer.weight.plain'))).toBeVisible();
  const wanted = { caps: { artist: 1, album: null }, versions: true, strategy: 'centroid' };
  await expect
    .poll(async () => (await asked(segue)).steering)
    .toMatchObject({ ...wanted, weights: { tempo: 2, key: 1 } });
  const artists = (await asked(segue)).suggestions.map((suggestion) => suggestion.artists[0]);
  expect(artists.length).toBeGreaterThan(20);
  expect(new Set(artists).size).toBe(artists.length);

  await steering.getByRole('button', { name: t('steer.reset') }).press('Enter');
  await expect(page.getByTestId('steered')).toHaveCount(0);
  await expect(page.getByTestId('toast')).toContainText(t('steer.wasReset'));
  await page
    .getByTestId('toast')
    .getByRole('button', { name: t('command.edit.undo') })
    .click();
  await expect(chip(segue, t('chip.versions'))).toBeVisible();
  await suggestionsReady(window);
});

test('the nearest tracks are told how many of each, and whether the artist counts, and say so', async ({
  segue,
}) => {
  await ready(segue);
  const { page } = segue;
  const steering = await openPanel(segue);
  const each = steering.getByRole('textbox', { name: t('steer.nearest.each') });
  await expect(each).toHaveCount(0);
  await steering.getByRole('button', { name: t('steer.strategy') }).press('Enter');
  await page.getByRole('menuitemcheckbox', { name: t('steer.strategy.nearest') }).press('Enter');
  await each.press('ArrowUp');
  await expect(each).toHaveValue('10');
  await steering.getByRole('switch', { name: t('steer.nearest.artists') }).press('Space');
  await expect
    .poll(async () => (await asked(segue)).steering)
    .toMatchObject({ strategy: 'nearest', nearest: { each: 10, artists: false } });
  expect((await asked(segue)).suggestions.length).toBeGreaterThan(0);
  await page.keyboard.press('Escape');
  const [count, artists] = [t('chip.nearest.each', { count: 10 }), t('chip.nearest.artists')];
  await expect(chip(segue, count)).toBeVisible();
  await page.getByRole('button', { name: t('chip.remove', { what: artists }) }).press('Enter');
  await expect(chip(segue, artists)).toHaveCount(0);
  await expect.poll(async () => (await asked(segue)).steering).toMatchObject({ nearest: { artists: true } });
});

test('undo takes back what was said last: the reset, not the edit before it; a new steering ends that', async ({
  segue,
}) => {
  await ready(segue);
  const { page, window } = segue;
  const toast = page.getByTestId('toast');
  await window.suggestions.press('Enter');
  await expect(toast).toContainText('Added');
  const tracks = await page.getByTestId('track-row').count();
  const steering = await openPanel(segue);
  await steering.getByRole('switch', { name: t('steer.versions') }).press('Space');
  await page.keyboard.press('Escape');
  await expect(chip(segue, t('chip.versions'))).toBeVisible();
  await window.tracks.press('Control+Alt+R');
  await expect(toast).toHaveText(new RegExp(`^${t('steer.wasReset')}`));
  await window.tracks.press('Control+Z');
  await expect(chip(segue, t('chip.versions'))).toBeVisible();
  await expect(toast).toContainText(t('edit.undone', { what: t('steer.wasReset') }));
  expect(await page.getByTestId('track-row').count()).toBe(tracks);
  await window.tracks.press('Control+Shift+Z');
  await expect(page.getByTestId('steered')).toHaveCount(0);
  await page
    .getByRole('button', { name: t('command.edit.undo'), exact: true })
    .first()
    .click();
  await expect(chip(segue, t('chip.versions'))).toBeVisible();
  await window.tracks.press('Control+Z');
  await expect(toast).toContainText('Undone: Added');

  await window.tracks.press('Control+Alt+R');
  await expect(toast).toContainText(t('steer.wasReset'));
  await openPanel(segue);
  await steering.getByRole('switch', { name: t('steer.versions') }).press('Space');
  await expect(toast).toHaveCount(0);
});

test('what is never to be suggested is for no playlist, across a restart, until it may be again', async ({
  profile,
}) => {
  const segue = await launch({ profile });
  await ready(segue);
  const { page, window } = segue;
  const track = await titleOfSuggestion(page.getByTestId('suggestion').first());
  await page.getByTestId('suggestion').first().click({ button: 'right' });
  await page.getByRole('menuitem', { name: t('command.suggestions.neverTrack') }).click();
  await expect(page.getByTestId('toast')).toContainText('Will never suggest');
  const titles = async () => (await asked(segue)).suggestions.map(({ title }) => title);
  expect(await titles()).not.toContain(track);
  await suggestionsReady(window);
  const artist = (await asked(segue)).suggestions[0]?.artists[0] ?? '';
  await window.suggestions.press('Home');
  await window.suggestions.press('Control+Shift+Delete');
  await expect(page.getByTestId('toast')).toContainText(artist);
  expect((await asked(segue)).suggestions.flatMap(({ artists }) => artists)).not.toContain(artist);
  await segue.close();

  const again = await launch({ profile });
  await suggestionsReady(again.window);
  await again.page.getByRole('button', { name: t('playlists.settings') }).click();
  await again.page.getByRole('menuitem', { name: t('command.steer.never') }).click();
  const dialog = again.page.getByRole('dialog', { name: t('never.title') });
  await expect(dialog.getByText(track)).toBeVisible();
  await expect(dialog.getByRole('button', { name: t('dialog.close') })).toBeFocused();
  await dialog.getByRole('button', { name: `Suggest` }).first().press('Enter');
  await expect(dialog.getByRole('button', { name: `Suggest` })).toHaveCount(1);
  const active = () => again.page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200));
  await expect.poll(active).toContain(`Suggest again: ${track}`);
  await dialog.getByRole('button', { name: `Suggest` }).press('Enter');
  await expect(dialog.getByText(t('never.none'))).toBeVisible();
  await again.page.keyboard.press('Escape');
  expect((await asked(again)).suggestions.map(({ title }) => title)).toContain(track);
  await again.close();
});

test('the panel leaves the keyboard where it is pressed, and goes with the search', async ({ segue }) => {
  await ready(segue);
  const { page, window } = segue;
  await openPanel(segue);
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
  await ready(segue);
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
