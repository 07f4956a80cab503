// The account as a whole, without a window: sessions, deletion that is cut off, what is told to others.

import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type FakeSpotify, startFakeSpotify } from '../../e2e/fake-spotify/start.ts';
import type { AccountState } from '../../shared/domain/account.ts';
import { type AccountService, createAccountService, type ServiceOptions } from './service.ts';
import { writeSignIn } from './sign-in-file.ts';
import type { DeletedPart, Session } from './types.ts';
import { openVault, type Secrets } from './vault.ts';

const CLIENT = '0123456789abcdef0123456789abcdef';
const ASKED = { clientId: CLIENT, port: 0, kept: true, another: false };

let fake: FakeSpotify;
let folder: string;
let row: Awaited<ReturnType<ServiceOptions['row']['read']>>;
let settings: ReturnType<ServiceOptions['settings']['get']>;
let parts: DeletedPart[];
let heard: (string | null)[];
let told: AccountState[];
let troubles: string[];
let opened: string[];
let locked: boolean;
beforeEach(async () => {
  fake = await startFakeSpotify();
  fake.addAccount({ id: 'me' }).displayName = 'Me Myself';
  fake.addAccount({ id: 'friend' }).displayName = 'A Friend';
  fake.addApp({ clientId: CLIENT, ownerId: 'me', allowed: ['friend'] });
  folder = mkdtempSync(path.join(tmpdir(), 'segue-account-'));
  [row, settings, locked] = [null, { spotifyClientId: null, spotifyPort: 0, spotifyControl: false }, false];
  [parts, heard, told, troubles, opened] = [[], [], [], [], []];
});
afterEach(async () => {
  await fake.close();
  rmSync(folder, { recursive: true });
});

const file = () => path.join(folder, 'sign-in.json');
/** Turns each byte over: enough to see that what is on the disk went through it. */
const turned = (bytes: Buffer) => Buffer.from(bytes.map((byte) => 255 - byte));
const secrets: Secrets = {
  strength: () => 'system',
  encrypt: (text) => turned(Buffer.from(text)),
  decrypt(bytes) {
    if (locked) throw new Error('the keyring is locked');
    return turned(bytes).toString();
  },
};
const service = (accounts = fake.origin): Promise<AccountService> =>
  createAccountService({
    endpoints: { accounts, api: `${fake.origin}/v1`, standIn: fake.origin },
    possible: true,
    vault: openVault(file(), accounts, secrets),
    settings: {
      get: () => settings,
      set: (change) => {
        settings = { ...settings, ...change };
      },
    },
    row: {
      read: () => row,
      keep: async (kept) => {
        row = kept;
      },
    },
    parts: () => parts,
    page: () => '',
    browse: async (address) => void opened.push(address),
    copy: () => undefined,
    front: () => undefined,
    tell: (state) => void told.push(state),
    onSession: (session: Session | null) => void heard.push(session?.userId ?? null),
    onTrouble: (what) => void troubles.push(what),
  });
const step = async (one: AccountService) => (await one.handlers.accountState(undefined)).signIn?.step;
const session = async (one: AccountService) => (await one.handlers.accountState(undefined)).session;

async function signIn(one: AccountService, user = 'me', asked = ASKED): Promise<void> {
  opened = [];
  await one.handlers.accountSignIn(asked);
  await expect.poll(() => opened.length).toBe(1);
  await fetch(await fake.answer(opened[0]!, user, 'agree'));
}
async function signedIn(user = 'me'): Promise<AccountService> {
  const one = await service();
  await signIn(one, user);
  await expect.poll(() => step(one)).toBe('done');
  return one;
}

it('tells of sessions, over a restart too, and of their end', async () => {
  const first = await signedIn();
  expect(heard).toEqual(['me']);
  expect(row).toMatchObject({ userId: 'me', name: 'Me Myself', clientId: CLIENT });
  const second = await service();
  expect(heard).toEqual(['me', 'me']);
  const access = await second.session()!.tokens.access();
  expect(await readFile(file(), 'utf8')).not.toContain(access);
  expect(Buffer.from(JSON.parse(await readFile(file(), 'utf8')).locked, 'base64').includes(access)).toBe(
    false,
  );
  await second.handlers.accountSignOut(undefined);
  expect(heard).toEqual(['me', 'me', null]);
  await expect(readFile(file())).rejects.toThrow('ENOENT');
  expect((await service()).session()).toBeNull();
  expect(first.session()).not.toBeNull();
});

