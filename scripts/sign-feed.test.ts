// The feed as the release workflow signs it, read as the app reads it.

import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readFeed } from '../electron/updates/feed.ts';
import { publicHalf } from '../electron/updates/sealed.ts';
import { feedOf, sealedFeed } from './sign-feed.ts';

const { privateKey } = generateKeyPairSync('ed25519');
const pem = privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
const key = publicHalf(privateKey);
const repository = 'somebody/segue';
const to = {
  ...{ page: `https://github.com/${repository}/releases`, key, feed: '', origins: [] },
  folder: () => '',
};
const now = new Date('2027-01-15T12:00:00Z');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'segue-feed-'));
  for (const name of ['linux-x86_64.AppImage', 'linux-amd64.deb', 'win-x64.exe', 'mac-universal.zip']) {
    writeFileSync(path.join(folder, `Segue-1.2.0-${name}`), name);
  }
});
afterEach(() => rmSync(folder, { recursive: true }));

it('is what the app reads', () => {
  const feed = feedOf(folder, '1.2.0', ' Faster.\n', now);
  const sealed = sealedFeed(feed, { to, repository, pem });
  const read = readFeed(sealed!, key);
  expect(read).toEqual(feed);
  expect(read).toMatchObject({ version: '1.2.0', date: '2027-01-15', notes: 'Faster.' });
  expect(read.files.map(({ kind, arch }) => [kind, arch])).toEqual([
    ['appimage', 'x64'],
    ['nsis', 'x64'],
    ['mac', 'universal'],
  ]);
  expect(feedOf(folder, '1.2.0', '', new Date(now.getTime() + 1000)).sequence).toBe(feed.sequence + 1);
});

it('is not made of half a release, or of another one', () => {
  expect(() => feedOf(folder, '1.3.0', '', now)).toThrow('is not of version 1.3.0');
  rmSync(path.join(folder, 'Segue-1.2.0-win-x64.exe'));
  expect(() => feedOf(folder, '1.2.0', '', now)).toThrow('one .exe');
});

it('is signed with the key that is built in, in the repository that is, or not at all', () => {
  const feed = feedOf(folder, '1.2.0', '', now);
  const other = generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
  expect(() => sealedFeed(feed, { to, repository, pem: other })).toThrow('not the key');
  expect(() => sealedFeed(feed, { to, repository, pem: '' })).toThrow('holds no key');
  expect(() => sealedFeed(feed, { to, repository: 'another/segue', pem })).toThrow('not in another/segue');
  expect(sealedFeed(feed, { to: { ...to, key: null }, repository, pem })).toBeNull();
  expect(sealedFeed(feed, { to: null, repository, pem })).toBeNull();
});
