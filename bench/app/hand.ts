// A user's hand in the running app: by mouse and keyboard, each step done when the window shows that it is.

import type { Page } from 'playwright';

/** From the first screen to the demo library's first playlist and its suggestions. */
export async function loadDemo(page: Page): Promise<void> {
  await page.getByTestId('start-demo').click();
  await page.getByTestId('track-row').first().waitFor({ timeout: 120_000 });
  await suggested(page);
}

/** Opens the nth playlist of the list. */
export async function openPlaylist(page: Page, n: number): Promise<void> {
  const entry = page.locator('[data-part="playlists"]').getByTestId('playlist').nth(n);
  await entry.click();
  await page.locator('main:not([aria-busy="true"])').waitFor();
  await suggested(page);
}

/** Waits until suggestions made after the latest edit are shown. */
export async function suggested(page: Page): Promise<void> {
  await page
    .locator('[data-part="suggestions"][aria-busy="false"]')
    .getByTestId('suggestion')
    .first()
    .waitFor({ timeout: 120_000 });
}
