// A profile with the demo library in it: imported and indexed once by each of the processes that run tests, in the app
// itself, and copied for each test.

import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import { launch, newProfile } from './launch.ts';
import { suggestionsReady } from './playlists.ts';

export const libraryOf = (profile: string): string => path.join(profile, 'library.sqlite');

export const backupsOf = (profile: string): string[] =>
  readdirSync(path.join(profile, 'backups')).filter((name) => /\.daily-[^.]+\.\d+Z$/.test(name));

/** What of a profile is the library; the rest is Chromium's and the window's. */
const LIBRARY = ['library.sqlite', 'catalogue'];

let plain: Promise<string> | null = null;
let backedUp: Promise<string> | null = null;

/** As an orderly end leaves it, with the day's backup where asked for. */
export async function profileWithDemo({ withBackup = false } = {}): Promise<string> {
  plain ??= prepared(newProfile(), false);
  if (withBackup) backedUp ??= prepared(profileWithDemo(), true);
  const [original, parts] = backedUp && withBackup ? [backedUp, [...LIBRARY, 'backups']] : [plain, LIBRARY];
  const profile = await newProfile();
  for (const part of parts) {
    cpSync(path.join(await original, part), path.join(profile, part), { recursive: true });
  }
  return profile;
}

async function prepared(on: Promise<string>, withBackup: boolean): Promise<string> {
  const profile = await on;
  process.once('exit', () => rmSync(profile, { recursive: true, force: true }));
  const segue = await launch({ profile });
  if (withBackup) {
    // It is made once nobody has asked for anything for a while.
    const made = () => existsSync(path.join(profile, 'backups')) && backupsOf(profile).length === 1;
    await expect.poll(made, { message: 'a backup is made', timeout: 30_000 }).toBe(true);
  } else {
    await segue.window.loadDemo();
    await suggestionsReady(segue.window);
  }
  await segue.close();
  return profile;
}
