// In place of release.ts in the build for tests ([Note: The build]): releases come from this computer, signed with the
// test's own key; both are switches. Without them there are none.

import { app } from 'electron';
import type { Releases } from './release.ts';

const origin = app.commandLine.getSwitchValue('stand-in-updates');
const key = app.commandLine.getSwitchValue('stand-in-update-key');

export const releases: Releases | null = /^http:\/\/127\.0\.0\.1:\d{1,5}$/.test(origin)
  ? {
      page: 'https://github.com/segue-for-tests/segue/releases',
      key: key || null,
      feed: `${origin}/segue-updates`,
      folder: (version) => `${origin}/${version}/`,
      origins: [origin],
    }
  : null;
