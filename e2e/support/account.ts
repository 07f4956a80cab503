// Signing in in tests: the build for tests against the fake Spotify, with a "browser" that answers as the test says, and
// a search of everything that the app has left on the disk.

import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { expect, type Locator } from '@playwright/test';
import { t } from '../../shared/messages/index.ts';
import { type FakeSpotify, startFakeSpotify } from '../fake-spotify/start.ts';
import { launch, type Segue } from './app.ts';

export const CLIENT_ID = '0123456789abcdef0123456789abcdef';
/** Names that occur nowhere by chance. */
export const USER = { id: 'quokka-fan-8841', name: 'Zephyrine Quokkasdottir' };
export const FRIEND = { id: 'numbat-fan-2217', name: 'Ottokar Numbatsson' };
export const STRANGER = { id: 'bilby-fan-5503', name: 'Xanthippe Bilby' };

/** An app of the user's own, which a friend may use too, and a stranger may not. */
export async function fakeWithApp(): Promise<FakeSpotify> {
  const fake = await startFakeSpotify();
  for (const { id, name } of [USER, FRIEND, STRANGER]) fake.addAccount({ id }).displayName = name;
  fake.addApp({ clientId: CLIENT_ID, ownerId: USER.id, allowed: [FRIEND.id] });
  return fake;
}

interface Options {
  profile: string;
  fake: Pick<FakeSpotify, 'origin'>;
  /** What the system keeps secrets with. */
  store?: 'basic' | 'gnome-libsecret';
  env?: Record<string, string>;
}

/** The build for tests, whose browser is this test: it opens nothing and remembers what it was to open. */
export async function launchForTests({ profile, fake, store = 'basic', env }: Options): Promise<Segue> {
  const segue = await launch({
    profile,
    folder: 'dist-for-tests',
    args: [`--stand-in-spotify=${fake.origin}`, `--password-store=${store}`],
    ...(env && { env }),
  });
  await segue.app.evaluate(({ shell }) => {
    shell.openExternal = async (url) => void Object.assign(globalThis, { opened: url });
  });
  return segue;
}

export const accountLine = ({ page }: Segue): Locator => page.getByTestId('account');
export const dialogButton = ({ page }: Segue, name: string): Locator =>
  page.getByRole('dialog').getByRole('button', { name, exact: true });
export const failure = ({ page }: Segue): Locator => page.getByTestId('sign-in-failed');

/** The address that the browser was to open last; it is forgotten with that. */
export async function browserAddress({ app }: Segue): Promise<string> {
  const opened = () => app.evaluate(() => (globalThis as { opened?: string }).opened ?? '');
  await expect.poll(opened).toContain('/authorize?');
  const address = await opened();
  await app.evaluate(() => Object.assign(globalThis, { opened: '' }));
  return address;
}

/** Where the browser is sent back to by what the user answers there. */
export async function answered(
  segue: Segue,
  fake: FakeSpotify,
  account = USER.id,
  answer: 'agree' | 'cancel' = 'agree',
): Promise<string> {
  return fake.answer(await browserAddress(segue), account, answer);
}

/** From wherever the app is to the second step of the wizard. */
export async function openClientId(segue: Segue): Promise<void> {
  await segue.page.keyboard.press('Control+Alt+A');
  await dialogButton(segue, t('account.connect.next')).click();
  await expect(clientId(segue)).toBeFocused();
}
export const clientId = ({ page }: Segue): Locator =>
  page.getByRole('textbox', { name: t('account.id.label') });

/** In the second step: asks to sign in; `kept` as where the system keeps no secrets. */
export async function submit(segue: Segue, id: string, kept = false): Promise<void> {
  await clientId(segue).fill(id);
  if (kept) await segue.page.getByRole('radio', { name: t('account.keep.weak') }).check();
  await dialogButton(segue, t('account.signIn')).click();
}

export async function signInAs(segue: Segue, fake: FakeSpotify, user = USER, kept = false): Promise<void> {
  await openClientId(segue);
  await submit(segue, CLIENT_ID, kept);
  await fetch(await answered(segue, fake, user.id));
  await expect(
    segue.page.getByRole('dialog', { name: t('account.done.title', { name: user.name }) }),
  ).toBeVisible();
  await dialogButton(segue, t('account.done.close')).click();
  await expect(accountLine(segue)).toContainText(user.name);
}

/** What is read of a running app anew when a file or process went while it was read: it may be there by another name. */
function again<T>(read: () => T, times = 50): T {
  try {
    return read();
  } catch (thrown) {
    if (times === 0 || !['ENOENT', 'ESRCH'].includes((thrown as NodeJS.ErrnoException).code ?? ''))
      throw thrown;
    return again(read, times - 1);
  }
}

/** Files of a folder in which one of these texts is, in any of the ways programs write text. */
export function filesWith(folder: string, texts: readonly string[]): string[] {
  const wanted = texts.flatMap((text) => [Buffer.from(text), Buffer.from(text, 'utf16le')]);
  return again(() =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .filter((file) => {
        const bytes = readFileSync(file);
        return wanted.some((text) => bytes.includes(text));
      }),
  );
}

/** The command lines of a process and of all that it has started. */
export function commandLines(pid: number): string {
  const of = (id: number): string => {
    const children = `/proc/${id}/task/${id}/children`;
    const more = existsSync(children) ? readFileSync(children, 'utf8').trim().split(' ').filter(Boolean) : [];
    return [readFileSync(`/proc/${id}/cmdline`, 'utf8'), ...more.map((child) => of(Number(child)))].join(
      '\n',
    );
  };
  return again(() => of(pid));
}

export interface Keyring {
  env: Record<string, string>;
  stop(): void;
}

/** A session bus with a GNOME keyring of its own on it, unlocked, which keeps its secrets in `folder`. */
export async function startKeyring(folder: string): Promise<Keyring> {
  mkdirSync(folder, { mode: 0o700 });
  const bus = spawn('dbus-daemon', ['--session', '--nofork', '--print-address=1'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [address] = (await once(createInterface({ input: bus.stdout }), 'line')) as [string];
  const env = { DBUS_SESSION_BUS_ADDRESS: address, XDG_DATA_HOME: folder, XDG_RUNTIME_DIR: folder };
  const daemon = spawn('gnome-keyring-daemon', ['--foreground', '--unlock', '--components=secrets'], {
    stdio: ['pipe', 'ignore', 'ignore'],
    env: { ...process.env, ...env },
  });
  daemon.stdin.end('a password');
  const asked = ['--session', '--print-reply', '--dest=org.freedesktop.DBus', '/org/freedesktop/DBus'];
  const isThere = () =>
    spawnSync(
      'dbus-send',
      [...asked, 'org.freedesktop.DBus.NameHasOwner', 'string:org.freedesktop.secrets'],
      {
        env: { ...process.env, ...env },
        encoding: 'utf8',
      },
    ).stdout.includes('true');
  await expect.poll(isThere).toBe(true);
  return {
    env,
    stop() {
      daemon.kill();
      bus.kill();
    },
  };
}

/** Why there can be no keyring here; null: there can. */
export const noKeyringBecause = (): string | null =>
  existsSync('/usr/bin/gnome-keyring-daemon') && existsSync('/usr/bin/dbus-daemon')
    ? null
    : 'gnome-keyring is not installed';
