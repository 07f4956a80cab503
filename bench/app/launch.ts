// The built app as the measurements drive it: on a profile of its own, with Playwright's hold on main and on the page.

import { rm } from 'node:fs/promises';
import { _electron, type ElectronApplication, type Page } from 'playwright';
import { prepareElectron } from '../../scripts/setup/electron.ts';
import { root } from '../../scripts/setup/step.ts';

export interface DrivenApp {
  app: ElectronApplication;
  page: Page;
  /** Ends it as a user would and waits until its process is gone. */
  close(): Promise<void>;
}

/**
 * @param folder of the app: the repository's own, or another that is built the same way
 * @param more switches for this start
 */
export async function launch(
  profile: string,
  folder = root,
  more: readonly string[] = [],
): Promise<DrivenApp> {
  const { runtime, switches } = await prepared;
  const app = await _electron.launch({
    executablePath: runtime.executable,
    args: [...switches, `--user-data-dir=${profile}`, ...more, folder],
    cwd: root,
    chromiumSandbox: !switches.includes('--no-sandbox'),
    colorScheme: null,
  });
  const page = await app.firstWindow();
  await page.waitForLoadState();
  const child = app.process();
  const gone = new Promise((resolve) => child.once('exit', resolve));
  return {
    app,
    page,
    async close() {
      await app.close();
      if (child.exitCode === null && child.signalCode === null) await gone;
    },
  };
}
const prepared = prepareElectron();

/** An ended app's children may write for a moment longer. */
export const removeProfile = (profile: string): Promise<void> =>
  rm(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