it('keeps renewed tokens, and ends when Spotify takes them no more', async () => {
  fake.addApp({ clientId: CLIENT, ownerId: 'me', rotation: 'always' });
  const one = await signedIn();
  const { tokens } = one.session()!;
  tokens.spent(await tokens.access());
  const renewed = await tokens.access();
  expect(await (await service()).session()!.tokens.access()).toBe(renewed);
  fake.grants.revoke('me');
  tokens.spent(renewed);
  await expect(tokens.access()).rejects.toThrow('signed-out');
  expect(await session(one)).toBe('expired');
  expect(heard.at(-1)).toBeNull();
  expect(row).not.toBeNull();
});

it('takes nothing up that is for another Spotify, another account, or not understood', async () => {
  await signedIn();
  expect((await service('http://127.0.0.1:1')).session()).toBeNull();
  expect((await service()).session()).not.toBeNull();
  row = { ...row!, userId: 'somebody' };
  expect((await service()).session()).toBeNull();
  await writeSignIn(file(), { accounts: fake.origin, how: 'system', locked: 'bm9uc2Vuc2U=' });
  expect(await session(await service())).toBe('locked');
});

it('says when the system does not open its keyring, and takes up when it does', async () => {
  await signedIn();
  locked = true;
  const one = await service();
  expect(await session(one)).toBe('locked');
  locked = false;
  expect((await one.handlers.accountCheck(undefined)).session).toBe('signed-in');
});

it('asks before another account takes the place of the one that is here', async () => {
  const one = await signedIn();
  let removed = 0;
  parts = [{ count: async () => ({ playlists: 2 }), remove: async () => void removed++ }];
  await signIn(one, 'friend', { ...ASKED, another: true });
  expect(new URL(opened[0]!).searchParams.get('show_dialog')).toBe('true');
  await expect.poll(() => step(one)).toBe('another');
  await one.handlers.accountDecide({ replace: false });
  await expect.poll(() => step(one)).toBeUndefined();
  expect([one.session()?.userId, removed]).toEqual(['me', 0]);

  await signIn(one, 'friend');
  await expect.poll(() => step(one)).toBe('another');
  await one.handlers.accountDecide({ replace: true });
  await expect.poll(() => step(one)).toBe('done');
  expect([one.session()?.userId, row?.name, removed]).toEqual(['friend', 'A Friend', 1]);
  expect(heard).toEqual(['me', null, 'friend']);
});

it('goes on with a deletion that was cut off, and with nothing else before', async () => {
  const one = await signedIn();
  const order: string[] = [];
  let broken = true;
  parts = [
    { count: async () => ({ covers: 3 }), remove: async () => void order.push('covers') },
    {
      count: async () => ({ playlists: 2, covers: 1 }),
      async remove() {
        order.push('library');
        if (broken) throw new Error('the disk is full');
        row = null;
      },
    },
  ];
  expect(await one.handlers.accountDeletion(undefined)).toEqual({ covers: 4, playlists: 2 });
  await expect(one.handlers.accountDelete(undefined)).rejects.toThrow('the disk is full');
  expect(heard.at(-1)).toBeNull();
  expect(await session(one)).toBe('deleting');
  await expect(one.handlers.accountSignIn(ASKED)).rejects.toThrow('account-deleting');
  const again = await service();
  expect(await session(again)).toBe('deleting');
  expect(troubles).toHaveLength(1);
  broken = false;
  expect(await session(await service())).toBe('none');
  expect(order).toEqual(['covers', 'library', 'covers', 'library', 'covers', 'library']);
  expect([row, settings.spotifyClientId]).toEqual([null, null]);
  await expect(readFile(file())).rejects.toThrow('ENOENT');
});

it('takes the newest sign-in only', async () => {
  const one = await service();
  await one.handlers.accountSignIn(ASKED);
  await expect.poll(() => opened.length).toBe(1);
  const [first] = opened;
  await signIn(one);
  await expect.poll(() => step(one)).toBe('done');
  await expect(fetch(await fake.answer(first!, 'friend', 'agree'))).rejects.toThrow();
  expect(one.session()?.userId).toBe('me');
});
