// The system packages Electron needs on Debian and Ubuntu, and Xvfb for machines without a display. Node 24.
// As root without a terminal they are installed; with one the list is shown and asked for once; otherwise the exact
// command is printed and whoever needs them decides what can still be done.

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { must, say, step } from './step.ts';

/** Each entry is one package by its names, newest first: Debian 13 and Ubuntu 24.04 renamed some for 64-bit time. */
const LIBRARIES = [
  ['libnss3'],
  ['libgtk-3-0t64', 'libgtk-3-0'],
  ['libgbm1'],
  ['libasound2t64', 'libasound2'],
  ['libatk-bridge2.0-0t64', 'libatk-bridge2.0-0'],
  ['libxss1'],
  ['libxtst6'],
] as const;
const VIRTUAL_DISPLAY = [['xvfb'], ['xauth']] as const;
/** For tests that sign in: what keeps secrets on a desktop, and the bus it is asked over. */
const KEYRING = [
  ['gnome-keyring'],
  ['libsecret-1-0'],
  ['dbus-daemon', 'dbus'],
  ['dbus-bin', 'dbus'],
] as const;
type Names = readonly string[];

export interface SystemPackages {
  /** What Electron links to: without it no window and no end-to-end test. */
  libraries: boolean;
  virtualDisplay: boolean;
}

/** Gets what is missing if it may, and tells what is there then. */
export async function ensureSystemPackages(wanted: {
  virtualDisplay: boolean;
  /** Without it tests that need one are left out, and say so. */
  keyring?: boolean;
}): Promise<SystemPackages> {
  if (!existsSync('/usr/bin/dpkg-query') || !existsSync('/usr/bin/apt-get')) {
    say(
      'system packages: no apt here; if Electron does not start, install NSS, GTK 3, GBM, ALSA and Xvfb yourself',
    );
    return { libraries: true, virtualDisplay: existsSync('/usr/bin/xvfb-run') };
  }
  const missing = missingOf([
    ...LIBRARIES,
    ...(wanted.virtualDisplay ? VIRTUAL_DISPLAY : []),
    ...(wanted.keyring ? KEYRING : []),
  ]);
  if (missing.length > 0) await get(missing);
  return {
    libraries: missingOf(LIBRARIES).length === 0,
    virtualDisplay: missingOf(VIRTUAL_DISPLAY).length === 0,
  };
}

function missingOf(packages: readonly Names[]): Names[] {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: these are fields of dpkg-query
  const format = '${db:Status-Status} ${Package}\n';
  const query = spawnSync('dpkg-query', ['-W', '-f', format, ...packages.flat()], { encoding: 'utf8' });
  const installed = new Set(
    query.stdout
      .split('\n')
      .filter((line) => line.startsWith('installed '))
      .map((line) => line.slice('installed '.length)),
  );
  return packages.filter((names) => !names.some((name) => installed.has(name)));
}

async function get(missing: Names[]): Promise<void> {
  const asRoot = process.getuid?.() === 0;
  const terminal = process.stdin.isTTY && process.stdout.isTTY && !process.env.CI;
  const sudo = !asRoot && existsSync('/usr/bin/sudo');
  const mayInstall = asRoot
    ? !terminal || (await agreed(missing))
    : terminal && sudo && (await agreed(missing));
  if (!mayInstall) {
    say(`system packages: missing; as root run\n  ${inWords(missing)}`);
    return;
  }
  const prefix = asRoot ? [] : ['sudo'];
  // Asks for the password where it can be seen; the commands below then run with their output in a log.
  if (sudo) spawnSync('sudo', ['-v'], { stdio: 'inherit' });
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await step(`system packages: apt-get install (${missing.length})`, async () => {
    await must([...prefix, 'apt-get', 'update'], { log: 'apt-update', env });
    const names = missing.map(choose);
    await must([...prefix, 'apt-get', 'install', '-y', '--no-install-recommends', ...names], {
      log: 'apt-install',
      env,
    });
    return 'done';
  });
}

async function agreed(missing: Names[]): Promise<boolean> {
  say(`system packages: Segue needs\n  ${inWords(missing)}`);
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question('Run this now? [Y/n] ');
  terminal.close();
  return /^(y|yes|)$/i.test(answer.trim());
}

function inWords(missing: Names[]): string {
  return `apt-get update && apt-get install -y --no-install-recommends ${missing.map(choose).join(' ')}`;
}

/** The name this release knows. Without package lists (a fresh container) its version number has to tell. */
function choose(names: Names): string {
  const known = names.find(
    (name) => spawnSync('apt-cache', ['show', '--no-all-versions', name]).status === 0,
  );
  const [newest = '', ...older] = names;
  return known ?? (renamedRelease() ? newest : (older[0] ?? newest));
}

function renamedRelease(): boolean {
  const text = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  const version = Number.parseFloat(/^VERSION_ID="?([\d.]+)/m.exec(text)?.[1] ?? '0');
  return version >= (/^ID=ubuntu$/m.test(text) ? 24.04 : 13);
}
