// The window as a test sees it: its parts by role, and the few things every test does with them.

import { type ElectronApplication, expect, type Locator, type Page } from '@playwright/test';

export class SegueWindow {
  readonly page: Page;
  readonly playlists: Locator;
  readonly tracks: Locator;
  readonly suggestions: Locator;

  /** Null: an app whose main process cannot be asked, as the packaged one. */
  private readonly app: ElectronApplication | null;

  constructor(app: ElectronApplication | null, page: Page) {
    this.app = app;
    this.page = page;
    this.playlists = page.locator('[data-part="playlists"]');
    this.tracks = page.locator('[data-part="tracks"]');
    this.suggestions = page.locator('[data-part="suggestions"]');
  }

  private get main(): ElectronApplication {
    if (!this.app) throw new Error('the main process of this app cannot be asked');
    return this.app;
  }

  /** From the first screen to the demo library. */
  async loadDemo(): Promise<void> {
    await this.page.getByTestId('start-demo').click();
    await expect(this.page.getByTestId('playlist').first()).toBeVisible();
  }

  playlist(name: string): Locator {
    return this.playlists.getByTestId('playlist').filter({ hasText: name });
  }

  /** Scrolls the list of playlists, of which only those in sight exist, to one. */
  async revealPlaylist(name: string): Promise<Locator> {
    const entry = this.playlist(name);
    await expect(this.playlists).toBeVisible();
    const scroll = (by: number | null) =>
      this.playlists.evaluate(
        (list, delta) => list.scrollTo(0, delta === null ? 0 : list.scrollTop + delta),
        by,
      );
    for (let tries = 0; (await entry.count()) === 0 && tries < 40; tries++) {
      await scroll(tries === 0 ? null : 400);
      await this.page.evaluate(
        () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
      );
    }
    await entry.scrollIntoViewIfNeeded();
    return entry;
  }

  trackRow(title: string): Locator {
    return this.tracks.getByTestId('track-row').filter({ hasText: title });
  }

  suggestionRows(): Locator {
    return this.suggestions.getByTestId('suggestion');
  }

  /** The page's own size, without frame and menu bar. */
  async setContentSize(width: number, height: number): Promise<void> {
    await this.main.evaluate(
      ({ BrowserWindow }, size) => {
        const [window] = BrowserWindow.getAllWindows();
        window?.setContentSize(size.width, size.height);
      },
      { width, height },
    );
    await expect.poll(() => this.page.evaluate(() => [innerWidth, innerHeight])).toEqual([width, height]);
  }

  /** What is on screen, as base64 of a PNG. */
  capture(): Promise<string> {
    return this.main.evaluate(async ({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      const image = await window?.webContents.capturePage();
      return image?.toPNG().toString('base64') ?? '';
    });
  }

  /** Chooses an entry of the native menu by its command. */
  async chooseFromMenu(commandId: string): Promise<void> {
    // The menu comes when the window is there.
    await expect.poll(() => this.main.evaluate(({ Menu }) => Menu.getApplicationMenu() !== null)).toBe(true);
    await this.main.evaluate(
      ({ Menu }, id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.click(),
      commandId,
    );
  }
}
