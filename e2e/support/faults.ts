// Real faults for the app to meet: files overwritten, another program's change, another process's lock.

import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { launch, newProfile } from './app.ts';

export const libraryOf = (profile: string): string => path.join(profile, 'library.sqlite');

/** A profile with the demo library in it, left as an orderly end leaves it; `withBackup` waits until one was made. */
export async function profileWithDemo({ withBackup = false } = {}): Promise<string> {
  const profile = await newProfile();
  const segue = await launch({ profile });
  await segue.window.loadDemo();
  if (withBackup) {
    const made = () => existsSync(path.join(profile, 'backups')) && backupsOf(profile).length === 1;
    for (let i = 0; i < 150 && !made(); i++) await segue.page.waitForTimeout(100);
    if (!made()) throw new Error('no backup was made');
  }
  await segue.close();
  return profile;
}

export const backupsOf = (profile: string): string[] =>
  readdirSync(path.join(profile, 'backups')).filter((name) => /\.daily-[^.]+\.\d+Z$/.test(name));

export const setAsideIn = (profile: string): string[] =>
  readdirSync(profile).filter((name) => /^library\.set-aside-.*\.sqlite$/.test(name));

const SQL = `
import { DatabaseSync } from 'node:sqlite';
const db = new DatabaseSync(process.argv[1]);
db.exec(process.argv[2]);
console.log('done');
if (process.argv[3]) setInterval(() => {}, 1000);
`;
const runSql = (file: string, sql: string, hold: boolean) => [
  '--input-type=module',
  '-e',
  SQL,
  file,
  sql,
  ...(hold ? ['hold'] : []),
];

/** As another program would. */
export function changeDatabase(file: string, sql: string): void {
  execFileSync(process.execPath, runSql(file, sql, false));
}

/** A process of its own that keeps the library locked until it is let go. */
export async function lockDatabase(
  file: string,
  against: 'against reading' | 'against writing',
): Promise<{ release(): Promise<void> }> {
  const all = against === 'against reading' ? 'PRAGMA locking_mode = EXCLUSIVE; ' : '';
  const child = spawn(process.execPath, runSql(file, `${all}BEGIN EXCLUSIVE`, true));
  await new Promise((resolve) => child.stdout.once('data', resolve));
  return {
    async release() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await ended;
    },
  };
}

export const garbage = (file: string): void => writeFileSync(file, 'no database at all\n'.repeat(500));
