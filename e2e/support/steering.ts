// Steering the suggestions in tests: the panel, and what it has come to.

import { expect, type Locator } from '@playwright/test';
import { t } from '../../shared/messages/index.ts';
import type { Segue } from './app.ts';
import { suggestedNow } from './playlists.ts';

/** All suggestions, not only those in sight, and what they are steered by. */
export async function asked({ page, window }: Segue) {
  const steering = await page.evaluate(async () => {
    const playlists = await globalThis.window.segue.calls.playlists(undefined);
    return globalThis.window.segue.calls.steering({ playlistId: playlists.ok ? playlists.value[0]!.id : 0 });
  });
  if (!steering.ok) throw new Error(steering.error.code);
  return { steering: steering.value, ...(await suggestedNow(window, 100)) };
}
export const panel = ({ page }: Segue): Locator => page.getByRole('dialog', { name: t('steer.title') });
export async function openPanel(segue: Segue): Promise<Locator> {
  await segue.page.keyboard.press('Control+Shift+S');
  await expect(panel(segue)).toBeVisible();
  return panel(segue);
}
export const chip = ({ page }: Segue, text: string): Locator => page.getByTestId('steered').getByText(text);
