// A copy of the built app whose one address of ReccoBeats is the fake's: the app itself has no switch for it. And a
// library of tracks nobody has measured, imported as a user would.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { RECCOBEATS } from '../../electron/features/reccobeats.ts';
import { appCopy } from './faults.ts';

/** Files of a built app's main process that hold a text. */
export const mainFilesWith = (folder: string, text: string | RegExp): string[] =>
  readdirSync(path.join(folder, 'dist/main'))
    .filter((name) => name.endsWith('.js'))
    .map((name) => path.join(folder, 'dist/main', name))
    .filter((file) => readFileSync(file, 'utf8').search(text) >= 0);

export function appThatAsks(url: string): ReturnType<typeof appCopy> {
  const copy = appCopy();
  const [file, ...more] = mainFilesWith(copy.path, RECCOBEATS);
  if (!file || more.length > 0) throw new Error('the address is to be in one file');
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll(RECCOBEATS, url));
  return copy;
}

export const spotifyId = (n: number): string => `T${String(n).padStart(21, '0')}`;

/** A file of so many tracks, as a playlist of that name when it is imported. */
export function listOfTracks(folder: string, name: string, count: number): string {
  const file = path.join(folder, `${name}.csv`);
  const rows = Array.from(
    { length: count },
    (_, i) => `spotify:track:${spotifyId(i + 1)},Song ${i + 1},Artist ${i % 9},Album ${i % 20}`,
  );
  writeFileSync(file, `Track URI,Track Name,Artist Name(s),Album Name\n${rows.join('\n')}\n`);
  return file;
}
