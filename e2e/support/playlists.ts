// Reading and handling the open playlist as its user sees it.

import { setTimeout } from 'node:timers/promises';
import { expect, type Locator } from '@playwright/test';
import type { SuggestionReply } from '../../shared/domain/suggestions.ts';
import type { SegueWindow } from './window.ts';

/** Titles of the table's first rows, top to bottom, once they are loaded. */
export async function titlesOf({ page }: SegueWindow, count: number): Promise<string[]> {
  const rows = page.getByTestId('track-row');
  await expect(rows.nth(count - 1)).toHaveAttribute('aria-busy', 'false');
  const found = await rows.evaluateAll((elements) =>
    elements
      .map((element) => ({
        place: Number(element.getAttribute('aria-rowindex')),
        title: element.querySelector('[data-column="title"] bdi')?.textContent ?? '',
      }))
      .sort((a, b) => a.place - b.place)
      .map(({ title }) => title),
  );
  return found.slice(0, count);
}

/** All titles of a short playlist in its saved order, asked of the library. */
export const savedTitles = ({ page }: SegueWindow, name: string): Promise<string[]> =>
  page.evaluate(async (wanted) => {
    const { calls } = globalThis.window.segue;
    const playlists = await calls.playlists(undefined);
    const playlistId = playlists.ok ? playlists.value.find((one) => one.name === wanted)!.id : 0;
    const view = await calls.view({ playlistId, sort: null, filter: '' });
    const rows = await calls.rows({ itemIds: view.ok ? [...view.value.order] : [] });
    return rows.ok ? rows.value.map(({ title }) => title) : [];
  }, name);

export const titleOfSuggestion = async (row: Locator): Promise<string> =>
  (await row.locator('bdi').first().textContent()) ?? '';

export async function openPlaylist(window: SegueWindow, name: string): Promise<void> {
  await (await window.revealPlaylist(name)).click();
  await expect(window.page.getByRole('heading', { level: 1 })).toHaveText(name);
  await expect(window.page.getByRole('main')).not.toHaveAttribute('aria-busy', 'true');
}

/** Waits for suggestions made after the latest edit. */
export async function suggestionsReady({ page, suggestions }: SegueWindow): Promise<void> {
  await expect(page.getByTestId('suggestion').first()).toBeVisible();
  await expect(suggestions).toHaveAttribute('aria-busy', 'false');
}

/**
 * What main suggests now for the first playlist, as steered: all of it, with the scores unrounded. The window asks too
 * after each edit, and of two the newer is answered: asked again, after a pause, until this is.
 */
export async function suggestedNow({ page }: SegueWindow, limit: number): Promise<SuggestionReply> {
  for (;;) {
    const reply = await page.evaluate(async (most) => {
      const { calls } = window.segue;
      const playlists = await calls.playlists(undefined);
      const playlistId = playlists.ok ? playlists.value[0]!.id : 0;
      const request = { playlistId, requestId: 1e6, limit: most, order: 'fit' as const };
      return calls.suggest({ ...request, seedTrackIds: [], steering: null });
    }, limit);
    if (reply.ok) return reply.value;
    if (reply.error.code !== 'superseded') throw new Error(reply.error.code);
    await setTimeout(200);
  }
}

/** Drags with the mouse: from the middle of one element to a point `dy` px below the top of another. */
export async function dragTo(window: SegueWindow, from: Locator, to: Locator, dy: number): Promise<void> {
  const { page } = window;
  await from.hover();
  await page.mouse.down();
  const box = await to.boundingBox();
  if (!box) throw new Error('the place to drop is not on screen');
  const x = box.x + box.width / 2;
  await page.mouse.move(x, box.y + dy + 40, { steps: 4 });
  await page.mouse.move(x, box.y + dy, { steps: 4 });
}
