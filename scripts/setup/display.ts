// How Electron can be started on this machine: is there a display, does its sandbox work. Node 24.

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Runtime } from './runtime.ts';
import { SetupError, say } from './step.ts';

export function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** The command on a virtual display of its own; big enough for the designed 1280x800 and a window frame. */
export function onVirtualDisplay(argv: readonly string[]): string[] {
  return ['xvfb-run', '--auto-servernum', '--server-args=-screen 0 1600x1200x24', ...argv];
}

/** The switches Electron needs for this user. Throws when its sandbox cannot work, with what to do about it. */
export function sandboxSwitches(runtime: Runtime): string[] {
  if (process.platform !== 'linux') return [];
  if (process.getuid?.() === 0) {
    say(
      'electron: started as root, so without its sandbox (--no-sandbox); an ordinary user gets the sandbox',
    );
    return ['--no-sandbox'];
  }
  if (userNamespaces() || setuidHelper(runtime) || startsAnyway(runtime)) return [];
  throw new SetupError(whatToDo(runtime));
}

/** Creating one is not enough: Ubuntu 24.04 lets it be created without the rights to set it up. */
function userNamespaces(): boolean {
  return spawnSync('unshare', ['--user', '--map-root-user', 'true']).status === 0;
}

function setuidHelper(runtime: Runtime): boolean {
  const helper = path.join(runtime.dist, 'chrome-sandbox');
  if (!existsSync(helper)) return false;
  const { uid, mode } = statSync(helper);
  return uid === 0 && (mode & 0o4111) === 0o4111;
}

/** An AppArmor profile may allow this one program what `unshare` is refused; the sandbox is set up before any window. */
function startsAnyway(runtime: Runtime): boolean {
  const { stderr } = spawnSync(runtime.executable, ['--version'], { encoding: 'utf8', timeout: 10_000 });
  return !/No usable sandbox|SUID sandbox helper/.test(stderr ?? '');
}

function whatToDo({ executable, dist }: Runtime): string {
  const helper = path.join(dist, 'chrome-sandbox');
  const byAppArmor = setting('/proc/sys/kernel/apparmor_restrict_unprivileged_userns') === '1';
  return byAppArmor
    ? `This system lets no ordinary program create user namespaces, which Electron's sandbox is made of.
Allow this one (once, the way Ubuntu documents):
  printf 'abi <abi/4.0>,\\ninclude <tunables/global>\\nprofile segue-electron "${executable}" flags=(unconfined) {\\n  userns,\\n}\\n' | sudo tee /etc/apparmor.d/segue-electron
  sudo apparmor_parser -r /etc/apparmor.d/segue-electron`
    : `This kernel gives ordinary users no user namespaces, which Electron's sandbox is made of.
Give it its set-uid helper instead (once):
  sudo chown root:root "${helper}" && sudo chmod 4755 "${helper}"`;
}

function setting(file: string): string | null {
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : null;
}
