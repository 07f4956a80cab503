// Goes to where the user's data is ([Note: The place]), in main, before anything of it is used. Chromium stays where it
// was: its key to what the system encrypts (sign-in.json) is there.

import path from 'node:path';
import { app } from 'electron';
import { usualPlace } from './pointer.ts';

/** False: something is to be done about the place first (settle.ts). */
export function goToPlace(): boolean {
  const home = app.getPath('userData');
  const place = usualPlace(home);
  if (place === null) return false;
  if (place !== home) {
    app.setPath('sessionData', home);
    app.setPath('crashDumps', path.join(home, 'Crashpad'));
    app.setPath('userData', place);
  }
  return true;
}

/** The folder that the system gives, wherever the data is. */
export const standardPlace = (): string => app.getPath('sessionData');
