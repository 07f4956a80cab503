// In place of build.ts in the build for tests, which is another app to the system: its own name and profile. Spotify is
// then a stand-in on this computer, whose address is a switch; anything else as that address is refused, and so is a
// profile that holds a sign-in to any other Spotify, the real one's above all.

import path from 'node:path';
import { app } from 'electron';
import { usualPlace } from '../place/pointer.ts';
import type { Endpoints } from './build.ts';
import { signInFile, storedFor } from './sign-in-file.ts';

const SWITCH = 'stand-in-spotify';
/** Nobody listens there. */
const NOWHERE = 'http://127.0.0.1:9';
const isStandIn = (address: string): boolean => /^http:\/\/127\.0\.0\.1:\d{1,5}$/.test(address);

/** Nothing of the profile is touched: not even the log, which is in it. */
function refuse(why: string): never {
  process.stderr.write(`${why}\n`);
  process.exit(1);
}

const accounts = app.commandLine.getSwitchValue(SWITCH) || NOWHERE;
if (!isStandIn(accounts)) refuse(`--${SWITCH} is to be http://127.0.0.1:PORT`);

export const endpoints: Endpoints = { accounts, api: `${accounts}/v1`, standIn: accounts };

export const forTests = true;

export function prepareBuild(): void {
  app.setName('Segue for tests');
  if (!app.commandLine.hasSwitch('user-data-dir')) {
    app.setPath('userData', path.join(app.getPath('appData'), 'segue-for-tests'));
  }
  const home = app.getPath('userData');
  const held = storedFor(signInFile(usualPlace(home) ?? home));
  if (held !== null && !isStandIn(held))
    refuse(`This profile is signed in to ${held}: no build for tests opens it`);
}
