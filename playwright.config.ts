// End-to-end tests against the real app, built before (`npm run e2e` does). Two at a time, each on a display of its own:
// many of them wait most of their time.

import { defineConfig } from '@playwright/test';
import { moreDisplays } from './e2e/support/display.ts';
import { PACKAGED } from './e2e/support/projects.ts';
import { playwrightReport } from './scripts/test-steps.ts';

export default defineConfig({
  testDir: 'e2e',
  // Beside the fake Spotify are unit tests of it, which are vitest's.
  testMatch: '**/*.spec.ts',
  projects: [
    { name: 'built', testIgnore: '**/package*.spec.ts' },
    // The security list also holds in what is shipped.
    { name: PACKAGED, testMatch: ['**/security-*.spec.ts', '**/package*.spec.ts'] },
  ],
  outputDir: 'test-results',
  workers: moreDisplays() ? 2 : 1,
  // A test that needs a second try is one to mend.
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 90_000,
  // For machines whose cores are busy elsewhere; a test that passes does not wait for it.
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: playwrightReport }]],
  // No video: it needs an ffmpeg of its own, and a trace shows more.
  use: { trace: 'retain-on-failure', colorScheme: null },
});
