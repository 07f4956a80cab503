// What a test of the app is given: the app, started anew for each on a profile of its own.

import { test as base } from '@playwright/test';
import { profileWithDemo } from './demo.ts';
import { moveToOwnDisplay } from './display.ts';
import { launch, newProfile, removeProfile, type Segue } from './launch.ts';
import { speakOn } from './pictures.ts';

interface Given {
  /** What is in the profiles of a test: nothing, as the first time, or the demo library, imported before. */
  library: 'none' | 'demo';
  /** For a test that starts the app itself, more than once. */
  profile: string;
  segue: Segue;
}

const profileIn = { none: newProfile, demo: profileWithDemo };

/** What main logged goes with a failed test's report. */
export const test = base.extend<Given, { display: string }>({
  display: [
    async ({ browserName: _ }, use, { parallelIndex }) => {
      const end = parallelIndex === 0 ? () => {} : await moveToOwnDisplay();
      await use(process.env.DISPLAY ?? '');
      end();
    },
    { scope: 'worker', auto: true },
  ],
  library: ['none', { option: true }],
  profile: async ({ library }, use) => {
    const profile = await profileIn[library]();
    speakOn(profile);
    await use(profile);
    await removeProfile(profile);
  },
  segue: async ({ library }, use, testInfo) => {
    const profile = await profileIn[library]();
    speakOn(profile);
    const segue = await launch({ profile });
    if (library === 'demo') await segue.page.getByTestId('playlist').first().waitFor();
    await use(segue);
    if (testInfo.status !== testInfo.expectedStatus) {
      await testInfo.attach('main.log', { body: await segue.log(), contentType: 'text/plain' });
      await testInfo.attach('window', { body: await segue.page.screenshot(), contentType: 'image/png' });
    }
    await segue.close();
    await removeProfile(profile);
  },
});

export { expect } from '@playwright/test';
export {
  electronExecutable,
  isRoot,
  launch,
  newProfile,
  removeProfile,
  root,
  type Segue,
} from './launch.ts';
