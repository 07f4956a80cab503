// One round of what a user does all day: opens a playlist, gets suggestions, adds one, moves a track, takes it out, and
// undoes all three. By keyboard and mouse in the window, so that everything that listens and draws takes part.

import type { Page } from 'playwright';
import { t } from '../../shared/messages/index.ts';
import { openPlaylist, suggested } from '../app/hand.ts';

/** @param n which playlist of the list */
export async function cycle(page: Page, n: number): Promise<void> {
  const suggestions = page.locator('[data-part="suggestions"]');
  const tracks = page.locator('[data-part="tracks"]');
  await openPlaylist(page, n);
  await suggestions.press('Home');
  await suggestions.press('Enter');
  await said(page, added);
  await tracks.press('Home');
  await tracks.press('Alt+ArrowDown');
  await said(page, moved);
  await tracks.press('Delete');
  await said(page, removed);
  for (const what of [removed, moved, added]) {
    await page.keyboard.press('Control+Z');
    await said(page, t('edit.undone', { what }));
  }
  await suggested(page);
}

// How what the window says of each begins.
const beginning = (key: 'edit.add.named' | 'edit.move.named' | 'edit.remove.named') =>
  t(key, { title: '', name: '', at: 1 }).split('“')[0] ?? '';
const added = beginning('edit.add.named');
const moved = beginning('edit.move.named');
const removed = beginning('edit.remove.named');

/** Waits for the message about an edit, which comes when the window shows what it did. */
async function said(page: Page, start: string): Promise<void> {
  await page
    .getByTestId('toast')
    .filter({ hasText: new RegExp(`^${start}`) })
    .waitFor();
}
